import type { Answer } from '../kernel/answer.ts'
import type { DecisionId } from '../kernel/ids.ts'
import type { ExerciseTime } from '../kernel/time.ts'
import type { Team } from '../simulate/policy.ts'

/** What is done otherwise in one decision; everything the team answered to it gives way to this. */
export type Change = {
  readonly decision: DecisionId
  /** `not answered`, another answer, or undefined: the answer the team gave last. */
  readonly answer: Answer | 'not answered' | undefined
  /** Moment of play; undefined: when the team first answered, or half way to the deadline if it never did. */
  readonly at: ExerciseTime | undefined
}

/** What follows: everything else as it was recorded, or a machine team from there on. */
export type Follow = 'recorded' | Team
