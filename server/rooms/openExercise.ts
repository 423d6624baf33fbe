import type { z } from 'zod'
import type { ExerciseEvent } from '../../shared/engine/event.ts'
import type { LoggedInput } from '../../shared/engine/input.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import { rolesAt } from '../../shared/engine/seats.ts'
import type { Answer } from '../../shared/kernel/answer.ts'
import type { DecisionId, InjectId, ParticipantId, SeatId } from '../../shared/kernel/ids.ts'
import type {
  commandMessage,
  decideMessage,
  draftMessage,
  openedMessage,
  Reply,
} from '../../shared/wire/messages.ts'
import type { TornDoc } from '../../shared/wire/facilitator.ts'
import { personasDoc } from '../../shared/view/personasDoc.ts'
import type { Presence } from '../../shared/wire/views.ts'
import type { Site } from '../site.ts'
import type { Holder } from '../store/exerciseStore.ts'
import { Attention } from './attention.ts'
import type { paperMessage } from '../../shared/wire/team.ts'
import type { EvaluatorActs, SeatActs } from './acts.ts'
import { LiveExercise } from './liveExercise.ts'
import { decisionOf, inputOf, paperInput } from './order.ts'
import { refuseDraft } from './refuseDraft.ts'
import type { Opening, TakeSeat, Told } from './opening.ts'
import { Projection } from './projection.ts'
import { Watching } from './watching.ts'
import { recover } from './recover.ts'
import { Seating } from './seating.ts'
import type { TableState } from './state.ts'

type Doing = Exclude<Presence, 'free' | 'away'>

/** A live exercise with its table and desks: what each request does, and what is then seen. */
export class OpenExercise {
  readonly #site: Site
  readonly #plan: Plan
  readonly #live: LiveExercise
  readonly #projection: Projection
  readonly #seating = new Seating()
  readonly watching: Watching
  readonly #flush: () => void
  readonly #attention: Attention
  /** Called with a seat whose person was let go. */
  freed: ((seat: SeatId) => void) | undefined

  private constructor(site: Site, live: LiveExercise, projection: Projection, flush: () => void) {
    this.#site = site
    this.#plan = live.plan
    this.#live = live
    this.#projection = projection
    this.#flush = flush
    this.watching = new Watching(site, live, projection)
    this.#attention = new Attention((doc) => projection.showFacilitators(`seen/${doc.seat}`, doc))
  }

  /**
   * Brings an exercise back from the store into `state`; its clock runs on when it ran a moment ago. Throws when its log or its scenario cannot be read.
   */
  static async open(
    site: Site,
    { record, plan, epoch }: Opening,
    state: TableState,
    { flush, fenced }: Told,
  ): Promise<OpenExercise> {
    const id = record.header.exercise
    const recovered = await recover(site, plan, { record, epoch })
    const projection = new Projection(plan, state, { id, code: record.code }, flush)
    const live: LiveExercise = new LiveExercise(
      site,
      { record, plan, recovered, epoch },
      {
        changed: (events) => {
          projection.show(live.state, events, live.clock.reading)
          open.#follow(events)
          open.watching.follow()
        },
        fenced,
        saving: (trouble) => {
          site.log.warn(
            { exercise: id, trouble },
            trouble ? 'nothing can be saved' : 'saving again',
          )
          projection.showSaving(trouble)
          projection.showClock(live.clock.reading)
        },
      },
    )
    const open: OpenExercise = new OpenExercise(site, live, projection, flush)
    projection.show(live.state, recovered.events, live.clock.reading)
    for (const participant of await site.store.participants(id)) open.#seating.sit(participant)
    for (const { seat, draft } of await site.store.drafts(id)) projection.showDraft(seat, draft)
    for (const watcher of await site.store.watchers(id)) open.watching.know(watcher)
    open.#showSeats()
    open.watching.follow()
    open.#attention.read(recovered.events)
    projection.showFacilitators('personas', personasDoc(plan))
    const set = await site.store.torn(id)
    if (set > 0) projection.showFacilitators('torn', { records: set } satisfies TornDoc)
    if (recovered.broken === undefined) await live.begin(recovered.unattended)
    else projection.showSaving('broken-log')
    projection.showClock(live.clock.reading)
    return open
  }

  /** Play time goes on even while nobody looks. */
  get running(): boolean {
    return this.#live.clock.reading.rate > 0
  }

  async decide(seat: SeatId, message: z.output<typeof decideMessage>): Promise<Reply> {
    const decision = message.decision as DecisionId
    const reply = await this.#carryOut(seat, decisionOf(seat, message), message.request)
    if (reply.ok) {
      this.#projection.dropDraft(seat, decision)
      this.#flush()
    }
    return reply
  }

  /** Keeps what a seat has so far. Refuses decisions that seat cannot answer. */
  async draft(
    seat: SeatId,
    { decision: id, answer, reason }: z.output<typeof draftMessage>,
  ): Promise<Reply> {
    const decision = id as DecisionId
    const refused = refuseDraft(
      this.#plan,
      rolesAt(this.#plan, this.#live.state, seat) ?? [],
      decision,
    )
    if (refused) return { ok: false, refused }
    const draft = { decision, answer: answer as Answer | undefined, reason, savedAt: Date.now() }
    this.#attention.act(seat, this.#live.clock.now())
    const unsaved = await this.#live.saving.refusedByDisk(() =>
      this.#site.store.saveDraft(this.#live.id, seat, draft),
    )
    if (unsaved) return unsaved
    this.#projection.showDraft(seat, draft)
    this.#flush()
    return this.#done()
  }

