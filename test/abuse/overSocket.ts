import { Client, type Room } from '@colyseus/sdk'
import { WebSocket } from 'ws'
import { requestsOfEveryKind } from '../support/requestsOfEveryKind.ts'
import { hostileTexts, hostileValue, spoiled, type Chance } from './hostileText.ts'
import type { Target } from './overHttp.ts'
import type { Tally } from './tally.ts'

/** Messages a second that a line may send before it is cut. */
const bearable = 25
type Wire = { readonly ws: { send(data: unknown): void; readonly readyState: number } }

class Attacker {
  readonly #target: Target
  readonly #key: string
  #room: Room | undefined
  #sent = 0
  #from = 0

  constructor(target: Target, key: string) {
    this.#target = target
    this.#key = key
  }

  /** An open line; a new one when the old one was cut. */
  async line(): Promise<Room> {
    this.#sent += 1
    if (this.#sent > bearable) {
      const wait = 1050 - (performance.now() - this.#from)
      if (wait > 0) await new Promise((done) => setTimeout(done, wait))
      this.#sent = 1
    }
    if (this.#sent === 1) this.#from = performance.now()
    if (this.#room?.connection.isOpen) return this.#room
    const client = new Client(this.#target.url, {
      headers: { authorization: `Bearer ${this.#key}` },
    })
    const room = await client.joinOrCreate('exercise', { exercise: this.#target.id })
    room.reconnection.enabled = false
    room.onMessage('replaced', () => undefined)
    room.onError(() => undefined)
    this.#room = room as unknown as Room
    return this.#room
  }

  leave(): void {
    this.#room?.connection.close()
  }
}

type Told = { readonly ok: boolean; readonly refused?: { readonly code: string } }

const bytes = (chance: Chance, most: number): Uint8Array =>
  Uint8Array.from({ length: 1 + chance.upTo(most) }, () => chance.upTo(256))

/** Frames the framework does not make: random, cut off, with its own first bytes, too large, text. */
const frame = (chance: Chance): Uint8Array | string => {
  switch (chance.upTo(6)) {
    case 0:
      return chance.pick(hostileTexts).toWellFormed()
    case 1:
      return new Uint8Array(0)
    case 2:
      return bytes(chance, 40)
    case 3:
      return new Uint8Array(17_000 + chance.upTo(60_000)).fill(chance.upTo(256))
    default:
      return Uint8Array.from([10 + chance.upTo(12), ...bytes(chance, 60)])
  }
}

async function message(line: Room, chance: Chance, tally: Tally): Promise<void> {
  const kind = 'socket: messages'
  const types = Object.keys(requestsOfEveryKind)
  const known = chance.upTo(10) > 0
  const type = known ? chance.pick(types) : chance.pick(hostileTexts)
  const good = requestsOfEveryKind[type as keyof typeof requestsOfEveryKind]
  const payload = known ? spoiled(chance, good) : hostileValue(chance)
  const late = new Promise<'late'>((done) => setTimeout(() => done('late'), 3_000))
  const asked = line.request<unknown, Told>(type, payload).catch(() => undefined)
  const reply = await Promise.race([asked, late])
  if (reply === 'late') return tally.count(kind, 'cut')
  if (reply === undefined) return tally.count(kind, line.connection.isOpen ? 'refused' : 'cut')
  const bug = reply.refused?.code === 'went-wrong'
  tally.count(
    kind,
    bug ? 'failed' : reply.ok ? 'accepted' : 'refused',
    `${type} ${JSON.stringify(payload)}`,
  )
}

function upgrade(target: Target, chance: Chance): Promise<'accepted' | 'refused' | 'cut'> {
  const name = encodeURIComponent(chance.pick(hostileTexts).toWellFormed().slice(0, 200))
  const at = `${target.url.replace('http', 'ws')}/${chance.pick(['p', name])}/${chance.pick([target.id, name])}?sessionId=${name}`
  const headers = chance.upTo(3) === 0 ? { origin: 'http://elsewhere.example' } : {}
  return new Promise((resolve) => {
    const socket = new WebSocket(at, { headers, handshakeTimeout: 5_000 })
    socket.on('unexpected-response', (_request, response) => {
      response.resume()
      resolve('refused')
    })
    socket.on('open', () => socket.send(frame(chance), () => undefined))
    socket.on('error', () => resolve('cut'))
    socket.on('close', () => resolve('cut'))
    setTimeout(() => socket.terminate(), 400)
  })
}

/** Every kind of key sends messages and frames in bad faith, each line at the speed it is allowed. */
export async function assaultSockets(
  target: Target,
  {
    count,
    chance,
    tally,
  }: { readonly count: number; readonly chance: Chance; readonly tally: Tally },
): Promise<void> {
  let left = count
  const attackers = Object.values(target.keys).flatMap((key) => [
    new Attacker(target, key),
    new Attacker(target, key),
  ])
  const one = async (attacker: Attacker): Promise<void> => {
    while (left > 0) {
      left -= 1
      const what = chance.upTo(20)
      if (what === 0) {
        tally.count('socket: upgrades', await upgrade(target, chance))
        continue
      }
      try {
        const line = await attacker.line()
        if (what < 15) await message(line, chance, tally)
        else {
          ;(line.connection.transport as unknown as Wire).ws.send(frame(chance))
          tally.count('socket: frames', 'accepted')
        }
      } catch {
        tally.count('socket: frames', 'cut')
      }
    }
  }
  await Promise.all(attackers.map(one))
  for (const attacker of attackers) attacker.leave()
}
