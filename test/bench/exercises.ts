import { Client, type Room } from '@colyseus/sdk'
import type { ExerciseRoom } from '../../server/rooms/ExerciseRoom.ts'
import type { CreatedExercise, Lobby, TakenSeat } from '../../shared/wire/api.ts'
import type { Contender, Load } from './contract.ts'
import { LoadSocket } from './wires.ts'

/** One exercise as the load sees it. `received` is told each inject that arrived at a seat. */
export type Exercise = {
  /** A promise that is true when the server acknowledged it, where servers do. */
  release(id: string, text: string): Promise<boolean> | undefined
  /** A seat decides; true when the server acknowledged it. */
  decide(): Promise<boolean>
  /** A seat asks for a sign of life; our pages do. */
  ask(seat: number): void
}
export type Received = (seat: number, id: string) => void
type Open = (url: string, name: string, load: Load, received: Received) => Promise<Exercise>

/** Opens the exercises of each server, its releaser first. */
export const open: Readonly<Record<Contender, Open>> = {
  async ws(url, name, { seats }, received) {
    const connect = (): Promise<LoadSocket> =>
      new Promise((resolve, reject) => {
        const socket = new LoadSocket(`${url.replace('http', 'ws')}/${name}`)
        socket.on('open', () => resolve(socket))
        socket.on('error', reject)
      })
    const releaser = await connect()
    const waiting = new Map<string, () => void>()
    let decider = releaser
    for (let seat = 1; seat < seats; seat += 1) {
      const socket = await connect()
      decider = socket
      socket.on('message', (data) => {
        const { id, kept } = JSON.parse(String(data)) as { id: string; kept?: true }
        if (kept) waiting.get(id)?.()
        else received(seat, id)
      })
    }
    return {
      release(id, text) {
        releaser.send(JSON.stringify({ id, text }))
        return undefined
      },
      decide: () =>
        new Promise((resolve) => {
          const id = crypto.randomUUID()
          waiting.set(id, () => resolve(waiting.delete(id)))
          decider.send(JSON.stringify({ id, decide: 'notify' }))
        }),
      ask: () => undefined,
    }
  },

  async colyseus(url, name, { seats }, received) {
    const join = () => new Client(url).joinOrCreate('bare', { drill: name }) as Promise<Room>
    const releaser = await join()
    const released = new Set<string>()
    let decider = releaser
    for (let seat = 1; seat < seats; seat += 1) {
      const room = await join()
      decider = room
      const news = arrivals(released, '', (id) => received(seat, id))
      room.onStateChange((state: { injects?: ReadonlyMap<string, string> }) => news(state.injects))
    }
    return {
      release(id, text) {
        released.add(id)
        releaser.send('release', { id, text })
        return undefined
      },
      decide: () =>
        decider.request('decide' as never, { option: 'notify' } as never) as Promise<boolean>,
      ask: () => undefined,
    }
  },

  ours: openOurs,
}

async function openOurs(
  url: string,
  _name: string,
  load: Load,
  received: Received,
): Promise<Exercise> {
  const post = async <Answer>(path: string, body: unknown): Promise<Answer> => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
    return (await answer.json()) as Answer
  }
  const join = (exercise: string, key: string) =>
    new Client(url, { headers: { authorization: `Bearer ${key}` } }).joinOrCreate<ExerciseRoom>(
      'exercise',
      { exercise },
    )
  const wanted = { scenario: 'intracare', minutes: 60, roles: 8 }
  const { id, code, keys } = await post<CreatedExercise>('/api/exercises', wanted)
  const releaser = await join(id, keys.facilitator)
  const lines = [releaser]
  const released = new Set<string>()
  const lobby = await post<Lobby>('/api/join', { code })
  const seats = lobby.seats.slice(0, load.seats - 1)
  for (const [nth, { id: desk }] of seats.entries()) {
    const body = { code, name: `Seat ${nth + 1}`, seat: desk }
    const { key } = await post<TakenSeat>('/api/join/seat', body)
    const room = await join(id, key)
    const news = arrivals(released, 'inject/', (inject) => received(nth + 1, inject))
    room.onStateChange((state) => news(state.desks?.get(desk)?.docs))
    lines.push(room)
  }
  const to = lobby.seats.flatMap(({ roles }) => roles.map((role) => role.id as string))
  const request = async (line: Line | undefined, type: string, body: object): Promise<boolean> =>
    ((await line?.request(type as never, body as never)) as { ok: boolean } | undefined)?.ok ??
    false
  const command = (order: unknown) =>
    request(releaser, 'command', { request: crypto.randomUUID(), command: order })
  await command({ type: 'start' })
  await prepare(load, to, command)
  const decider =
    lines[1 + seats.findIndex(({ roles }) => roles.some((role) => role.id === decides.role))]
  return {
    release(inject) {
      released.add(inject)
      return command({ type: 'fire', inject })
    },
    decide: () => request(decider, 'decide', { request: crypto.randomUUID(), ...decides.answer }),
    ask(seat) {
      lines[seat]?.ping(() => undefined)
    },
  }
}
type Line = Room<ExerciseRoom>

/** A decision that stands open from the start and may be answered again. */
const decides = {
  role: 'finance',
  answer: { decision: 'insurer', answer: { kind: 'choice', option: 'notify' }, reason: 'Told.' },
}

/** Injects are written beforehand, so that a release is one request on every server. */
async function prepare(
  { seconds, perRoomPerSecond, bytes }: Load,
  to: readonly string[],
  command: (order: unknown) => Promise<boolean>,
): Promise<void> {
  for (let n = 0; n < seconds * perRoomPerSecond; n += 1) {
    const order = { type: 'add-inject', title: `Inject ${n}`, body: 'x'.repeat(bytes) }
    const ok = await command({ ...order, from: 'Control', channel: 'phone', to })
    if (!ok) throw new Error('An inject could not be added')
    await new Promise((resolve) => setTimeout(resolve, 40)) // the server takes 30 requests a second
  }
}

/** Tells when what was released is there; asks for nothing else, so that long desks cost the load no more than short ones. */
function arrivals(released: ReadonlySet<string>, prefix: string, told: (id: string) => void) {
  const here = new Set<string>()
  return (map: { has(key: string): boolean } | undefined): void => {
    for (const id of released) {
      if (here.has(id) || !map?.has(prefix + id)) continue
      here.add(id)
      told(id)
    }
  }
}
