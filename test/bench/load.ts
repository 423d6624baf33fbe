import type { Contender, FromLoad, Load, ToLoad } from './contract.ts'
import type { Exercise } from './exercises.ts'
import { bytesSoFar, LoadSocket } from './wires.ts'

// Before the SDK is loaded, which takes it from there.
Object.assign(globalThis, { WebSocket: LoadSocket })
const { open } = await import('./exercises.ts')

const [contender, url, asked] = process.argv.slice(2) as [Contender, string, string]
/** This process is the `nth` `of` several, and speaks for every such exercise. */
const { load, nth, of } = JSON.parse(asked) as { load: Load; nth: number; of: number }
const tell = (message: FromLoad): void => void process.send?.(message)
const settleMs = 1_000
/** How often a page asks that hears nothing. */
const pageAsksMs = 1_700

const released = new Map<string, number>()
const received: number[] = []
const acknowledged: number[] = []
const accepted: number[] = []
const nameOf = (room: number, n: number) => `${room}/added-${n}`

const rooms = Array.from({ length: load.rooms }, (_each, room) => room).filter(
  (room) => room % of === nth,
)
const exercises = new Map<number, Exercise>()
const openRoom = async (room: number): Promise<void> => {
  const exercise = await open[contender](url, `room-${room}`, load, (_seat, inject) => {
    const at = released.get(`${room}/${inject}`)
    if (at !== undefined) received.push(performance.now() - at)
  })
  exercises.set(room, exercise)
}
const atOnce = Math.ceil(10 / of)
for (let first = 0; first < rooms.length; first += atOnce)
  await Promise.all(rooms.slice(first, first + atOnce).map(openRoom))
if (load.pages) askAsPages()

process.on('message', (message: ToLoad) => {
  if (message.say === 'go') run()
})
process.on('disconnect', () => process.exit(0))
tell({ say: 'ready' })

/** Releases one inject after another, evenly over rooms and time; half a turn later somebody there decides. */
function run(): void {
  const total = Math.floor(load.rooms * load.perRoomPerSecond * load.seconds)
  const everyMs = (load.seconds * 1000) / total
  const half = Math.floor(load.rooms / 2)
  const text = 'x'.repeat(load.bytes)
  const from = performance.now()
  const before = bytesSoFar()
  let next = 0
  const timer = setInterval(() => {
    for (; next < total && performance.now() - from >= next * everyMs; next += 1) {
      const room = next % load.rooms
      release(room, Math.floor(next / load.rooms) + 1, text)
      if (load.decisions) decide((room + half) % load.rooms)
    }
    if (next < total) return
    clearInterval(timer)
    setTimeout(() => {
      const times = { received, acknowledged, accepted }
      tell({ say: 'done', times, bytes: bytesSoFar() - before })
    }, settleMs)
  }, 1)
}

function release(room: number, n: number, text: string): void {
  const exercise = exercises.get(room)
  if (!exercise) return
  const at = performance.now()
  released.set(nameOf(room, n), at)
  exercise.release(`added-${n}`, text)?.then(
    (ok) => ok && accepted.push(performance.now() - at),
    () => undefined, // a lost one is counted as missing
  )
}

function decide(room: number): void {
  const at = performance.now()
  exercises
    .get(room)
    ?.decide()
    .then(
      (ok) => ok && acknowledged.push(performance.now() - at),
      () => undefined, // a lost one is counted as missing
    )
}

/** Every seat asks once in a while, each at a moment of its own. */
function askAsPages(): void {
  const all = [...exercises.values()]
  const turns = all.length * load.seats
  const from = performance.now()
  let asked = 0
  setInterval(() => {
    const due = ((performance.now() - from) / pageAsksMs) * turns
    for (; asked < due; asked += 1) {
      const turn = asked % turns
      all[turn % all.length]?.ask(Math.floor(turn / all.length))
    }
  }, 5)
}
