import { isDeepStrictEqual } from 'node:util'
import { Room, ServerError, type Client as RoomClient } from '@colyseus/core'
import { StateView } from '@colyseus/schema'
import { z } from 'zod'
import type { SeatId } from '../../shared/kernel/ids.ts'
import {
  commandMessage,
  decideMessage,
  draftMessage,
  openedMessage,
  presenceMessage,
  soundMessage,
  consoleMessage,
  type Reply,
  type Requests,
  type TimeReply,
} from '../../shared/wire/messages.ts'
import { calibrateMessage, observeMessage, rateMessage } from '../../shared/wire/evaluating.ts'
import { paperMessage } from '../../shared/wire/team.ts'
import { planOf } from '../library/ofExercise.ts'
import type { Site } from '../site.ts'
import type { Holder } from '../store/exerciseStore.ts'
import { seatActs, type SeatActs } from './acts.ts'
import type { Auth } from './auth.ts'
import { maySend } from './authority.ts'
import { closedBecause } from './closedBecause.ts'
import { consolesOf, type Consoles } from './consoles.ts'
import { desksOf } from './desks.ts'
import { inTheWay } from './exerciseRooms.ts'
import { forgetReservations } from './forgetReservations.ts'
import { OpenExercise } from './openExercise.ts'
import type { TakeSeat } from './opening.ts'
import { serverNow } from './playClock.ts'
import { SharedMemory } from './sharedMemory.ts'
import type { AdmitWatcher } from './watching.ts'
import { TableState } from './state.ts'
import { raterOf, seatOf, watcherOf } from './whoAsks.ts'

type Client = RoomClient<{
  auth: Auth
  userData: { readonly replaced: true }
  messages: { replaced: Record<string, never> }
}>

const unloadAfterMs = 60_000
const never = 2 ** 31 - 1

/** One exercise as its sockets see it: who may come in, who may ask for what. Holds no rules. */
export class ExerciseRoom extends Room<{ state: TableState; client: Client }> {
  override state = new TableState({ playAt: 0, anchoredAt: 0, rate: 0 })
  override autoDispose = false
  override maxMessagesPerSecond = 30
  override seatReservationTimeout = 8
  /** Every change is sent when it is made; nothing waits for a beat. */
  override patchRate = never
  /** The framework asks for the state's own; every room of this process writes into the same memory. */
  override setSerializer(): void {
    super.setSerializer(new SharedMemory())
  }
  /** Given by the subclass that belongs to one server (server/app.ts). */
  declare readonly site: Site
  #open: OpenExercise | undefined
  #consoles: Consoles | undefined
  #unload: NodeJS.Timeout | undefined
  /** This process has no other room for the exercise. */
  #holds = false

