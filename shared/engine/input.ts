import type { Answer } from '../kernel/answer.ts'
import type { Channel } from '../kernel/channel.ts'
import type {
  DecisionId,
  FactId,
  InjectId,
  ParticipantId,
  PhaseId,
  QuestionId,
  RoleId,
  SeatId,
} from '../kernel/ids.ts'
import type { FactValue } from '../scenario/scenario.ts'
import type { ExerciseTime } from '../kernel/time.ts'
import type { EvaluatorInput, SettlingInput } from './evaluating.ts'

/** Everything that can change an exercise. Commands are imperative; the clock is an input too. */
export type Input =
  | { readonly type: 'tick'; readonly to: ExerciseTime }
  | { readonly type: 'take-seat'; readonly seat: SeatId; readonly participant: ParticipantId }
  | { readonly type: 'leave-seat'; readonly seat: SeatId }
  | { readonly type: 'open-inject'; readonly seat: SeatId; readonly inject: InjectId }
  | {
      readonly type: 'decide'
      readonly seat: SeatId
      readonly decision: DecisionId
      readonly answer: Answer
      readonly reason: string
    }
  /** Takes a sent answer back while it does not count yet. */
  | { readonly type: 'undo'; readonly seat: SeatId; readonly decision: DecisionId }
  /** The second signature. */
  | { readonly type: 'sign'; readonly seat: SeatId; readonly decision: DecisionId }
  | {
      readonly type: 'send-back'
      readonly seat: SeatId
      readonly decision: DecisionId
      readonly why: string
    }
  | {
      readonly type: 'advise'
      readonly seat: SeatId
      readonly decision: DecisionId
      readonly stance: Stance
      readonly why: string
    }
  /** A request for information to the white cell: a prepared question, or own words. */
  | {
      readonly type: 'ask'
      readonly seat: SeatId
      readonly question?: QuestionId
      readonly text: string
    }
  /** A short message to some seats or all; it may point to an inject that the sender has. */
  | {
      readonly type: 'say'
      readonly seat: SeatId
      readonly to: 'all' | readonly SeatId[]
      readonly text: string
      readonly about?: InjectId
    }
  /** The shared board of what is known, unknown and assumed. Entries move; they never vanish. */
  | {
      readonly type: 'situation-add'
      readonly seat: SeatId
      readonly column: SituationColumn
      readonly text: string
      readonly source?: SituationSource
    }
  | {
      readonly type: 'situation-move'
      readonly seat: SeatId
      readonly entry: number
      readonly to: SituationColumn
    }
  /** An answer that was given on paper at an earlier moment of play; `signedBy`: who signed it there. */
  | {
      readonly type: 'enter-paper'
      readonly by: 'facilitator' | 'seat'
      readonly seat: SeatId
      readonly decision: DecisionId
      readonly answer: Answer
      readonly reason: string
      readonly givenAt: ExerciseTime
      readonly signedBy?: SeatId
    }
  | FacilitatorInput
  | EvaluatorInput

/**
 * Why play stands still without an order of the facilitator's. `unattended`: the server stopped while play ran and came
 * back later. `line-lost`: no facilitator's console was connected for the time agreed at set-up.
 */
export type PauseReason = 'unattended' | 'line-lost'

export type Stance = 'concur' | 'object'
export type SituationColumn = 'known' | 'unknown' | 'assumed'
export type SituationSource = { readonly inject: InjectId } | { readonly person: string }

export type FacilitatorInput =
  | { readonly type: 'start' }
  | { readonly type: 'pause'; readonly why?: PauseReason }
  | { readonly type: 'resume' }
  | { readonly type: 'set-speed'; readonly speed: number }
  /** To the next phase, or past several; each inject that was due says what becomes of it, unless it is named here. */
  | {
      readonly type: 'next-phase'
      /** The phase that is left; refused when another is on by now. */
      readonly from?: PhaseId
      readonly to?: PhaseId
      readonly deliver?: readonly InjectId[]
      readonly drop?: readonly InjectId[]
    }
  /** Goes when the exercise's seconds of grace are over, or `atOnce`. */
  | {
      readonly type: 'fire'
      readonly inject: InjectId
      readonly to?: readonly RoleId[]
      readonly atOnce?: boolean
    }
  /** Takes an order to fire back within its grace. */
  | { readonly type: 'stop-fire'; readonly inject: InjectId }
  /** Marks an inject that went out as a mistake; it stays where it was read. */
  | { readonly type: 'withdraw'; readonly inject: InjectId; readonly why: string }
  | { readonly type: 'hold'; readonly inject: InjectId }
  | { readonly type: 'unhold'; readonly inject: InjectId }
  | { readonly type: 'skip'; readonly inject: InjectId }
  /** Puts a skipped inject back on the list. */
  | { readonly type: 'restore'; readonly inject: InjectId }
  | { readonly type: 'reschedule'; readonly inject: InjectId; readonly at: ExerciseTime }
  | {
      readonly type: 'add-inject'
      readonly title: string
      readonly body: string
      readonly from: string
      readonly channel: Channel
      readonly to: readonly RoleId[]
      /** Goes out at once: the white cell speaks. */
      readonly goes?: boolean
    }
  | {
      readonly type: 'edit-inject'
      readonly inject: InjectId
      readonly title: string
      readonly body: string
      /** Number of the event with the text that was changed, 0 for the scenario's; refused when there is a newer one. */
      readonly over?: number
    }
  /** Roles change hands: a seat is taken over, merged into another, or two people swap. */
  | { readonly type: 'move-roles'; readonly moves: readonly RoleMove[] }
  | { readonly type: 'give-time'; readonly to: TimeFor; readonly ms: number }
  | { readonly type: 'note'; readonly by: 'facilitator' | 'evaluator'; readonly text: string }
  /** Answers a request for information by hand. */
  | { readonly type: 'reply'; readonly ask: number; readonly text: string }
  /** Settles a branch before the start, in place of the draw. */
  | { readonly type: 'set-fact'; readonly fact: FactId; readonly value: FactValue }
  /** Gives a branch that was settled by hand back to luck, before the start. */
  | { readonly type: 'unset-fact'; readonly fact: FactId }
  | { readonly type: 'end' }
  | SettlingInput

export type RoleMove = { readonly role: RoleId; readonly to: SeatId }

export type TimeFor =
  'all' | 'phase' | { readonly decision: DecisionId } | { readonly seat: SeatId }

/** An input that is written to the log. Ticks are not: the times of the others say how far the clock ran. */
export type LoggedInput = Exclude<Input, { readonly type: 'tick' }>

/** Inputs that need nothing of an answer or an inject. */
export type PlainInput =
  | 'tick'
  | 'start'
  | 'pause'
  | 'resume'
  | 'set-speed'
  | 'next-phase'
  | 'take-seat'
  | 'leave-seat'
  | 'note'
  | 'set-fact'
  | 'unset-fact'
  | 'move-roles'
  | 'end'
