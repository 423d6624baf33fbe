import type {
  ClockId,
  FactId,
  PhaseId,
  InjectId,
  DecisionId,
  OptionId,
  ParticipantId,
  RoleId,
  SeatId,
} from '../kernel/ids.ts'
import type { ExerciseTime, ScenarioTime } from '../kernel/time.ts'
import type { AskDoc, DecisionDoc } from './seat.ts'
import type { MessageDoc } from './team.ts'
import type { JoinDoc, Provenance } from './views.ts'
import type { CalibratedDoc, RatingDoc, WatcherDoc } from './watching.ts'

// The documents of the facilitator's desk; see views.ts for how they travel.

export type InjectStatusDoc =
  | { readonly kind: 'planned'; readonly due: ExerciseTime | undefined }
  | { readonly kind: 'waiting'; readonly waitsFor: string }
  | { readonly kind: 'armed'; readonly due: ExerciseTime }
  | { readonly kind: 'held'; readonly due: ExerciseTime | undefined }
  | { readonly kind: 'fired'; readonly at: ExerciseTime; readonly by: 'schedule' | 'facilitator' }
  /** Fired by hand, and still to be stopped until `goesAt`. */
  | { readonly kind: 'going'; readonly goesAt: ExerciseTime }
  | { readonly kind: 'withdrawn'; readonly at: ExerciseTime; readonly why: string }
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
  /** Number and title of each decision it opens. */
  readonly asks: readonly string[]
  /** What becomes of it when its phase is left before it is due. */
  readonly ifPassed: 'deliver' | 'drop'
  readonly provenance: Provenance
  readonly reserve: boolean
  readonly adHoc: boolean
  readonly edited: boolean
  /** Number of the event with this text; 0 for the scenario's own. */
  readonly edition: number
  readonly status: InjectStatusDoc
}
export type FacilitatorDecisionDoc = DecisionDoc & {
  readonly ownerSeats: readonly SeatId[]
  /** What is wrong with a statement that counts, judged on what the team knew; players see it in the report. */
  readonly faults: readonly {
    readonly option: OptionId
    readonly fault: 'beyond-known' | 'names-holder'
  }[]
  /** What an estimate is held against, as the story stands. */
  readonly truth: number | undefined
}
/** A request for information, with when its scripted reply comes and who wrote the reply it has. */
export type FacilitatorAskDoc = AskDoc & {
  readonly due: ExerciseTime | undefined
  readonly by: 'script' | 'facilitator' | undefined
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
  /** May be settled before the start. */
  readonly byHand: boolean
  /** The chance of each value in per cent, where one draw decides whatever else was drawn. */
  readonly odds: readonly (readonly [value: string, share: number])[]
  /** Where the odds come from. */
  readonly basis: string | undefined
}
export type CostDoc = { readonly total: number; readonly heads: Readonly<Record<string, number>> }
export type NoteDoc = {
  readonly seq: number
  readonly at: ExerciseTime
  readonly when: ScenarioTime
  readonly by: 'facilitator' | 'evaluator'
  /** The evaluator who wrote it. */
  readonly who?: ParticipantId
  readonly text: string
}
/** The consoles open on this exercise, each by the name it gave itself, with what is being changed there. */
export type CrewDoc = readonly {
  readonly console: string
  readonly name: string
  readonly doing:
    { readonly kind: 'edit' | 'fire-to' | 'withdraw'; readonly inject: InjectId } | undefined
}[]
/** How many screens and evaluators are connected. */
export type LinesDoc = {
  readonly screens: number
  readonly evaluators: number
  readonly observers: number
}
/** There when the damaged end of the log was set aside once: how many entries and events that were. */
export type TornDoc = { readonly records: number }
/** When a seat last did something, in play time, and whether its person heard the test sound. */
export type SeenDoc = {
  readonly seat: SeatId
  readonly at: ExerciseTime | undefined
  readonly sound: 'heard' | 'silent' | undefined
}
/** People outside the hospital as whom the facilitator can speak. */
export type PersonasDoc = readonly {
  readonly id: string
  readonly name: string
  readonly channel: string
  readonly brief: string
}[]
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
  /** Whether the big screen shows the hot wash. */
  readonly hotwash: { readonly shown: boolean }
  readonly crew: CrewDoc
  readonly lines: LinesDoc
  readonly torn: TornDoc
  readonly personas: PersonasDoc
} & { readonly [key: `seen/${string}`]: SeenDoc } & {
  readonly [key: `msel/${string}`]: MselDoc
} & {
  readonly [key: `decision/${string}`]: FacilitatorDecisionDoc
} & { readonly [key: `obligation/${string}`]: ObligationDoc } & {
  readonly [key: `fact/${string}`]: FactDoc
} & { readonly [key: `note/${string}`]: NoteDoc } & {
  readonly [key: `ask/${string}`]: FacilitatorAskDoc
} & { readonly [key: `watcher/${string}`]: WatcherDoc } & {
  readonly [key: `rating/${string}`]: RatingDoc
} & { readonly [key: `calibrated/${string}`]: CalibratedDoc } & {
  readonly [key: `message/${string}`]: MessageDoc
}
