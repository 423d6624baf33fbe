import { nextDueAt } from '../../shared/engine/agenda.ts'
import type { ExerciseEvent } from '../../shared/engine/event.ts'
import type { LoggedInput } from '../../shared/engine/input.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import type { ExerciseState } from '../../shared/engine/state.ts'
import { step } from '../../shared/engine/step.ts'
import type { LogEntry } from '../../shared/log/log.ts'
import type { DoorRefusal, Reply } from '../../shared/wire/messages.ts'
import type { Site } from '../site.ts'
import type { Written } from '../store/db.ts'
import type { Addition, ClockMark } from '../store/exerciseStore.ts'
import { Fenced } from '../store/owners.ts'
import { Answers, type Answered } from './answers.ts'
import { Beats } from './beats.ts'
import { PlayClock } from './playClock.ts'
import type { Recovered } from './recover.ts'

/** One thing somebody wants done, and what to remember about it. */
export type Order = {
  readonly input: LoggedInput
  /** Names the request of one desk; the same one is carried out once. */
  readonly request?: string
  readonly seated?: NonNullable<Addition['seated']>
  readonly freed?: NonNullable<Addition['freed']>
  /** A reason to refuse that the engine does not know. */
  readonly unless?: (state: ExerciseState) => DoorRefusal | undefined
}
type Recoverable = {
  readonly plan: Plan
  readonly recovered: Recovered
  readonly epoch: number
}
export type LiveTold = {
  /** Called after every step that caused events, before it is answered. */
  readonly changed: (events: readonly ExerciseEvent[]) => void
  /** Called once when another process has taken the exercise; nothing is carried out here any more. */
  readonly fenced: () => void
}
type Taken = { readonly state: ExerciseState; readonly events: readonly ExerciseEvent[] }

const longestTimer = 2 ** 31 - 1
const beatMs = 5_000
const retryMs = 1_000

/** Of all exercises of this process. */
const beats = new Beats(beatMs)

/**
 * An exercise being played: orders and the clock go in, one after another; each is written to the log before
 * it counts. Holds no rules (shared/engine does) and knows no clients.
 */
export class LiveExercise {
  readonly id: string
  readonly plan: Plan
  readonly clock = new PlayClock()
  readonly #site: Site
  readonly #epoch: number
  readonly #told: LiveTold
  #state: ExerciseState
  #entries: number
  #line: Promise<unknown> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined
  #writtenAt = 0
  #closed = false
  readonly #answers = new Answers()

  constructor(site: Site, id: string, { plan, recovered, epoch }: Recoverable, told: LiveTold) {
    this.id = id
    this.plan = plan
    this.#site = site
    this.#epoch = epoch
    this.#told = told
    this.#state = recovered.state
    this.#entries = recovered.entries.length
    for (const { request, seq } of recovered.entries)
      this.#answers.accepted(request, { reply: { ok: true, seq } })
    this.clock.set(recovered.state.now, 0)
  }

  get state(): ExerciseState {
    return this.#state
  }

  /** Lets the clock run again, or pauses when nobody was there. */
  async begin(unattended: boolean): Promise<void> {
    if (unattended) await this.carryOut({ input: { type: 'pause', why: 'unattended' } })
    else this.#keepTime()
  }

  /**
   * Carries out an order when those before it are done; answers when what it did is on disk. Everybody sees it a
   * moment earlier: once it outlives this process. Never rejects.
   */
  async carryOut(order: Order): Promise<Reply> {
    try {
      const { reply, onDisk } = await this.#inTurn(() => this.#carryOut(order))
      return (await this.#confirmed(onDisk)) ? reply : notSaved('The disk did not confirm it.')
    } catch (error) {
      this.#site.log.error(
        { exercise: this.id, order: order.input.type, err: error },
        'an order failed',
      )
      return { ok: false, refused: { code: 'went-wrong' } }
    }
  }

