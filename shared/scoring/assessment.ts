import type { ClockId, DecisionId, ObjectiveId, TaskId } from '../kernel/ids.ts'
import type { ExerciseTime, ScenarioTime } from '../kernel/time.ts'
import type { Cap, DimensionId, Rating, Task } from '../scenario/rating.ts'
import type { Coordination } from './coordination.ts'
import type { Promptness } from './formula.ts'
import type { SafetyLedger } from './safety.ts'

/** Numbers of the events that prove something; never empty. */
export type Evidence = readonly [number, ...number[]]

/** When an answer was given: its event, the play time and the story time. */
export type Moment = {
  readonly seq: number
  readonly at: ExerciseTime
  readonly when: ScenarioTime
}

/** How a task's clock ran, and what it did to the score. */
export type Timing = Promptness & {
  readonly clock: ClockId
  readonly counts: Task['clockCounts']
  readonly started: ScenarioTime
}

type About = {
  readonly task: TaskId
  readonly title: string
  readonly dimension: Task['dimension']
  readonly objective: ObjectiveId
  readonly decision: DecisionId
  readonly weight: number
  /** Its clock, if it starts, counts in timeliness. */
  readonly timed: boolean
  readonly why: string
}
export type ExposedFinding = About & {
  readonly exposed: true
  readonly rating: Rating
  /** Before the task's own clock lowered it. */
  readonly chosen: Rating
  readonly timing: Timing | undefined
  /** From 0 to 1; undefined when no clock counts in timeliness, or nobody could be late yet. */
  readonly timeliness: number | undefined
  /** Undefined: never answered. */
  readonly decidedAt: Moment | undefined
  readonly evidence: Evidence
}
export type UntestedFinding = About & {
  readonly exposed: false
  readonly evidence: readonly number[]
}
/** What one task showed. A rating without evidence cannot be built. */
export type Finding = ExposedFinding | UntestedFinding

type DimensionPart = {
  readonly id: DimensionId
  readonly title: string
  /** As the scenario sets it; the weights need not sum to 100. */
  readonly weight: number
  /** Tasks of the scenario that belong here, and how many of them the play put to the team. */
  readonly tasks: number
  readonly exposed: number
  readonly evidence: readonly number[]
}
/** `raw` is before caps, `score` after; both 0 to 100. */
export type DimensionFinding =
  | (DimensionPart & { readonly kind: 'scored'; readonly raw: number; readonly score: number })
  | (DimensionPart & { readonly kind: 'suppressed' })

/** A ceiling in force at the end of play, and what it took away. */
export type CapFinding = Pick<Cap, 'id' | 'title' | 'reason' | 'limits'> & {
  readonly evidence: Evidence
  /** The scores it lowered; empty when they were below it anyway. */
  readonly lowered: readonly {
    readonly of: DimensionId | 'overall'
    readonly from: number
    readonly to: number
  }[]
}

export type Overall = {
  /** From the dimensions before caps. */
  readonly raw: number
  /** From the dimensions after caps, and under the overall ceilings. */
  readonly score: number
  /** Each dimension's part of the whole in percent, after those without a score were left out. */
  readonly shares: Readonly<Partial<Record<DimensionId, number>>>
  readonly leftOut: readonly DimensionId[]
}

export type ObjectiveFinding = {
  readonly id: ObjectiveId
  readonly title: string
  readonly capability: string
  /** Undefined: none of its tasks came up. */
  readonly rating: Rating | undefined
  readonly tasks: readonly TaskId[]
  readonly evidence: readonly number[]
}

export type Assessment = {
  readonly findings: readonly Finding[]
  readonly dimensions: readonly DimensionFinding[]
  readonly caps: readonly CapFinding[]
  /** Undefined when no dimension has a score. */
  readonly overall: Overall | undefined
  readonly objectives: readonly ObjectiveFinding[]
  readonly coordination: Coordination
  /** Undefined before play starts, and where the scenario has no procedures. */
  readonly safety: SafetyLedger | undefined
}
