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
import type { Reading } from './playClock.ts'
import { functionDesks } from './desks.ts'
import { Sheet } from './sheet.ts'
import { Desk, type TableState } from './state.ts'

/** Keeps the documents of the table and of every desk as the views say. */
export class Projection {
  readonly #plan: Plan
  readonly #state: TableState
  readonly #table: Sheet
  readonly #desks = new Map<string, Sheet>()

  constructor(
    plan: Plan,
    state: TableState,
    about: { readonly id: string; readonly code: string },
  ) {
    this.#plan = plan
    this.#state = state
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

  /** Shows a state and the events that led to it. */
  show(state: ExerciseState, events: readonly ExerciseEvent[]): void {
    this.#table.show('view', tableDocs(this.#plan, state))
    for (const { id } of this.#plan.config.seats) {
      this.#desk(id).show('view', seatDocs(this.#plan, state, id))
    }
    const facilitator = this.#desk('facilitator')
    facilitator.show('view', facilitatorDocs(this.#plan, state))
    for (const event of events) {
      const line = logDoc(this.#plan, event)
      if (line) this.#table.put(`log/${event.seq}`, line)
      const note = noteDoc(event)
      if (note) facilitator.put(`note/${event.seq}`, note)
    }
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

  showClock({ playAt, anchoredAt, rate }: Reading): void {
    this.#state.assign({ playAt, anchoredAt: Math.round(anchoredAt), rate })
  }

  #desk(key: string): Sheet {
    const sheet = this.#desks.get(key)
    if (!sheet) throw new Error(`There is no desk ${key}`)
    return sheet
  }
}