  override messages = {
    decide: this.#on('decide', decideMessage, (client, message) =>
      this.#exercise.decide(seatOf(client), message),
    ),
    draft: this.#on('draft', draftMessage, (client, message) =>
      this.#exercise.draft(seatOf(client), message),
    ),
    opened: this.#on('opened', openedMessage, (client, message) =>
      this.#exercise.opened(seatOf(client), message),
    ),
    undo: this.#act('undo'),
    sign: this.#act('sign'),
    'send-back': this.#act('send-back'),
    advise: this.#act('advise'),
    ask: this.#act('ask'),
    say: this.#act('say'),
    'situation-add': this.#act('situation-add'),
    'situation-move': this.#act('situation-move'),
    'enter-paper': this.#on('enter-paper', paperMessage, (client, message) =>
      this.#exercise.enterPaper(client.auth?.holder, message),
    ),
    presence: this.#on('presence', presenceMessage, (client, { state }) =>
      this.#exercise.presence(seatOf(client), state),
    ),
    rate: this.#on('rate', rateMessage, (client, message) =>
      this.#exercise.evaluate('rate', raterOf(client), message),
    ),
    observe: this.#on('observe', observeMessage, (client, message) =>
      this.#exercise.evaluate('observe', raterOf(client), message),
    ),
    calibrate: this.#on('calibrate', calibrateMessage, (client, message) =>
      this.#exercise.evaluate('calibrate', raterOf(client), message),
    ),
    sound: this.#on('sound', soundMessage, (client, { heard }) =>
      this.#exercise.sound(seatOf(client), heard),
    ),
    console: this.#on('console', consoleMessage, async (client, said): Promise<Reply> => {
      this.#consoles?.crew.say(client.sessionId, said)
      this.#consoles?.show(this.clients)
      return { ok: true, seq: 0 }
    }),
    command: this.#on('command', commandMessage, (_client, message) =>
      this.#exercise.command(message),
    ),
    time: this.#on('time', z.object({}), async (): Promise<TimeReply> => ({
      ok: true,
      now: serverNow(),
    })),
  }

  override async onCreate({ exercise }: { readonly exercise: string }): Promise<void> {
    this.roomId = exercise
    const record = await this.site.store.exercise(exercise)
    if (!record) throw new ServerError(404, 'There is no such exercise.')
    const plan = await planOf(this.site, record)
    if (this.site.here.has(exercise)) throw new ServerError(503, inTheWay)
    this.site.here.set(exercise, 'opening')
    this.#holds = true
    const epoch = await this.#claim(exercise)
    this.site.here.set(exercise, 'held')
    this.#open = await OpenExercise.open(this.site, { record, plan, epoch }, this.state, {
      flush: () => this.broadcastPatch(),
      fenced: () => this.#away(closedBecause.moved),
    })
    this.#open.freed = (seat) => this.shutOut({ kind: 'seat', seat })
    this.#consoles = consolesOf(this.#open, this.site, exercise)
    this.#unloadWhenIdle()
  }

  /** Seats a person who came by the code; called by the HTTP interface. */
  takeSeat(order: TakeSeat): Promise<Reply | 'taken'> {
    return this.#exercise.takeSeat(order)
  }

  /** Lets somebody in who watches; called by the HTTP interface. */
  admit(order: AdmitWatcher): Promise<boolean> {
    return this.#exercise.watching.admit(order)
  }

  /** Takes a watcher's key back and shows them out; called by the HTTP interface. */
  async dismiss(watcher: string): Promise<boolean> {
    if (!(await this.#exercise.watching.dismiss(watcher))) return false
    this.#showOut((holder) => watcherOf(holder) === watcher)
    return true
  }

  /** Their keys were replaced: whoever came in with keys like this one goes; called by the HTTP interface. */
  shutOut(like: Holder): void {
    this.#showOut((holder) => isDeepStrictEqual(holder, like))
  }

  override onJoin(client: Client, _options: unknown): void {
    const { auth } = client
    if (auth?.exercise !== this.roomId)
      throw new ServerError(403, 'This key does not open this exercise.')
    clearTimeout(this.#unload)
    // The message limit counts by this clock, which no beat moves; this listener comes before the framework's.
    client.ref.on('message', () => this.clock.tick())
    client.view = new StateView()
    this.#exercise.watching.attend(auth.holder)
    for (const key of desksOf(auth.holder)) {
      const desk = this.state.desks.get(key)
      if (desk) client.view.add(desk)
    }
    if (auth.holder.kind === 'facilitator') this.#consoles?.crew.join(client.sessionId)
    if (auth.holder.kind !== 'seat') return this.#consoles?.show(this.clients)
    for (const older of this.#othersAt(auth.holder.seat, client)) {
      older.userData = { replaced: true }
      older.send('replaced', {})
      older.leave(closedBecause.replaced)
    }
    this.#exercise.see(auth.holder.seat, 'here')
  }

  override onLeave(client: Client): void {
    client.view?.dispose()
    const holder = client.auth?.holder
    if (holder?.kind === 'seat' && this.#othersAt(holder.seat, client).length === 0)
      this.#exercise.see(holder.seat, 'away')
    if (holder?.kind !== 'seat') this.#watcherLeft(client)
    this.#unloadWhenIdle()
  }

  #watcherLeft(client: Client): void {
    const watcher = client.auth && watcherOf(client.auth.holder)
    if (watcher !== undefined && this.#watching(watcher).every((other) => other === client))
      this.#exercise.watching.left(watcher)
    this.#consoles?.crew.leave(client.sessionId)
    this.#consoles?.show(this.clients.filter((other) => other !== client))
  }

  override async onDispose(): Promise<void> {
    clearTimeout(this.#unload)
    if (this.#holds) this.site.here.set(this.roomId, 'closing')
    this.#consoles?.stop()
    try {
      await this.#open?.close()
    } finally {
      if (this.#holds) this.site.here.delete(this.roomId)
    }
  }

  override disconnect(code?: number): Promise<unknown> {
    forgetReservations(this)
    return super.disconnect(code)
  }

  override onUncaughtException(error: Error, method: string): void {
    this.site.log.error({ exercise: this.roomId, method, err: error }, 'a room failed')
  }

  /** Takes the exercise for this process, or fails when another that is alive has it. */
  async #claim(exercise: string): Promise<number> {
    const { peers, store } = this.site
    const epoch = await store.claim(exercise, peers.process, peers.living)
    if (epoch === undefined) throw new ServerError(503, inTheWay)
    return epoch
  }

  #away(code: number): void {
    this.disconnect(code).catch((error: unknown) => {
      this.site.log.error({ exercise: this.roomId, err: error }, 'a room could not be closed')
    })
  }

  get #exercise(): OpenExercise {
    if (!this.#open) throw new Error('The exercise is not open yet')
    return this.#open
  }

  /** A seat's act that goes to the engine in its own words. */
  #act<Act extends keyof SeatActs>(act: Act) {
    return this.#on(act, seatActs[act], (client, message) =>
      this.#exercise.act(act, seatOf(client), message as SeatActs[Act]),
    )
  }

  /** A checked request of somebody who may send it; whatever goes wrong is answered, never thrown. */
  #on<Format extends z.ZodType, Answered extends Reply | TimeReply>(
    type: keyof Requests,
    format: Format,
    act: (client: Client, message: z.output<Format>) => Promise<Answered>,
  ) {
    const handler = async (
      client: Client,
      message: z.output<Format>,
    ): Promise<Answered | Reply> => {
      const kind = client.auth?.holder.kind
      if (!kind || client.userData?.replaced || !maySend(kind, type))
        return { ok: false, refused: { code: 'not-allowed' } }
      const from = performance.now()
      try {
        const reply = await act(client, message)
        this.site.metrics.answered(type, performance.now() - from, reply)
        return reply
      } catch (error) {
        const about = { exercise: this.roomId, request: type, err: error }
        this.site.log.error(about, 'a request failed')
        return { ok: false, refused: { code: 'went-wrong' } }
      }
    }
    return { format, handler }
  }

  #watching(watcher: string): readonly Client[] {
    return this.clients.filter(({ auth }) => auth && watcherOf(auth.holder) === watcher)
  }

  #showOut(whom: (holder: Holder) => boolean): void {
    for (const client of this.clients)
      if (client.auth && whom(client.auth.holder)) client.leave(closedBecause.dismissed)
  }

  #othersAt(seat: SeatId, client: Client): readonly Client[] {
    return this.clients.filter((other) => {
      const holder = other.auth?.holder
      return other !== client && holder?.kind === 'seat' && holder.seat === seat
    })
  }

  /** An exercise that nobody looks at and whose clock stands still is put away after a while. */
  #unloadWhenIdle(): void {
    clearTimeout(this.#unload)
    this.#unload = setTimeout(() => {
      if (this.clients.length > 0) return
      if (this.#exercise.running) return this.#unloadWhenIdle()
      this.#away(closedBecause.unloaded)
    }, unloadAfterMs)
  }
}
