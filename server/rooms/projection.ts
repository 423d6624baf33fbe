import type { ExerciseEvent } from '../../shared/engine/event.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import { rolesAt } from '../../shared/engine/seats.ts'
import type { ExerciseState } from '../../shared/engine/state.ts'
import type { SeatId } from '../../shared/kernel/ids.ts'
import type { Seat } from '../../shared/scenario/scenario.ts'
import { calibratedDoc, ratingDoc } from '../../shared/view/evaluatorView.ts'
import { screenParts } from '../../shared/view/screenView.ts'
import { facilitatorParts } from '../../shared/view/facilitatorView.ts'
import { logDoc, noteDoc } from '../../shared/view/logView.ts'
import { seatDocs, seatParts, viewerAt } from '../../shared/view/seatView.ts'
import { exerciseDoc, tableParts } from '../../shared/view/tableView.ts'
import type { DraftDoc } from '../../shared/wire/seat.ts'
import type { HotwashDoc, JoinDoc, Presence, SavingDoc, SeatDoc } from '../../shared/wire/views.ts'
import type { WatcherDoc } from '../../shared/wire/watching.ts'
import { ChangedSince } from './changedSince.ts'
import { functionDesks } from '../store/exerciseStore.ts'
import { WatchDesks, type WatcherKind } from './watchDesks.ts'
import type { Reading } from './playClock.ts'
import { Sheet } from './sheet.ts'
import { Desk, type TableState } from './state.ts'

