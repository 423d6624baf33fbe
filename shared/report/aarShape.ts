import type { SeatId } from '../kernel/ids.ts'
import type { ExerciseTime, ScenarioTime } from '../kernel/time.ts'
import type { CostHead } from '../scenario/effect.ts'
import type { Channel } from '../kernel/channel.ts'
import type { DimensionId, Rating } from '../scenario/rating.ts'
import type { Provenance } from '../scenario/scenario.ts'
import type { CapFinding, DimensionFinding, Overall } from '../scoring/assessment.ts'

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
  readonly log: {
    readonly engine: string
    readonly scenario: { readonly hash: string }
  }
}

/** A place in the log: its number, play time and story time. */
export type Stamp = {
  readonly seq: number
  readonly at: ExerciseTime
  readonly when: ScenarioTime
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

export type AnswerRow = {
  readonly stamp: Stamp
  readonly labels: readonly string[]
  readonly reason: string
  readonly seat: string
  readonly name: string | undefined
  readonly late: boolean
  /** Play time since the decision was open. */
  readonly took: number
}

export type DecisionRow = {
  readonly number: number
  readonly title: string
  readonly question: string
  readonly standing: boolean
  readonly status: 'answered' | 'lapsed' | 'open' | 'not asked'
  readonly opened: Stamp | undefined
  readonly deadline: ExerciseTime | undefined
  readonly lapsed: Stamp | undefined
  /** In order; the last one counts. */
  readonly answers: readonly AnswerRow[]
}

export type ObligationRow = {
  readonly title: string
  readonly source: string
  readonly status:
    'not started' | 'met in time' | 'met late' | 'met after the limit' | 'not met' | 'not yet due'
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
  }
  readonly objectives: readonly ObjectiveRow[]
  readonly injects: readonly InjectRow[]
  readonly decisions: readonly DecisionRow[]
  readonly obligations: readonly ObligationRow[]
  readonly meters: readonly MeterRow[]
  readonly costs: readonly CostRow[]
  readonly facts: readonly {
    readonly title: string
    readonly value: string
    readonly basis: string | undefined
  }[]
  readonly truth: Truth
  readonly method: readonly string[]
  readonly limits: readonly string[]
  readonly log: readonly LogRow[]
}
