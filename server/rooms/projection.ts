import type { ExerciseEvent } from '../../shared/engine/event.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import type { ExerciseState } from '../../shared/engine/state.ts'
import type { SeatId } from '../../shared/kernel/ids.ts'
import type { Seat } from '../../shared/scenario/scenario.ts'
import { facilitatorDocs } from '../../shared/view/facilitatorView.ts'
import { logDoc, noteDoc } from '../../shared/view/logView.ts'
import { seatDocs } from '../../shared/view/seatView.ts'
import { exerciseDoc, tableDocs } from '../../shared/view/tableView.ts'
import type { DraftDoc } from '../../shared/wire/seat.ts'
import type { JoinDoc, Presence, SeatDoc } from '../../shared/wire/views.ts'
import { changedSince } from './changedSince.ts'
import { functionDesks } from './desks.ts'
import type { Reading } from './playClock.ts'
import { Sheet } from './sheet.ts'
import { Desk, type TableState } from './state.ts'

/** The facilitator's desk is long; it follows this much later, once for all that happened meanwhile. */
const facilitatorAfterMs = 20

/** Keeps the documents of the table and of every desk as the views say. */
export class Projection {
  readonly #plan: Plan
  readonly #state: TableState
  readonly #flush: () => void
  readonly #table: Sheet
  readonly #desks = new Map<string, Sheet>()
  #shown: ExerciseState | undefined
  #facilitatorSoon: NodeJS.Timeout | undefined

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
    for (const key of [...functionDesks, ...plan.config.seats.map(({ id }) => id)]) {
      const desk = new Desk()
      state.desks.set(key, desk)
      this.#desks.set(key, new Sheet(desk.docs))
    }
    this.#table.put('exercise', exerciseDoc(plan, about.id))
    const join: JoinDoc = { code: about.code }
    this.#desk('facilitator').put('join', join)
    this.#desk('screen').put('join', join)
  }

  /** Shows a state, the events that led to it and where the clock stands, and sends what changed. */
  show(state: ExerciseState, events: readonly ExerciseEvent[], clock: Reading): void {
    this.#table.show('view', tableDocs(this.#plan, state))
    this.#showSeats(state)
    for (const event of events) {
      const line = logDoc(this.#plan, event)
      if (line) this.#table.put(`log/${event.seq}`, line)
      const note = noteDoc(event)
      if (note) this.#desk('facilitator').put(`note/${event.seq}`, note)
    }
    const first = this.#shown === undefined
    this.#shown = state
    if (first) this.#showFacilitator()
    else this.#facilitatorSoon ??= setTimeout(() => this.#showFacilitator(), facilitatorAfterMs)
    this.showClock(clock)
  }

  showClock({ playAt, anchoredAt, rate }: Reading): void {
    this.#state.assign({ playAt, anchoredAt: Math.round(anchoredAt), rate })
    this.#flush()
  }

  showSeat(seat: Seat, name: string | undefined, presence: Presence): void {
    const { id, title, short, roles } = seat
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

  close(): void {
    clearTimeout(this.#facilitatorSoon)
  }

  /** Seats get what changed for them; nothing that lay on a seat's desk ever leaves it. */
  #showSeats(state: ExerciseState): void {
    const changed = this.#shown ? changedSince(this.#shown, state) : state
    if (!changed) return
    for (const { id } of this.#plan.config.seats) {
      const desk = this.#desk(id)
      for (const [key, doc] of Object.entries(seatDocs(this.#plan, changed, id))) desk.put(key, doc)
    }
  }

  #showFacilitator(): void {
    this.#facilitatorSoon = undefined
    if (!this.#shown) return
    this.#desk('facilitator').show('view', facilitatorDocs(this.#plan, this.#shown))
    this.#flush()
  }

  #desk(key: string): Sheet {
    const sheet = this.#desks.get(key)
    if (!sheet) throw new Error(`There is no desk ${key}`)
    return sheet
  }
}
