import type {
  ClockId,
  FactId,
  PhaseId,
  InjectId,
  DecisionId,
  RoleId,
  SeatId,
} from '../kernel/ids.ts'
import type { ExerciseTime, ScenarioTime } from '../kernel/time.ts'
import type { AskDoc, DecisionDoc } from './seat.ts'
import type { JoinDoc, Provenance } from './views.ts'

// The documents of the facilitator's desk; see views.ts for how they travel.

export type InjectStatusDoc =
  | { readonly kind: 'planned'; readonly due: ExerciseTime | undefined }
  | { readonly kind: 'waiting'; readonly waitsFor: string }
  | { readonly kind: 'armed'; readonly due: ExerciseTime }
  | { readonly kind: 'held'; readonly due: ExerciseTime | undefined }
  | { readonly kind: 'fired'; readonly at: ExerciseTime; readonly by: 'schedule' | 'facilitator' }
  | { readonly kind: 'skipped'; readonly at: ExerciseTime }
  | { readonly kind: 'cancelled'; readonly at: ExerciseTime }
  | { readonly kind: 'passed'; readonly at: ExerciseTime }
export type MselDoc = {
  readonly id: InjectId
  readonly number: number
  readonly title: string
  readonly body: string
  readonly from: string
  readonly channel: string
  readonly to: readonly RoleId[]
  readonly objective: string
  readonly phase: PhaseId | undefined
  readonly expects: readonly string[]
  readonly opens: readonly DecisionId[]
  readonly provenance: Provenance
  readonly reserve: boolean
  readonly adHoc: boolean
  readonly edited: boolean
  readonly status: InjectStatusDoc
}
export type FacilitatorDecisionDoc = DecisionDoc & {
  readonly ownerSeats: readonly SeatId[]
}
export type ObligationDoc = {
  readonly id: ClockId
  readonly title: string
  readonly source: string
  readonly promise: boolean
  readonly status:
    | { readonly kind: 'waiting' }
    | {
        readonly kind: 'running'
        readonly started: ScenarioTime
        readonly target: ScenarioTime
        readonly limit: ScenarioTime
        readonly missed: boolean
      }
    | {
        readonly kind: 'met'
        readonly started: ScenarioTime
        readonly target: ScenarioTime
        readonly limit: ScenarioTime
        readonly met: ScenarioTime
      }
}
export type FactDoc = {
  readonly id: FactId
  readonly title: string
  readonly value: string
  readonly values: readonly (string | boolean)[]
  /** Drawn from the seed at the start, unless settled by hand before. */
  readonly drawn: boolean
  readonly settled: boolean
}
export type CostDoc = { readonly total: number; readonly heads: Readonly<Record<string, number>> }
export type NoteDoc = {
  readonly seq: number
  readonly at: ExerciseTime
  readonly when: ScenarioTime
  readonly by: 'facilitator' | 'evaluator'
  readonly text: string
}
/** The run of phases, for the facilitator's time line. */
export type PhasesDoc = readonly {
  readonly id: PhaseId
  readonly title: string
  readonly brief: string
  readonly planned: number
  readonly from: ScenarioTime
  readonly to: ScenarioTime
}[]
/** Objectives, the lanes of the MSEL. */
export type ObjectivesDoc = readonly {
  readonly id: string
  readonly short: string
  readonly title: string
}[]

/** Everything on the facilitator's desk, by key. */
export type FacilitatorDocs = {
  readonly join: JoinDoc
  readonly phases: PhasesDoc
  readonly objectives: ObjectivesDoc
  readonly cost: CostDoc
} & { readonly [key: `msel/${string}`]: MselDoc } & {
  readonly [key: `decision/${string}`]: FacilitatorDecisionDoc
} & { readonly [key: `obligation/${string}`]: ObligationDoc } & {
  readonly [key: `fact/${string}`]: FactDoc
} & { readonly [key: `note/${string}`]: NoteDoc } & { readonly [key: `ask/${string}`]: AskDoc }
