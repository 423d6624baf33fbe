import type { ClockId, DecisionId, ObjectiveId, TaskId } from '../kernel/ids.ts'
import type { Condition } from './condition.ts'

/** HSEEP's letters: performed without challenges, with some, with major ones, or unable. */
export type Rating = 'P' | 'S' | 'M' | 'U'
export type DimensionId = 'PS' | 'DQ' | 'LC' | 'TI' | 'CM' | 'CO' | 'CI'

export type RatingRule = { readonly rating: Rating; readonly when: Condition }

/** A critical task: rated from what was chosen, when, and what was known then. */
export type Task = {
  readonly id: TaskId
  readonly title: string
  readonly dimension: Exclude<DimensionId, 'TI'>
  readonly weight: 1 | 2 | 3
  readonly objective: ObjectiveId
  readonly decision: DecisionId
  /** Extra condition, at the end of play, for the opportunity to have arisen. */
  readonly exposed: Condition | undefined
  /** Tried in order at the moment of the answer; U when none holds. */
  readonly rules: readonly RatingRule[]
  readonly clock: ClockId | undefined
  /** `timeliness`: the clock counts in TI. `own`: it lowers this task's own rating (statutory clocks). */
  readonly clockCounts: 'timeliness' | 'own'
  readonly rubric: Readonly<Partial<Record<Rating, string>>>
  readonly frameworks: readonly string[]
}

/** A visible ceiling on scores, with its reason. */
export type Cap = {
  readonly id: string
  readonly title: string
  readonly reason: string
  readonly when: Condition
  readonly limits: Readonly<Partial<Record<DimensionId | 'overall', number>>>
}

export type Dimension = {
  readonly id: DimensionId
  readonly title: string
  readonly weight: number
}

/** An example with a known letter, on which evaluators try out the scale before the start. */
export type CalibrationExample = {
  readonly id: string
  readonly title: string
  readonly situation: string
  readonly anchors: Readonly<Record<Rating, string>>
  readonly expected: Rating
  readonly why: string
}
