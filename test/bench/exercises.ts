import { Client, type Room } from '@colyseus/sdk'
import { WebSocket } from 'ws'
import type { ExerciseRoom } from '../../server/rooms/ExerciseRoom.ts'
import type { CreatedExercise, Lobby, TakenSeat } from '../../shared/wire/api.ts'
import type { Contender, Load } from './contract.ts'

/** One exercise as the load sees it. `received` is told each inject that arrived at a seat. */
export type Exercise = {
  release(id: string, text: string): void
}
export type Received = (seat: number, id: string) => void
type Open = (url: string, name: string, load: Load, received: Received) => Promise<Exercise>

/** Opens the exercises of each server, its releaser first. */
export const open: Readonly<Record<Contender, Open>> = {
  async ws(url, name, { seats }, received) {
    const connect = (): Promise<WebSocket> =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(`${url.replace('http', 'ws')}/${name}`)
        socket.on('open', () => resolve(socket))
        socket.on('error', reject)
      })
    const releaser = await connect()
    for (let seat = 1; seat < seats; seat += 1) {
      const socket = await connect()
      socket.on('message', (data) => {
        received(seat, (JSON.parse(String(data)) as { id: string }).id)
      })
    }
    return { release: (id, text) => releaser.send(JSON.stringify({ id, text })) }
  },

  async colyseus(url, name, { seats }, received) {
    const join = () => new Client(url).joinOrCreate('bare', { drill: name }) as Promise<Room>
    const releaser = await join()
    for (let seat = 1; seat < seats; seat += 1) {
      const room = await join()
      const news = newKeys((id) => received(seat, id))
      room.onStateChange((state: { injects?: ReadonlyMap<string, string> }) => news(state.injects))
    }
    return { release: (id, text) => releaser.send('release', { id, text }) }
  },

  async ours(url, _name, load, received) {
    const post = async <Answer>(path: string, body: unknown): Promise<Answer> => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(url + path, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      })
      if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
      return (await answer.json()) as Answer
    }
    const join = (exercise: string, key: string) =>
      new Client(url, { headers: { authorization: `Bearer ${key}` } }).joinOrCreate<ExerciseRoom>(
        'exercise',
        { exercise },
      )
    const { id, code, keys } = await post<CreatedExercise>('/api/exercises', {
      scenario: 'intracare',
      minutes: 60,
      roles: 8,
    })
    const releaser = await join(id, keys.facilitator)
    const lobby = await post<Lobby>('/api/join', { code })
    for (let seat = 1; seat < load.seats; seat += 1) {
      const wanted = { code, name: `Seat ${seat}`, seat: lobby.seats[seat]?.id }
      const { key, seat: desk } = await post<TakenSeat>('/api/join/seat', wanted)
      const room = await join(id, key)
      const news = newKeys((key) => {
        if (key.startsWith('inject/')) received(seat, key.slice('inject/'.length))
      })
      room.onStateChange((state) => news(state.desks?.get(desk)?.docs))
    }
    const to = lobby.seats.flatMap(({ roles }) => roles.map((role) => role.id as string))
    const command = (order: unknown) =>
      releaser.request(
        'command' as never,
        {
          request: crypto.randomUUID(),
          command: order,
        } as never,
      ) as Promise<{ ok: boolean }>
    await command({ type: 'start' })
    await prepare(load, to, command)
    return {
      release(inject) {
        command({ type: 'fire', inject }).catch(() => undefined) // a lost one is counted as missing
      },
    }
  },
}

/** Injects are written beforehand, so that a release is one request on every server. */
async function prepare(
  { seconds, perRoomPerSecond, bytes }: Load,
  to: readonly string[],
  command: (order: unknown) => Promise<{ ok: boolean }>,
): Promise<void> {
  for (let n = 0; n < seconds * perRoomPerSecond; n += 1) {
    const order = { type: 'add-inject', title: `Inject ${n}`, body: 'x'.repeat(bytes) }
    const { ok } = await command({ ...order, from: 'Control', channel: 'phone', to })
    if (!ok) throw new Error('An inject could not be added')
    await new Promise((resolve) => setTimeout(resolve, 40)) // the server takes 30 requests a second
  }
}

/** Tells keys that were not there before; looks only at what came last, as maps grow at their end. */
function newKeys(told: (key: string) => void) {
  const known = new Set<string>()
  return (map: { keys(): Iterable<string> } | undefined): void => {
    for (const key of map?.keys() ?? []) {
      if (known.has(key)) continue
      known.add(key)
      told(key)
    }
  }
}
