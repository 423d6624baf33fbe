import type { CaseId, DecisionId, InjectId, OptionId, RoleId, SeatId, TaskId } from './ids.ts'
import type { ExerciseTime } from './time.ts'

/** An expected "no". Bugs throw; refusals are values that the caller shows to a person. */
export type Refusal =
  | { readonly code: 'not-started' }
  | { readonly code: 'already-started' }
  | { readonly code: 'ended' }
  | { readonly code: 'paused' }
  | { readonly code: 'not-paused' }
  | { readonly code: 'clock-went-back'; readonly now: ExerciseTime }
  | { readonly code: 'no-such-decision'; readonly decision: string }
  | { readonly code: 'decision-not-open'; readonly decision: DecisionId }
  | { readonly code: 'decision-withdrawn'; readonly decision: DecisionId }
  | { readonly code: 'already-answered'; readonly decision: DecisionId }
  | {
      readonly code: 'not-your-decision'
      readonly decision: DecisionId
      readonly belongsTo: readonly RoleId[]
    }
  | { readonly code: 'wrong-kind-of-answer'; readonly decision: DecisionId }
  | { readonly code: 'no-such-option'; readonly decision: DecisionId; readonly option: OptionId }
  | {
      readonly code: 'pick-between'
      readonly decision: DecisionId
      readonly min: number
      readonly max: number
    }
  | { readonly code: 'no-such-case'; readonly decision: DecisionId; readonly case: CaseId }
  | {
      readonly code: 'cases-missing'
      readonly decision: DecisionId
      readonly cases: readonly CaseId[]
    }
  | { readonly code: 'slots-full'; readonly decision: DecisionId; readonly slots: number }
  | {
      readonly code: 'out-of-range'
      readonly decision: DecisionId
      readonly min: number
      readonly max: number
    }
  | { readonly code: 'facilitator-enters-paper' }
  | { readonly code: 'too-late-to-undo'; readonly decision: DecisionId }
  | { readonly code: 'not-yours-to-sign'; readonly decision: DecisionId }
  | { readonly code: 'not-asked-to-advise'; readonly decision: DecisionId }
  | { readonly code: 'no-such-question'; readonly question: string }
  | { readonly code: 'no-such-fact'; readonly fact: string }
  | { readonly code: 'no-such-inject'; readonly inject: string }
  | { readonly code: 'already-delivered'; readonly inject: InjectId }
  /** Fired, and in its seconds of grace. */
  | { readonly code: 'going-out'; readonly inject: InjectId }
  | { readonly code: 'not-going-out'; readonly inject: InjectId }
  | { readonly code: 'not-delivered'; readonly inject: InjectId }
  | { readonly code: 'already-withdrawn'; readonly inject: InjectId }
  | { readonly code: 'not-yours-to-read'; readonly inject: InjectId }
  | { readonly code: 'not-pending'; readonly inject: InjectId }
  | { readonly code: 'no-such-role'; readonly role: string }
  | { readonly code: 'no-such-seat'; readonly seat: string }
  | { readonly code: 'seat-empty'; readonly seat: SeatId }
  | { readonly code: 'words-do-not-fit'; readonly max: number }
  | { readonly code: 'not-on-the-board'; readonly entry: number }
  | { readonly code: 'in-the-future'; readonly now: ExerciseTime }
  | { readonly code: 'before-it-was-asked'; readonly from: ExerciseTime }
  | {
      readonly code: 'wants-a-signature'
      readonly decision: DecisionId
      readonly from: readonly RoleId[]
    }
  | { readonly code: 'last-phase' }
  /** Another phase is on than the one that was to be left. */
  | { readonly code: 'phase-moved-on' }
  | { readonly code: 'no-such-phase' }
  /** Somebody else changed the text since it was opened. */
  | { readonly code: 'changed-meanwhile'; readonly inject: InjectId }
  | { readonly code: 'in-the-past'; readonly now: ExerciseTime }
  | { readonly code: 'not-ended' }
  | { readonly code: 'no-such-task'; readonly task: string }
  | { readonly code: 'no-such-entry'; readonly entry: number }
  | { readonly code: 'reason-missing'; readonly task?: TaskId }
  | { readonly code: 'no-such-example'; readonly example: string }
  | { readonly code: 'already-rated'; readonly example: string }
  | { readonly code: 'no-such-cap'; readonly cap: string }
