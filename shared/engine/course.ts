import type { Refusal } from '../kernel/refusal.ts'
import { Draft } from './draft.ts'
import type { ExerciseEvent } from './event.ts'
import { initialState } from './initial.ts'
import type { Input } from './input.ts'
import type { Plan } from './plan.ts'
import { refuse } from './refuse.ts'
import { Run } from './run.ts'
import type { ExerciseState } from './state.ts'

/**
 * A whole exercise played in one go, for replays and machine teams: the same rules as `step`, on one draft
 * from start to end (test/properties/laws.prop.test.ts proves them equal). `state` is the live draft: read it
 * between inputs, do not keep it.
 */
export class Course {
  readonly plan: Plan
  private readonly run: Run

  constructor(plan: Plan) {
    this.plan = plan
    this.run = new Run(plan, new Draft(initialState(plan)))
  }

  get state(): ExerciseState {
    return this.run.state
  }

  get events(): readonly ExerciseEvent[] {
    return this.run.events
  }

  /** Carries an input out, or says why not and changes nothing. */
  give(input: Input): Refusal | undefined {
    const refusal = refuse(this.plan, this.run.state, input)
    if (!refusal) this.run.apply(input)
    return refusal
  }
}
