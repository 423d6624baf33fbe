import type { SeatId } from '../../kernel/ids.ts'
import type { ExerciseTime, ScenarioTime } from '../../kernel/time.ts'
import type { CostHead } from '../../scenario/effect.ts'
import type { Channel } from '../../kernel/channel.ts'
import type { DebriefDoc } from '../../wire/debrief.ts'
import type { DimensionId, Rating } from '../../scenario/rating.ts'
import type { Provenance } from '../../scenario/scenario.ts'
import type { CapFinding, DimensionFinding, Overall } from '../../scoring/assessment.ts'
import type { Interval } from '../../scoring/interval.ts'
import type { RatingRecord } from '../../scoring/ratings.ts'
import type { SafetyLedger } from '../../scoring/safety.ts'
import type { DecisionRow } from './decisionShape.ts'
import type { HotWash, ImprovementRow } from '../improvement.ts'
import type { LuckFinding } from '../luck.ts'
import type { Stamp } from './stamp.ts'
import type { TrendRow } from '../trend.ts'
import type { AskRow, Calibration, EvaluatorPart, TogetherPart } from './togetherShape.ts'

/** What the report is told besides the play itself. A log's header fits `log`. */
export type AboutReport = {
  readonly id: string
  /** The scenario's title when left out. */
  readonly title?: string
  /** Wall time, ISO 8601. */
  readonly startedAt?: string
  /** Who sat where; leave out for a report without names. */
  readonly names?: Readonly<Record<SeatId, string>>
  /** Shows what facilitator and evaluators noted; for their own eyes unless they share it. */
  readonly notes?: boolean
  /** What evaluators wrote down, in place of what the events say of it; shown beside the rules' own letters. */
  readonly ratings?: readonly RatingRecord[]
  /** Earlier exercises of the same organisation, and this one, oldest first. */
  readonly trend?: readonly TrendRow[]
  /** What was written down in the hot wash. */
  readonly debrief?: DebriefDoc
  /** The same decisions on other draws (`outcomePercentile`, some milliseconds a replay). */
  readonly luck?: LuckFinding
  readonly log: {
    readonly engine: string
    readonly scenario: { readonly hash: string }
  }
}

/** One strength or one area for improvement, in plain words. */
export type SummaryPoint = {
  readonly title: string
  readonly text: string
  readonly rating: Rating
  readonly evidence: readonly number[]
}

export type Overview = {
  readonly id: string
  readonly title: string
  readonly scenario: {
    readonly id: string
    readonly title: string
    readonly version: string
    readonly hash: string
    readonly summary: string
    readonly disclaimer: string
  }
  readonly organisation: string | undefined
  readonly engine: string
  /** SHA-256 of the events as canonical JSON, and how many there are. */
  readonly events: { readonly count: number; readonly hash: string }
  readonly seed: string
  readonly mode: 'clock' | 'facilitator'
  readonly minutes: number
  readonly startedAt: string | undefined
  /** How long play ran. */
  readonly played: ExerciseTime
  readonly story: { readonly from: ScenarioTime; readonly to: ScenarioTime } | undefined
  readonly ended: 'facilitator' | 'schedule' | 'still running'
  readonly team: readonly {
    readonly seat: string
    readonly roles: readonly string[]
    readonly name: string | undefined
    readonly taken: boolean
  }[]
}

export type TaskRow = {
  readonly id: string
  readonly title: string
  readonly dimension: DimensionId
  readonly weight: number
  /** Undefined: it did not come up. */
  readonly rating: Rating | undefined
  /** From 0 to 1. */
  readonly timeliness: number | undefined
  readonly why: string
  readonly frameworks: readonly string[]
  readonly evidence: readonly number[]
}

/** A framework's reference, and the tasks of the scenario that touch it. */
export type FrameworkRow = {
  readonly reference: string
  readonly tasks: readonly { readonly title: string; readonly rating: Rating | undefined }[]
}

export type ObjectiveRow = {
  readonly title: string
  readonly capability: string
  readonly rating: Rating | undefined
  readonly tasks: readonly TaskRow[]
  readonly evidence: readonly number[]
}