  opened(seat: SeatId, { request, inject }: z.output<typeof openedMessage>): Promise<Reply> {
    return this.#carryOut(seat, { type: 'open-inject', seat, inject: inject as InjectId }, request)
  }

  /** What a seat does about an answer that was sent, or asks the white cell. */
  act<Act extends keyof SeatActs>(
    act: Act,
    seat: SeatId,
    { request, ...message }: SeatActs[Act],
  ): Promise<Reply> {
    // Ids are only claims here; the engine looks each one up.
    return this.#carryOut(seat, { ...message, type: act, seat } as unknown as LoggedInput, request)
  }

  /** An answer that was given on paper: a seat enters its own, the facilitator anybody's. */
  async enterPaper(
    holder: Holder | undefined,
    message: z.output<typeof paperMessage>,
  ): Promise<Reply> {
    const own = holder?.kind === 'seat' ? holder.seat : undefined
    const seat = own ?? (message.seat as SeatId | undefined)
    if (seat === undefined) return { ok: false, refused: { code: 'no-such-seat', seat: '' } }
    const input = paperInput(own === undefined ? 'facilitator' : 'seat', seat, message)
    const reply = await this.#carryOut(own ?? 'facilitator', input, message.request)
    if (reply.ok) {
      this.#projection.dropDraft(seat, message.decision)
      this.#flush()
    }
    return reply
  }

  async presence(seat: SeatId, doing: Doing): Promise<Reply> {
    this.see(seat, doing)
    return this.#done()
  }

  command({ request, command }: z.output<typeof commandMessage>): Promise<Reply> {
    const input = inputOf(command)
    const order = { input, request: `facilitator/${request}` }
    return this.#live.carryOut(
      input.type === 'leave-seat' ? { ...order, freed: input.seat } : order,
    )
  }

  /** No console was open for the agreed time. */
  async pauseAlone(): Promise<void> {
    if (this.running) await this.#live.carryOut({ input: { type: 'pause', why: 'line-lost' } })
  }

  /** Seconds after which play pauses when no console is open; 0: it does not. */
  get aloneSeconds(): number {
    return this.#plan.config.aloneSeconds ?? 0
  }

  async sound(seat: SeatId, heard: boolean): Promise<Reply> {
    this.#attention.sound(seat, heard)
    this.#flush()
    return this.#done()
  }

  /** Documents for the facilitators alone that no event tells. */
  tellFacilitators(docs: Readonly<Record<string, unknown>>): void {
    for (const [key, doc] of Object.entries(docs)) this.#projection.showFacilitators(key, doc)
    this.#flush()
  }

  /** Seats a person who came by the code; `taken` when somebody has the seat. */
  async takeSeat({ participant, keyHash }: TakeSeat): Promise<Reply | 'taken'> {
    const { seat, id } = participant
    let taken = false
    const reply = await this.#live.carryOut({
      input: { type: 'take-seat', seat, participant: id },
      seated: { participant, keyHash },
      unless: (state) => {
        taken = state.seats[seat] !== undefined
        if (taken) return { code: 'not-allowed' }
        return state.status === 'ended' ? { code: 'ended' } : undefined
      },
    })
    if (taken) return 'taken'
    if (reply.ok) {
      this.#seating.sit(participant)
      this.#showSeats()
    }
    return reply
  }

  /** What an evaluator wrote down. */
  async evaluate<Act extends keyof EvaluatorActs>(
    type: Act,
    by: ParticipantId | undefined,
    { request, ...message }: EvaluatorActs[Act],
  ): Promise<Reply> {
    if (by === undefined) return { ok: false, refused: { code: 'not-allowed' } }
    // Ids are only claims here; the engine looks each one up.
    return this.#carryOut(by, { ...message, type, by } as unknown as LoggedInput, request)
  }

  /** What follows for the seats from events beyond their desks. */
  #follow(events: readonly ExerciseEvent[]): void {
    this.#attention.read(events)
    for (const event of events) {
      if (event.type !== 'seat-left') continue
      this.#seating.free(event.seat)
      this.freed?.(event.seat)
    }
    if (events.some(({ type }) => type === 'roles-moved' || type === 'seat-left')) this.#showSeats()
    else this.#flush()
  }

  /** Somebody at the seat is seen doing something; `away` when no device is left. */
  see(seat: SeatId, doing: Doing | 'away'): void {
    this.#seating.see(seat, doing)
    this.#showSeats()
  }

  async close(): Promise<void> {
    this.#projection.close()
    await this.#live.close()
  }

  /** A request's name counts for its desk alone, so that no desk can use up another's. */
  #carryOut(desk: string, input: LoggedInput, request: string): Promise<Reply> {
    return this.#live.carryOut({ input, request: `${desk}/${request}` })
  }

  #done(): Reply {
    return { ok: true, seq: this.#live.state.seq }
  }

  #showSeats(): void {
    for (const seat of this.#plan.config.seats)
      this.#projection.showSeat(seat, this.#seating.nameAt(seat.id), this.#seating.at(seat.id))
    this.#flush()
  }
}
