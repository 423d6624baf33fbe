import type { EvaluatorLetter, RatingReason } from '../kernel/letters.ts'
import type { ParticipantId, RoleId, SeatId, TaskId } from '../kernel/ids.ts'
import type { ExerciseTime, ScenarioTime } from '../kernel/time.ts'
import type { LogDoc, Provenance } from './views.ts'

// The documents of those who watch: observers, evaluators, and what the facilitator sees of them.

/** One entry of what the roles received and did, in full; the same for observers and evaluators. */
export type FeedDoc = {
  readonly seq: number
  readonly at: ExerciseTime
  readonly when: ScenarioTime
  /** Whose it is; empty: everybody's. */
  readonly roles: readonly RoleId[]
  readonly line: LogDoc['line'] | FeedLine
  /** The words that were read or written. */
  readonly text?: string
  /** An inject's own. */
  readonly inject?: {
    readonly title: string
    readonly from: string
    readonly channel: string
    readonly provenance: Provenance
  }
}
export type FeedLine =
  | { readonly kind: 'opened'; readonly number: number; readonly title: string }
  | { readonly kind: 'read'; readonly number: number; readonly by: SeatId }
  | { readonly kind: 'asked'; readonly by: SeatId; readonly to: string | undefined }
  | { readonly kind: 'replied'; readonly seat: SeatId | undefined }

/** A task as an evaluator rates it. */
export type TaskDoc = {
  readonly id: TaskId
  readonly title: string
  readonly objective: string
  readonly dimension: string
  readonly weight: number
  readonly decision: { readonly number: number; readonly title: string }
  /** What each letter looks like, as far as the scenario says; best first. */
  readonly anchors: readonly { readonly letter: 'P' | 'S' | 'M' | 'U'; readonly looks: string }[]
  /** What the author hopes to see when the inject comes in. */
  readonly expects: readonly string[]
}
export type ObjectiveDoc = {
  readonly id: string
  readonly title: string
  readonly capability: string
}
/** An anchored example, before its letter is told. */
export type ExampleDoc = {
  readonly id: string
  readonly title: string
  readonly situation: string
  readonly anchors: TaskDoc['anchors']
}
/** What this evaluator gave an example, and what it was made to show. */
export type CalibrationDoc = {
  readonly example: string
  readonly rating: 'P' | 'S' | 'M' | 'U'
  readonly expected: 'P' | 'S' | 'M' | 'U'
  readonly why: string
}
/** How an evaluator did on an example, for the facilitator. */
export type CalibratedDoc = {
  readonly rater: ParticipantId
  readonly example: string
  readonly asExpected: boolean
}
export type RatingDoc = {
  readonly seq: number
  readonly at: ExerciseTime
  readonly when: ScenarioTime
  readonly rater: ParticipantId
  readonly task: TaskId
  readonly rating: EvaluatorLetter
  readonly reason: RatingReason | undefined
  readonly note: string
  readonly evidence: readonly number[]
}
/** An evaluator's note; `at` is when it was typed. */
export type ObservationDoc = {
  readonly seq: number
  readonly at: ExerciseTime
  readonly text: string
  /** Number of the inject that had gone out last. */
  readonly inject: number | undefined
}
export type WatcherKind = 'evaluator' | 'observer'
/** Somebody who watches, as the facilitator sees them. */
export type WatcherDoc = {
  readonly id: ParticipantId
  readonly kind: WatcherKind
  readonly name: string
  readonly here: boolean
  /** Their key was taken back. */
  readonly gone: boolean
}

/** The observers' desk. */
export type ObserverDocs = { readonly [key: `feed/${string}`]: FeedDoc }
/** The evaluators' desk, which they share, and each one's own. */
export type EvaluatorDocs = { readonly [key: `feed/${string}`]: FeedDoc } & {
  readonly [key: `task/${string}`]: TaskDoc
} & { readonly [key: `objective/${string}`]: ObjectiveDoc } & {
  readonly [key: `example/${string}`]: ExampleDoc
} & { readonly [key: `calibration/${string}`]: CalibrationDoc } & {
  readonly [key: `rating/${string}`]: RatingDoc
} & { readonly [key: `observation/${string}`]: ObservationDoc } & {
  readonly me: { readonly id: ParticipantId; readonly name: string }
}
