import type { ExerciseEvent } from '../../shared/engine/event.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import type { ExerciseState } from '../../shared/engine/state.ts'
import type { ParticipantId } from '../../shared/kernel/ids.ts'
import { evaluatorDocs, ownDoc } from '../../shared/view/evaluatorView.ts'
import { feedDoc } from '../../shared/view/feedView.ts'
import { ownDesk } from './desks.ts'
import type { Sheet } from './sheet.ts'

export type WatcherKind = 'evaluator' | 'observer'

/** The desks of those who watch. They stay empty until somebody does: most exercises are watched by few. */
export class WatchDesks {
  readonly #plan: Plan
  readonly #sheet: (desk: string) => Sheet
  readonly #watched = new Set<WatcherKind>()

  constructor(plan: Plan, sheet: (desk: string) => Sheet) {
    this.#plan = plan
    this.#sheet = sheet
  }

  /** True the first time: then the events so far are still to be shown. */
  begin(kind: WatcherKind): boolean {
    if (this.#watched.has(kind)) return false
    this.#watched.add(kind)
    if (kind === 'evaluator') this.#sheet(kind).show('fixed', evaluatorDocs(this.#plan))
    return true
  }

  showName(evaluator: ParticipantId, name: string): void {
    this.#sheet(ownDesk(evaluator)).put('me', { id: evaluator, name })
  }

  /** Puts events before those who watch; the same event may come twice. */
  show(state: ExerciseState, events: readonly ExerciseEvent[]): void {
    if (this.#watched.size === 0) return
    for (const event of events) {
      const doc = feedDoc(this.#plan, state, event)
      if (doc) for (const kind of this.#watched) this.#sheet(kind).put(`feed/${event.seq}`, doc)
      if (this.#watched.has('evaluator')) this.#showOwn(event)
    }
  }

  #showOwn(event: ExerciseEvent): void {
    const own = ownDoc(this.#plan, event)
    if (own) this.#sheet(ownDesk(own.by)).put(own.key, own.doc)
  }
}