/** Keeps the documents of the table and of every desk as the views say. */
export class Projection {
  readonly #plan: Plan
  readonly #state: TableState
  readonly #flush: () => void
  readonly #table: Sheet
  readonly #desks = new Map<string, Sheet>()
  readonly #watch: WatchDesks
  #shown: ExerciseState | undefined
  #facilitatorNext: NodeJS.Immediate | undefined
  readonly #changed = {
    table: new ChangedSince(),
    seats: new ChangedSince(),
    facilitator: new ChangedSince(),
    screen: new ChangedSince(),
  }

  /** `flush` sends to the clients what changed in `state`. */
  constructor(
    plan: Plan,
    state: TableState,
    about: { readonly id: string; readonly code: string },
    flush: () => void,
  ) {
    this.#plan = plan
    this.#state = state
    this.#flush = flush
    this.#table = new Sheet(state.table)
    for (const key of [...functionDesks, ...plan.config.seats.map(({ id }) => id)])
      this.addDesk(key)
    this.#watch = new WatchDesks(plan, (key) => {
      this.addDesk(key)
      return this.#desk(key)
    })
    this.#table.put('exercise', exerciseDoc(plan, about.id))
    const join: JoinDoc = { code: about.code }
    this.#desk('facilitator').put('join', join)
    this.#desk('screen').put('join', join)
  }

  /** Shows a state, the events that led to it and where the clock stands, and sends what changed. */
  show(state: ExerciseState, events: readonly ExerciseEvent[], clock: Reading): void {
    for (const { name, docs } of this.#changed.table.take(tableParts(this.#plan, state)))
      this.#table.show(name, docs())
    this.#showSeats(state)
    if (this.#shown === undefined) this.#showFacilitator(state)
    else this.#facilitatorNext ??= setImmediate(() => this.#facilitatorFollows())
    this.#shown = state
    for (const event of events) this.#showEvent(event)
    this.#watch.show(state, events)
    for (const { name, docs } of this.#changed.screen.take(screenParts(this.#plan, state)))
      this.#desk('screen').show(name, docs())
    this.showClock(clock)
  }

  #showEvent(event: ExerciseEvent): void {
    const line = logDoc(this.#plan, event)
    if (line) this.#table.put(`log/${event.seq}`, line)
    const desk = this.#desk('facilitator')
    const note = noteDoc(event)
    if (note) desk.put(`note/${event.seq}`, note)
    const rating = ratingDoc(event)
    if (rating) desk.put(`rating/${event.seq}`, rating)
    const calibrated = calibratedDoc(this.#plan, event)
    if (calibrated) desk.put(`calibrated/${event.seq}`, calibrated)
  }

  /** A desk of its own, empty; the one there is when there is one. */
  addDesk(key: string): void {
    if (this.#desks.has(key)) return
    const desk = new Desk()
    this.#state.desks.set(key, desk)
    this.#desks.set(key, new Sheet(desk.docs))
  }

  /** Starts to fill the desks of those who watch; true when what happened before is still to be put there. */
  beginWatching(kind: WatcherKind): boolean {
    return this.#watch.begin(kind)
  }

  /** What happened before somebody watched. */
  catchUp(state: ExerciseState, events: readonly ExerciseEvent[]): void {
    this.#watch.show(state, events)
    this.#flush()
  }

  /** Puts the hot wash on the big screen, or takes it off. */
  showHotwash(doc: HotwashDoc | undefined): void {
    this.#desk('screen').show('hotwash', { hotwash: doc })
    this.#desk('facilitator').put('hotwash', { shown: doc !== undefined })
    this.#flush()
  }

  showWatcher(doc: WatcherDoc): void {
    this.#desk('facilitator').put(`watcher/${doc.id}`, doc)
    if (doc.kind === 'evaluator') this.#watch.showName(doc.id, doc.name)
    this.#flush()
  }

  showClock({ playAt, anchoredAt, rate }: Reading): void {
    this.#state.assign({ playAt, anchoredAt: Math.round(anchoredAt), rate })
    this.#flush()
  }

  /** Everybody is told why play waits while nothing can be saved, and when that is over. */
  showSaving(trouble: SavingDoc['trouble'] | undefined): void {
    if (trouble === undefined) this.#table.drop('saving')
    else this.#table.put('saving', { trouble } satisfies SavingDoc)
    this.#flush()
  }

  showSeat(seat: Seat, name: string | undefined, presence: Presence): void {
    const { id, title, short } = seat
    const roles = (this.#shown && rolesAt(this.#plan, this.#shown, id)) ?? seat.roles
    const place = this.#plan.scenario.roles.find((role) => role.id === roles[0])?.place
    const doc: SeatDoc = { id, title, short, roles, place, name, presence }
    this.#table.put(`seat/${id}`, doc)
  }

  showDraft(seat: SeatId, draft: DraftDoc): void {
    this.#desk(seat).put(`draft/${draft.decision}`, draft)
  }

  dropDraft(seat: SeatId, decision: string): void {
    this.#desk(seat).drop(`draft/${decision}`)
  }

  /** Something for the facilitators alone that no event tells. */
  showFacilitators(key: string, doc: unknown): void {
    this.#desk('facilitator').put(key, doc)
  }

  /** Does at once what was still to follow. */
  close(): void {
    if (!this.#facilitatorNext) return
    clearImmediate(this.#facilitatorNext)
    this.#facilitatorFollows()
  }

  /** Seats get what changed for them; what lay on a seat's desk leaves it only with a role that moves away. */
  #showSeats(state: ExerciseState): void {
    const moved = this.#shown !== undefined && this.#shown.moved !== state.moved
    const changed = this.#changed.seats.take(seatParts(this.#plan, state))
    const seats = this.#plan.config.seats.map(({ id }) => ({
      id,
      desk: this.#desk(id),
      viewer: viewerAt(this.#plan, state, id),
    }))
    for (const { docs } of changed)
      for (const { desk, viewer } of seats)
        for (const [key, doc] of Object.entries(docs(viewer))) desk.put(key, doc)
    if (!moved) return
    for (const { id, desk } of seats) {
      const now = seatDocs(this.#plan, state, id)
      desk.keep((key) => key.startsWith('draft/') || Object.hasOwn(now, key))
    }
  }

  /** The facilitator's desk is long: players have theirs first. */
  #facilitatorFollows(): void {
    this.#facilitatorNext = undefined
    if (this.#shown) this.#showFacilitator(this.#shown)
    this.#flush()
  }

  #showFacilitator(state: ExerciseState): void {
    const desk = this.#desk('facilitator')
    for (const { name, docs } of this.#changed.facilitator.take(
      facilitatorParts(this.#plan, state),
    ))
      desk.show(name, docs())
  }

  #desk(key: string): Sheet {
    const sheet = this.#desks.get(key)
    if (!sheet) throw new Error(`There is no desk ${key}`)
    return sheet
  }
}