export type InjectRow = {
  readonly number: number
  readonly title: string
  readonly from: string
  readonly channel: Channel
  readonly to: readonly string[]
  readonly provenance: Provenance['class']
  /** When the scenario meant it to come; undefined when it waits for something, or for the facilitator. */
  readonly planned: ScenarioTime | undefined
  readonly plannedAs: 'at a time' | 'on a condition' | 'in reserve' | 'added in play'
  readonly status: 'fired' | 'skipped' | 'cancelled' | 'passed' | 'not reached'
  readonly by: 'schedule' | 'facilitator' | undefined
  readonly stamp: Stamp | undefined
  readonly edited: boolean
  /** Seats that opened it. */
  readonly opened: readonly string[]
}

export type ObligationRow = {
  readonly title: string
  readonly source: string
  readonly status:
    'not started' | 'met in time' | 'met late' | 'met after the limit' | 'not met' | 'not yet due'
  /** The team promised it itself. */
  readonly promise: boolean
  /** The entry in which its limit passed unmet. */
  readonly missed: number | undefined
  /** Lengths of story time since it started, in milliseconds. */
  readonly target: number | undefined
  readonly limit: number | undefined
  readonly taken: number | undefined
  readonly started: ScenarioTime | undefined
  readonly evidence: readonly number[]
}

export type MeterRow = {
  readonly title: string
  readonly start: number
  readonly end: number
  readonly lowest: number
  /** Whole points, in order of play. */
  readonly points: readonly { readonly at: ExerciseTime; readonly value: number }[]
}

export type CostRow = {
  readonly head: CostHead
  /** Whole New Zealand dollars. */
  readonly amount: number
  readonly items: readonly {
    readonly what: string
    readonly amount: number
    readonly seq: number
  }[]
}

/** What the texts that reached the team rest on. */
export type Truth = {
  readonly reported: readonly {
    readonly quote: string
    readonly source: string
    readonly publisher: string
    readonly inject: string
  }[]
  readonly cited: readonly {
    readonly inject: string
    readonly source: string
    readonly publisher: string
  }[]
  readonly derived: readonly { readonly inject: string; readonly from: string }[]
  readonly fiction: readonly string[]
}

export type LogRow = Stamp & { readonly text: string }

/** The after-action report as plain data: everything a page, a document or a sheet prints. */
export type Aar = {
  readonly format: 'hotwash-aar/1'
  readonly language: string
  readonly timeZone: string
  /** False while play runs: every figure is provisional. */
  readonly finished: boolean
  readonly overview: Overview
  readonly summary: {
    readonly strengths: readonly SummaryPoint[]
    readonly areas: readonly SummaryPoint[]
  }
  readonly score: {
    readonly overall: Overall | undefined
    readonly dimensions: readonly DimensionFinding[]
    readonly caps: readonly CapFinding[]
    /** How far a dimension's score before caps might move with other such tasks. */
    readonly intervals: Readonly<Partial<Record<DimensionId, Interval>>>
  }
  /** Undefined when no evaluator rated. */
  readonly evaluators: EvaluatorPart | undefined
  /** Undefined when nothing was replayed. */
  readonly luck: LuckFinding | undefined
  readonly objectives: readonly ObjectiveRow[]
  readonly frameworks: readonly FrameworkRow[]
  readonly injects: readonly InjectRow[]
  readonly decisions: readonly DecisionRow[]
  readonly calibration: Calibration | undefined
  readonly asks: readonly AskRow[]
  readonly together: TogetherPart
  readonly safety: SafetyLedger | undefined
  readonly obligations: readonly ObligationRow[]
  readonly meters: readonly MeterRow[]
  readonly costs: readonly CostRow[]
  readonly facts: readonly {
    readonly title: string
    readonly value: string
    readonly basis: string | undefined
  }[]
  readonly truth: Truth
  /** False: names of people were left out. */
  readonly names: boolean
  readonly improvement: readonly ImprovementRow[]
  /** Undefined: nothing was written down after the end. */
  readonly hotWash: HotWash | undefined
  /** Undefined: no earlier exercise was linked. */
  readonly trend?: readonly TrendRow[] | undefined
  readonly method: readonly string[]
  readonly limits: readonly string[]
  readonly log: readonly LogRow[]
}
