import type { ExerciseEvent } from '../../shared/engine/event.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import type { ExerciseState } from '../../shared/engine/state.ts'
import { hotwashOf } from '../../shared/report/hotwash.ts'
import type { HotwashDoc } from '../../shared/wire/views.ts'

type Shows = (doc: HotwashDoc | undefined) => void

/** Keeps the hot wash on the big screen while the facilitator shows it, with what is rated meanwhile. */
export class Hotwash {
  readonly #plan: Plan
  readonly #events: () => Promise<readonly ExerciseEvent[]>
  readonly #show: Shows
  #turn = 0

  constructor(plan: Plan, events: () => Promise<readonly ExerciseEvent[]>, show: Shows) {
    this.#plan = plan
    this.#events = events
    this.#show = show
  }

  /** To be called after every change. Rejects when the events cannot be read. */
  async follow({ status, hotwashShown }: ExerciseState): Promise<void> {
    if (status !== 'ended') return
    this.#turn += 1
    const turn = this.#turn
    if (!hotwashShown) return this.#show(undefined)
    const doc = hotwashOf(this.#plan, await this.#events())
    if (turn === this.#turn) this.#show(doc)
  }
}