  async #confirmed(onDisk: Answered['onDisk']): Promise<boolean> {
    try {
      await onDisk?.()
      return true
    } catch (error) {
      this.#site.log.error({ exercise: this.id, err: error }, 'the disk did not confirm a write')
      return false
    }
  }

  /** Stops the clock of this process and writes down where play stands; orders are refused from now on. */
  async close(): Promise<void> {
    clearTimeout(this.#timer)
    beats.leave(this.#beat)
    await this.#inTurn(async () => {
      if (this.#closed) return
      this.#closed = true
      if (this.clock.reading.rate > 0) await this.#saveClock()
      await this.#site.store.release(this.id, this.#epoch)
    })
  }

  /** Another process has the exercise: nothing here may go on. */
  #lose(): void {
    if (this.#closed) return
    this.#closed = true
    clearTimeout(this.#timer)
    beats.leave(this.#beat)
    this.#told.fenced()
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#line.then(work)
    this.#line = result.catch((error: unknown) => {
      if (error instanceof Fenced) this.#lose()
    })
    return result
  }

  async #carryOut(order: Order): Promise<Answered> {
    const known = this.#answers.to(order.request)
    if (known) return known
    if (this.#closed)
      return { reply: notSaved('The exercise is being put away. Try again in a moment.') }
    const ticked = this.#tick()
    const why = order.unless?.(ticked.state)
    const done = why
      ? { ok: false as const, refusal: why }
      : step(this.plan, ticked.state, order.input)
    if (!done.ok) {
      await this.#commit(ticked)
      return this.#refuse(order.request, done.refusal)
    }
    return this.#accept(order, ticked, done)
  }

  async #accept(
    { request, input, seated, freed }: Order,
    ticked: Taken,
    done: Taken,
  ): Promise<Answered> {
    let written: Written | undefined
    const entry: LogEntry = {
      n: this.#entries + 1,
      at: ticked.state.now,
      wall: new Date().toISOString(),
      ...(request !== undefined && { request }),
      input,
    }
    try {
      const taken = { state: done.state, events: [...ticked.events, ...done.events] }
      written = await this.#commit(taken, {
        entry,
        ...(seated && { seated }),
        ...(freed && { freed }),
      })
    } catch (error) {
      this.#site.log.error({ exercise: this.id, err: error }, 'the log could not be written')
      if (error instanceof Fenced) this.#lose()
      return { reply: notSaved('The log could not be written. Try again in a moment.') }
    }
    const answered: Answered = { reply: { ok: true, seq: this.#state.seq }, ...written }
    this.#answers.accepted(request, answered)
    return answered
  }

  #refuse(request: string | undefined, refused: DoorRefusal): Answered {
    const answered: Answered = { reply: { ok: false, refused } }
    this.#answers.refused(request, answered)
    return answered
  }

  /** The state when the clock has run up to now; nothing is written yet. */
  #tick(): Taken {
    const to = this.clock.now()
    if (to <= this.#state.now) return { state: this.#state, events: [] }
    const ticked = step(this.plan, this.#state, { type: 'tick', to })
    if (!ticked.ok) throw new Error(`The clock was refused: ${ticked.refusal.code}`)
    return ticked
  }

  /** Writes first, then lets it count, then shows it. */
  async #commit(
    taken: Taken,
    more: Pick<Addition, 'entry' | 'seated' | 'freed'> = {},
  ): Promise<Written | undefined> {
    const { state, events } = taken
    let written: Written | undefined
    if (events.length > 0 || more.entry) {
      written = await this.#site.store.append(
        this.id,
        {
          ...more,
          events,
          status: state.status,
          clock: { play: state.now, wall: Date.now(), running: rateOf(state) > 0 },
        },
        this.#epoch,
      )
      this.#writtenAt = performance.now()
    }
    if (more.entry) this.#entries = more.entry.n
    this.#state = state
    this.#keepTime()
    if (events.length > 0) this.#show(events)
    return written
  }

  /** What is written counts, even when it cannot be shown. */
  #show(events: readonly ExerciseEvent[]): void {
    try {
      this.#told.changed(events)
    } catch (error) {
      this.#site.log.error({ exercise: this.id, err: error }, 'a change could not be shown')
    }
  }

  #saveClock(): Promise<void> {
    return this.#site.store.saveClock(this.id, this.#mark(), this.#epoch)
  }

  #mark(): ClockMark {
    const { rate } = this.clock.reading
    return { play: this.clock.now(), wall: Date.now(), running: rate > 0 }
  }

  /** Sets the clock to the state's pace and the one timer to the next moment at which it causes something. */
  #keepTime(): void {
    const rate = rateOf(this.#state)
    if (rate !== this.clock.reading.rate) this.clock.set(this.#state.now, rate)
    if (rate > 0 && !this.#closed) beats.join(this.#beat)
    else beats.leave(this.#beat)
    clearTimeout(this.#timer)
    const due = rate > 0 ? nextDueAt(this.plan, this.#state) : undefined
    const wait = due === undefined ? undefined : this.clock.until(due)
    if (wait !== undefined) this.#wakeIn(wait)
  }

  #wakeIn(ms: number): void {
    this.#timer = setTimeout(() => this.#wake(), Math.min(ms, longestTimer))
  }

  #wake(): void {
    this.#inTurn(async () => {
      if (!this.#closed) await this.#commit(this.#tick())
    }).catch((error: unknown) => {
      this.#site.log.error(
        { exercise: this.id, err: error },
        'the clock could not go on; it tries again',
      )
      if (!this.#closed) this.#wakeIn(retryMs)
    })
  }

  /** While play runs, where it stands is written down every few seconds, unless something else just was. */
  readonly #beat = (): void => {
    if (performance.now() - this.#writtenAt < beatMs / 2) return
    this.#inTurn(async () => {
      if (!this.#closed && this.clock.reading.rate > 0) await this.#saveClock()
    }).catch((error: unknown) => {
      this.#site.log.error({ exercise: this.id, err: error }, 'the clock could not be written')
    })
  }
}

const notSaved = (why: string): Reply => ({ ok: false, refused: { code: 'not-saved', why } })

const rateOf = ({ status, paused, speed }: ExerciseState): number =>
  status === 'running' && !paused ? speed : 0
