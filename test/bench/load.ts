import { WebSocket } from 'ws'
import type { Contender, FromLoad, Latency, Load, ToLoad } from './contract.ts'
import type { Exercise } from './exercises.ts'

// One client implementation for all servers, so that only the servers differ. Before the SDK is loaded.
Object.assign(globalThis, { WebSocket })
const { open } = await import('./exercises.ts')

const [contender, url, asked] = process.argv.slice(2) as [Contender, string, string]
const load = JSON.parse(asked) as Load
const tell = (message: FromLoad): void => void process.send?.(message)
const settleMs = 1_000

const released = new Map<string, number>()
const latencies: number[] = []
const nameOf = (room: number, n: number) => `${room}/added-${n}`

const exercises: Exercise[] = []
const openRoom = async (room: number): Promise<void> => {
  exercises[room] = await open[contender](url, `room-${room}`, load, (_seat, inject) => {
    const at = released.get(`${room}/${inject}`)
    if (at !== undefined) latencies.push(performance.now() - at)
  })
}
const atOnce = 10
for (let first = 0; first < load.rooms; first += atOnce) {
  const last = Math.min(load.rooms, first + atOnce)
  await Promise.all(Array.from({ length: last - first }, (_each, nth) => openRoom(first + nth)))
}

process.on('message', (message: ToLoad) => {
  if (message.say === 'go') run()
})
process.on('disconnect', () => process.exit(0))
tell({ say: 'ready' })

/** Releases one inject after another, evenly over rooms and time. */
function run(): void {
  const total = load.rooms * load.perRoomPerSecond * load.seconds
  const everyMs = (load.seconds * 1000) / total
  const text = 'x'.repeat(load.bytes)
  const from = performance.now()
  let next = 0
  const timer = setInterval(() => {
    while (next < total && performance.now() - from >= next * everyMs) {
      const room = next % load.rooms
      const n = Math.floor(next / load.rooms) + 1
      released.set(nameOf(room, n), performance.now())
      exercises[room]?.release(`added-${n}`, text)
      next += 1
    }
    if (next < total) return
    clearInterval(timer)
    setTimeout(() => tell({ say: 'done', latency: summary(total * (load.seats - 1)) }), settleMs)
  }, 1)
}

function summary(expected: number): Latency {
  const sorted = latencies.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return {
    p50: at(0.5),
    p99: at(0.99),
    max: sorted.at(-1) ?? 0,
    count: sorted.length,
    missing: expected - sorted.length,
  }
}
