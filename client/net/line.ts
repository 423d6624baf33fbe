import type { Room } from '@colyseus/sdk'
import type { Reply, TimeReply } from '../../shared/wire/messages.ts'
import type { Texts } from './mirror.ts'
import type { Line } from './session.ts'

export type RoomState = {
  readonly table?: Texts
  readonly desks?: { forEach(take: (desk: { readonly docs?: Texts }) => void): void }
  readonly playAt?: number
  readonly anchoredAt?: number
  readonly rate?: number
}
export type LiveRoom = Room<unknown, RoomState>
type Events = {
  line(state: Line): void
  /** The state has come or changed. */
  state(state: RoomState): void
  /** A room answers; `request` may be used until the line changes again. */
  joined(room: LiveRoom): void
  /** The room of the last `joined` answers no more. */
  gone(): void
}

const replaced = 4100
const unloaded = 4101
const patience = 1100
/** Silence after which the line is asked whether it is there; a page nobody sees asks less often. */
const silence = { seen: 1700, hidden: 15_000 }
const joinPatience = 6000
const notice = 1000

const wait = (ms: number) => new Promise<'late'>((done) => setTimeout(() => done('late'), ms))
const codeOf = (problem: unknown): number =>
  (problem as { readonly code?: number } | undefined)?.code ?? 0

// Destructured at once: the bundler then leaves out what is not used, 16 kB gz.
const library = async () => {
  const { Client } = await import('@colyseus/sdk')
  return Client
}

/** Fetches what a line needs before one is asked for. */
export const fetchAhead = (): Promise<unknown> => library()

/** One request; `lost` when the line broke or stayed silent. */
export async function ask(
  room: LiveRoom,
  type: string,
  payload: object,
): Promise<Reply | TimeReply | 'lost'> {
  try {
    return await room.request<object, Reply | TimeReply>(type, payload)
  } catch (problem) {
    const { name } = problem as Error
    const faulted = name === 'rejected' || codeOf(problem) !== 0
    return faulted ? { ok: false, refused: { code: 'went-wrong' } } : 'lost'
  }
}

/**
 * Keeps one room joined: joins, notices silence within seconds, and joins again until told not to. The key
 * travels in a header of the matchmaking request, never in an address.
 */
export function keepLine(id: string, key: string, events: Events) {
  let room: LiveRoom | undefined
  let over = false
  let wake: () => void = () => {}
  let heard = performance.now()
  let asking = false

  const finish = (state: Line) => {
    over = true
    events.line(state)
  }
  const drop = () => {
    const old = room
    room = undefined
    old?.removeAllListeners()
    old?.connection.close()
    events.gone()
  }
  const join = async (): Promise<LiveRoom> => {
    const Client = await library()
    const sdk = new Client(location.origin, { headers: { authorization: `Bearer ${key}` } })
    const joining = sdk.joinOrCreate<unknown>('exercise', { exercise: id }) as Promise<unknown>
    const joined = await Promise.race([joining as Promise<LiveRoom>, wait(joinPatience)])
    if (joined !== 'late') return joined
    void joining.then((late) => (late as LiveRoom).leave()).catch(() => undefined)
    throw new Error('No answer')
  }
  const left = (code: number) => {
    room = undefined
    events.gone()
    if (over) return
    if (code === replaced) finish('replaced')
    else if (code === unloaded) finish('closed')
    else void keepTrying()
  }
  const take = (fresh: LiveRoom) => {
    room = fresh
    heard = performance.now()
    fresh.reconnection.enabled = false
    fresh.onMessage('replaced', () => {})
    fresh.onLeave(left)
    fresh.onStateChange((state) => {
      heard = performance.now()
      events.state(state)
      if (room !== fresh) return
      events.line('live')
    })
    events.joined(fresh)
  }
  const keepTrying = async (): Promise<void> => {
    void wait(notice).then(() => {
      if (!room && !over) events.line('reconnecting')
    })
    for (let turn = 0; !over; turn += 1) {
      try {
        const fresh = await join()
        if (over) return void fresh.leave()
        return take(fresh)
      } catch (problem) {
        if ([403, 404].includes(codeOf(problem))) return finish('refused')
      }
      const pause = Math.min(5000, 200 * 2 ** turn) * (0.7 + 0.6 * Math.random())
      await Promise.race([wait(pause), new Promise<void>((go) => (wake = go))])
    }
  }
  const lose = () => {
    if (over || !room) return
    events.line('reconnecting')
    drop()
    void keepTrying()
  }
  /** Asks for a sign of life, with the framework's own ping; none within the patience means the line is lost. */
  const probe = async () => {
    const asked = room
    if (!asked) return wake()
    if (asking) return
    asking = true
    const answer = await Promise.race([
      new Promise<'there'>((there) => asked.ping(() => there('there'))),
      wait(patience),
    ])
    asking = false
    if (room !== asked) return
    if (answer === 'late') lose()
    else heard = performance.now()
  }
  /** Each page asks in its own time, when it heard nothing for a while. */
  const listen = () => {
    const quiet = performance.now() - heard
    const limit = document.visibilityState === 'visible' ? silence.seen : silence.hidden
    if (quiet > limit) void probe()
  }
  /** The device itself says that it has no network: told at once, tried again at once. */
  const cut = () => {
    if (room) lose()
    else wake()
  }
  const seen = () => {
    if (document.visibilityState === 'visible') void probe()
  }
  const watch = () => void probe()
  const heartbeat = setInterval(listen, 500)
  addEventListener('online', watch)
  addEventListener('offline', cut)
  document.addEventListener('visibilitychange', seen)
  void keepTrying()

  return {
    lose,
    close() {
      over = true
      clearInterval(heartbeat)
      removeEventListener('online', watch)
      removeEventListener('offline', cut)
      document.removeEventListener('visibilitychange', seen)
      void room?.leave().catch(() => undefined)
    },
  }
}
