import { nextDueAt } from '../../shared/engine/agenda.ts'
import type { ExerciseEvent } from '../../shared/engine/event.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import type { ExerciseState } from '../../shared/engine/state.ts'
import { step } from '../../shared/engine/step.ts'
import type { LogEntry } from '../../shared/log/log.ts'
import type { DoorRefusal, Reply } from '../../shared/wire/messages.ts'
import type { Site } from '../site.ts'
import type { Written } from '../store/db.ts'
import type { Addition, ClockMark, ExerciseRecord } from '../store/exerciseStore.ts'
import { Fenced } from '../store/owners.ts'
import type { Trouble } from '../store/trouble.ts'
import { Answers, type Answered } from './answers.ts'
import { Beats } from './beats.ts'
import { rateOf } from './pace.ts'
import { PlayClock } from './playClock.ts'
import type { LiveTold, Order, Recoverable } from './liveOrder.ts'
import { recover, type Recovered } from './recover.ts'
import { notSaved, Saving, Unsaved } from './saving.ts'

type Taken = { readonly state: ExerciseState; readonly events: readonly ExerciseEvent[] }

const longestTimer = 2 ** 31 - 1
const retryMs = 1_000
const beatMs = 5_000
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
  readonly #record: ExerciseRecord
  readonly #epoch: number
  readonly #told: LiveTold
  #state: ExerciseState
  #entries = 0
  #line: Promise<unknown> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined
  #writtenAt = 0
  #closed = false
  readonly #answers = new Answers()
  readonly saving = new Saving({
    probe: () => this.#inTurn(() => this.#probe()),
    told: (trouble) => this.#wait(trouble),
  })

  constructor(site: Site, { record, plan, recovered, epoch }: Recoverable, told: LiveTold) {
    this.id = record.header.exercise
    this.#record = record
    if (recovered.broken !== undefined) this.saving.seal('broken-log')
    this.plan = plan
    this.#site = site
    this.#epoch = epoch
    this.#told = told
    this.#state = recovered.state
    this.#remember(recovered)
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
      return (await this.saving.refusedByDisk(onDisk)) ?? reply
    } catch (error) {
      const about = { exercise: this.id, order: order.input.type, err: error }
      this.#site.log.error(about, 'an order failed')
      if (error instanceof Unsaved) return notSaved(error.trouble)
      if (error instanceof Fenced) return notSaved('moved')
      return { ok: false, refused: { code: 'went-wrong' } }
    }
  }

  /** Stops the clock of this process and writes down where play stands; orders are refused from now on. */
  async close(): Promise<void> {
    this.#rest()
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
    this.#rest()
    this.#told.fenced()
  }

  #rest(): void {
    clearTimeout(this.#timer)
    beats.leave(this.#beat)
    this.saving.stop()
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
    if (this.#closed) return { reply: notSaved('moved') }
    if (this.saving.trouble) return { reply: notSaved(this.saving.trouble) }
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
    const entry: LogEntry = {
      n: this.#entries + 1,
      at: ticked.state.now,
      wall: new Date().toISOString(),
      ...(request !== undefined && { request }),
      input,
    }
    const taken = { state: done.state, events: [...ticked.events, ...done.events] }
    const written = await this.#commit(taken, {
      entry,
      ...(seated && { seated }),
      ...(freed && { freed }),
    })
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
      written = await this.#append({
        ...more,
        events,
        status: state.status,
        clock: { play: state.now, wall: Date.now(), running: rateOf(state) > 0 },
      })
    }
    if (more.entry) this.#entries = more.entry.n
    this.#state = state
    this.#keepTime()
    if (events.length > 0) this.#show(events)
    return written
  }

  async #append(addition: Addition): Promise<Written> {
    try {
      const written = await this.#site.store.append(this.id, addition, this.#epoch)
      this.#writtenAt = performance.now()
      return written
    } catch (error) {
      if (error instanceof Fenced) throw error
      throw this.saving.because(error)
    }
  }

  /** What was shown and is not kept is loaded again; what was taken for failed and is kept is shown. */
  async #probe(): Promise<void> {
    if (this.#closed) return
    await this.#saveClock()
    const kept = await this.#site.store.extent(this.id)
    if (kept.entries === this.#entries && kept.events === this.#state.seq) return
    if (kept.entries < this.#entries || kept.events < this.#state.seq) return this.#lose()
    const from = this.#state.seq
    const about = { record: this.#record, epoch: this.#epoch }
    const recovered = await recover(this.#site, this.plan, about)
    this.#remember(recovered)
    this.#show(recovered.events.slice(from))
  }

  #remember({ state, entries }: Recovered): void {
    this.#state = state
    this.#entries = entries.length
    for (const { request, seq } of entries)
      this.#answers.accepted(request, { reply: { ok: true, seq } })
  }

  /** Play stands still while nothing can be saved, so that nobody loses time. */
  #wait(trouble: Trouble | undefined): void {
    this.clock.set(
      Math.max(this.clock.now(), this.#state.now) as ClockMark['play'],
      trouble ? 0 : rateOf(this.#state),
    )
    this.#keepTime()
    this.#told.saving(trouble)
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
    const rate = this.saving.trouble ? 0 : rateOf(this.#state)
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
