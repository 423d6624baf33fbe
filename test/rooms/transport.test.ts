import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SpreadTransport } from '../../server/transport.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** As the transport sees a socket: what it does to it, and when. */
class Peer extends EventEmitter {
  pingCount = 0
  readonly pings: number[] = []
  ended: number | undefined
  ping(): void {
    this.pings.push(now)
  }
  terminate(): void {
    this.ended ??= now
  }
}
let now = 0
const tickMs = 10

class Transport extends SpreadTransport {
  take(peer: Peer): void {
    this.wss.clients.add(peer as never)
    this.wss.emit('connection', peer as never, {} as never)
  }
  override async onConnection(): Promise<void> {}
}

/** A transport that listens, with so many sockets; `pass` lets time go by. */
function transportOf(count: number) {
  now = 0
  const transport = new Transport()
  const peers = Array.from({ length: count }, () => new Peer())
  for (const peer of peers) transport.take(peer)
  transport.server?.emit('listening')
  const pass = (ms: number, each: () => void = () => undefined): void => {
    for (const end = now + ms; now < end;) {
      now += tickMs
      vi.advanceTimersByTime(tickMs)
      each()
    }
  }
  return { peers, pass, stop: () => void transport.server?.emit('close') }
}

test('a dead peer is noticed within fifteen seconds of its last word, and not before it was asked twice', () => {
  const { peers, pass, stop } = transportOf(1_000)
  const lastWord = 20_000
  pass(lastWord, () => {
    if (now % 1_000 === 0) for (const peer of peers) peer.emit('message')
  })
  expect(peers.filter(({ ended }) => ended !== undefined)).toEqual([])
  pass(15_000)
  expect(peers.filter(({ ended }) => ended === undefined)).toEqual([])
  expect(Math.max(...peers.map(({ ended = 0 }) => ended - lastWord))).toBeLessThanOrEqual(15_000)
  expect(Math.min(...peers.map(({ pings }) => pings.length))).toBe(2)
  stop()
})

test('a quiet peer that answers stays', () => {
  const { peers, pass, stop } = transportOf(50)
  pass(60_000, () => {
    for (const peer of peers) if (peer.pings.at(-1) === now) peer.pingCount = 0
  })
  expect(peers.filter(({ ended }) => ended !== undefined)).toEqual([])
  stop()
})

test('whoever speaks is not pinged', () => {
  const { peers, pass, stop } = transportOf(50)
  for (const peer of peers) peer.emit('message')
  pass(30_000, () => {
    if (now % 2_000 === 0) for (const peer of peers) peer.emit('message')
  })
  expect(peers.flatMap(({ pings }) => pings)).toEqual([])
  stop()
})

test('pings are spread: of a thousand sockets never more than a fiftieth at one instant', () => {
  const { peers, pass, stop } = transportOf(1_000)
  pass(3_600)
  const at = new Map<number, number>()
  for (const ping of peers.flatMap(({ pings }) => pings)) at.set(ping, (at.get(ping) ?? 0) + 1)
  expect(peers.every(({ pings }) => pings.length > 0)).toBe(true)
  expect(Math.max(...at.values())).toBeLessThanOrEqual(20)
  stop()
})
