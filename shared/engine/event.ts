import type { Answer } from '../kernel/answer.ts'
import type { Channel } from '../kernel/channel.ts'
import type {
  ClockId,
  DecisionId,
  FactId,
  InjectId,
  OptionId,
  ParticipantId,
  PhaseId,
  QuestionId,
  RoleId,
  SeatId,
} from '../kernel/ids.ts'
import type { ExerciseTime, ScenarioTime } from '../kernel/time.ts'
import type { EvaluatorHappening } from './evaluating.ts'
import type { PauseReason, RoleMove, SituationColumn, SituationSource, Stance } from './input.ts'
import type { Paper } from './paper.ts'
import type { Effect } from '../scenario/effect.ts'
import type { FactValue } from '../scenario/scenario.ts'

/** What happened, in the past tense. */
export type Happening =
  | { readonly type: 'started' }
  | { readonly type: 'fact-drawn'; readonly fact: FactId; readonly value: FactValue }
  /** A branch settled by the facilitator before the start. */
  | { readonly type: 'fact-set'; readonly fact: FactId; readonly value: FactValue }
  /** Left to luck again; until the start it has the value it begins with. */
  | { readonly type: 'fact-unset'; readonly fact: FactId }
  | { readonly type: 'phase-entered'; readonly phase: PhaseId; readonly early: boolean }
  | { readonly type: 'paused'; readonly why?: PauseReason }
  | { readonly type: 'resumed' }
  | { readonly type: 'speed-set'; readonly speed: number }
  | { readonly type: 'seat-taken'; readonly seat: SeatId; readonly participant: ParticipantId }
  | { readonly type: 'seat-left'; readonly seat: SeatId }
  | { readonly type: 'roles-moved'; readonly moves: readonly RoleMove[] }
  | { readonly type: 'inject-armed'; readonly inject: InjectId; readonly due: ExerciseTime }
  | { readonly type: 'inject-held'; readonly inject: InjectId }
  | { readonly type: 'inject-unheld'; readonly inject: InjectId }
  | {
      readonly type: 'inject-rescheduled'
      readonly inject: InjectId
      readonly due: ExerciseTime
    }
  | {
      readonly type: 'inject-added'
      readonly inject: InjectId
      readonly number: number
      readonly title: string
      readonly body: string
      readonly from: string
      readonly channel: Channel
      readonly to: readonly RoleId[]
    }
  | {
      readonly type: 'inject-edited'
      readonly inject: InjectId
      readonly title: string
      readonly body: string
    }
  | {
      readonly type: 'inject-delivered'
      readonly inject: InjectId
      readonly to: readonly RoleId[]
      readonly by: 'schedule' | 'facilitator'
      /** Which variant of the text was read, as its place in the scenario's list. */
      readonly variant?: number
      readonly effects: readonly Effect[]
    }
  /** Fired by hand; goes at `goesAt` unless it is stopped before. */
  | {
      readonly type: 'inject-firing'
      readonly inject: InjectId
      readonly to: readonly RoleId[]
      readonly goesAt: ExerciseTime
    }
  | { readonly type: 'inject-stopped'; readonly inject: InjectId }
  /** A mistake of the facilitator's: what it still asked is asked no more, what it did stays done. */
  | {
      readonly type: 'inject-withdrawn'
      readonly inject: InjectId
      readonly why: string
      readonly closes: readonly DecisionId[]
    }
  | { readonly type: 'inject-opened'; readonly inject: InjectId; readonly seat: SeatId }
  | { readonly type: 'inject-skipped'; readonly inject: InjectId }
  /** A skipped inject is on the list again; due when it says so, else it waits as before. */
  | { readonly type: 'inject-restored'; readonly inject: InjectId; readonly due?: ExerciseTime }
  | { readonly type: 'inject-cancelled'; readonly inject: InjectId }
  | { readonly type: 'inject-passed'; readonly inject: InjectId }
  | {
      readonly type: 'decision-opened'
      readonly decision: DecisionId
      /** Absent for a standing action. */
      readonly deadline?: ExerciseTime
      readonly inject?: InjectId
    }
  /** An answer that does not count yet: it can be taken back until `until`, and may want a signature. */
  | {
      readonly type: 'decision-sent'
      readonly decision: DecisionId
      readonly seat: SeatId
      readonly answer: Answer
      readonly reason: string
      readonly late: boolean
      readonly until: ExerciseTime
      readonly awaits: readonly RoleId[]
    }
  | { readonly type: 'decision-undone'; readonly decision: DecisionId; readonly seat: SeatId }
  | { readonly type: 'decision-signed'; readonly decision: DecisionId; readonly seat: SeatId }
  | {
      readonly type: 'decision-returned'
      readonly decision: DecisionId
      readonly seat: SeatId
      readonly why: string
    }
  | {
      readonly type: 'advised'
      readonly decision: DecisionId
      readonly seat: SeatId
      readonly stance: Stance
      readonly why: string
    }
  | {
      readonly type: 'asked'
      readonly ask: number
      readonly seat: SeatId
      readonly question?: QuestionId
      readonly text: string
      /** When the scripted reply comes; absent when only the facilitator can answer. */
      readonly due?: ExerciseTime
      readonly effects: readonly Effect[]
    }
  | {
      readonly type: 'replied'
      readonly ask: number
      readonly by: 'script' | 'facilitator'
      readonly text: string
    }
  | {
      readonly type: 'decision-made'
      readonly decision: DecisionId
      readonly seat: SeatId
      readonly answer: Answer
      readonly reason: string
      readonly late: boolean
      /** Number of the event that this answer replaces (standing actions only). */
      readonly replaces?: number
      /** Number of the event that sent it, when it did not count at once. */
      readonly sent?: number
      readonly signedBy?: SeatId
      /** It was given on paper, then; the event says when it was entered. */
      readonly paper?: Paper
      /** What is wrong with a statement, by block, judged on what was known. */
      readonly faults?: readonly StatementFault[]
      readonly effects: readonly Effect[]
    }
  | {
      readonly type: 'decision-lapsed'
      readonly decision: DecisionId
      readonly effects: readonly Effect[]
    }
  | {
      readonly type: 'time-given'
      readonly ms: number
      /** The new deadline of each decision it reached. */
      readonly deadlines: readonly {
        readonly decision: DecisionId
        readonly deadline: ExerciseTime
      }[]
      /** Present when the phase got longer. */
      readonly phaseEndsAt?: ExerciseTime
    }
  | {
      readonly type: 'clock-started'
      readonly clock: ClockId
      /** Story instants; the target already counts the clock's fewest minutes of play. */
      readonly target: ScenarioTime
      readonly limit: ScenarioTime
    }
  /** Its limit passed unmet; it can still be met late. */
  | { readonly type: 'clock-missed'; readonly clock: ClockId; readonly effects: readonly Effect[] }
  /** `met`: when it really was met, if that was told later. */
  | { readonly type: 'clock-met'; readonly clock: ClockId; readonly met?: ScenarioTime }
  | {
      readonly type: 'said'
      readonly message: number
      readonly seat: SeatId
      readonly to: 'all' | readonly SeatId[]
      readonly text: string
      readonly about?: InjectId
    }
  | {
      readonly type: 'situation-added'
      readonly entry: number
      readonly seat: SeatId
      readonly column: SituationColumn
      readonly text: string
      readonly source?: SituationSource
    }
  | {
      readonly type: 'situation-moved'
      readonly entry: number
      readonly seat: SeatId
      readonly to: SituationColumn
    }
  | { readonly type: 'noted'; readonly by: 'facilitator' | 'evaluator'; readonly text: string }
  | { readonly type: 'ended'; readonly by: 'facilitator' | 'schedule' }
  | EvaluatorHappening

export type StatementFault = {
  readonly option: OptionId
  readonly fault: 'beyond-known' | 'names-holder'
}

/** A happening with its place in the log: `seq` counts 1, 2, 3, …; `at` is play, `when` is story time. */
export type ExerciseEvent = Happening & {
  readonly seq: number
  readonly at: ExerciseTime
  readonly when: ScenarioTime
}
export type EventOf<Type extends Happening['type']> = Extract<
  ExerciseEvent,
  { readonly type: Type }
>
