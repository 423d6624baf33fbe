import type { Disk } from './disk.ts'
import { fair, type Lines } from './lines.ts'
import type { Luck } from './luck.ts'
import type { Machine } from './machine.ts'

/** What can go wrong around a server. */
export type Surroundings = {
  readonly machine: Machine
  readonly lines: Lines
  readonly disk: Disk
  /** Keeps others from writing to the database for so long. */
  readonly lock: (ms: number) => Promise<void>
  /** Switches the database off and on; without one of its own there is none. */
  readonly restartDatabase?: (downMs: number) => Promise<void>
}

const twoHours = 7_200_000
const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

type Mischief = (around: Surroundings, luck: Luck) => Promise<void>

const mischiefs: Readonly<Record<string, Mischief>> = {
  async kill({ machine }, luck) {
    await machine.kill()
    await wait(luck.below(400))
    await machine.start()
  },
  async 'restart in order'({ machine }) {
    await machine.stop()
    await machine.start()
  },
  async 'kill, and another clock'({ machine }, luck) {
    await machine.kill()
    machine.setClock(luck.one([-twoHours, 0, twoHours]))
    await machine.start()
  },
  sleep: ({ machine }, luck) => machine.sleep(luck.between(200, 2_000)),
  async 'set the clock'({ machine }, luck) {
    machine.setClock(luck.one([-twoHours, 0, twoHours]))
  },
  async cut({ lines }, luck) {
    lines.cut(luck.between(0.3, 1))
  },
  async deaden({ lines }, luck) {
    lines.deaden(luck.between(0.2, 0.8), luck.between(300, 1_800))
  },
  async 'bad weather'({ lines }, luck) {
    lines.weather = { lost: 0.1, twice: 0.3, overtaken: 0.4, slowMs: luck.below(120) }
    await wait(luck.between(500, 1_500))
    lines.weather = { ...fair, twice: 0.1 }
  },
  async 'fill the disk'({ disk }, luck) {
    disk.fill()
    await wait(luck.between(300, 1_200))
    disk.free()
  },
  async 'fill the disk and kill'({ disk, machine }, luck) {
    disk.fill()
    await wait(luck.below(500))
    await machine.kill()
    setTimeout(() => disk.free(), 700)
    await machine.start()
  },
  lock: ({ lock }, luck) => lock(luck.between(300, 2_500)),
  async 'restart the database'({ restartDatabase }, luck) {
    await restartDatabase?.(luck.between(50, 800))
  },
}

/** Does one bad thing after another for so long, sometimes two at once; the names of what it did. */
export async function rage(
  around: Surroundings,
  luck: Luck,
  forMs: number,
): Promise<readonly string[]> {
  const end = performance.now() + forMs
  const done: string[] = []
  const possible = Object.keys(mischiefs).filter(
    (name) =>
      (around.disk.small || !name.includes('disk')) &&
      (around.restartDatabase !== undefined || !name.includes('database')),
  )
  while (performance.now() < end) {
    const [name, ...beside] = [luck.one(possible), ...(luck.chance(0.3) ? ['cut'] : [])]
    done.push(name)
    await Promise.all([name, ...beside].map((each) => mischiefs[each]?.(around, luck)))
    await wait(luck.between(100, 700))
  }
  around.disk.free()
  around.lines.weather = fair
  return done
}
