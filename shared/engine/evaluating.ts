import type { InjectId, ParticipantId, TaskId } from '../kernel/ids.ts'
import type { EvaluatorLetter, RatingReason } from '../kernel/letters.ts'
import type { ExerciseTime } from '../kernel/time.ts'
import type { Rating } from '../scenario/rating.ts'
import type { Draft } from './draft.ts'
import type { EventOf, Happening } from './event.ts'
import type { ExerciseState } from './state.ts'

/** What evaluators write down. None of it moves the story, and none of it ever reaches a player. */
export type EvaluatorInput =
  | {
      readonly type: 'rate'
      readonly by: ParticipantId
      readonly task: TaskId
      readonly rating: EvaluatorLetter
      /** Where the evaluator sees it otherwise than the rules. */
      readonly reason?: RatingReason
      readonly note: string
      /** Numbers of the events that show it. */
      readonly evidence: readonly number[]
    }
  | {
      readonly type: 'observe'
      readonly by: ParticipantId
      readonly text: string
      /** Play time at which it was written, when that was before it could be sent. */
      readonly typedAt?: ExerciseTime
    }
  | {
      readonly type: 'calibrate'
      readonly by: ParticipantId
      readonly example: string
      readonly rating: Rating
    }

/** What the facilitator, as the lead evaluator, settles after the end. */
export type SettlingInput =
  /** The letter that counts on a task, over everybody's. */
  | {
      readonly type: 'adjudicate'
      readonly task: TaskId
      readonly rating: EvaluatorLetter
      readonly note: string
    }
  | { readonly type: 'lift-cap' | 'restore-cap'; readonly cap: string; readonly note: string }
  /** Puts strengths and things to mend on the big screen, or takes them off. */
  | { readonly type: 'show-hotwash'; readonly shown: boolean }

export type EvaluatorHappening =
  | {
      readonly type: 'rated'
      readonly by: ParticipantId
      readonly task: TaskId
      readonly rating: EvaluatorLetter
      readonly reason?: RatingReason
      readonly note: string
      readonly evidence: readonly number[]
      /** Number of the same evaluator's rating that this one replaces. */
      readonly replaces?: number
    }
  | {
      readonly type: 'observed'
      readonly by: ParticipantId
      readonly text: string
      readonly typedAt: ExerciseTime
      /** The inject that had gone out last when it was written. */
      readonly inject?: InjectId
    }
  | {
      readonly type: 'calibrated'
      readonly by: ParticipantId
      readonly example: string
      readonly rating: Rating
    }
  | {
      readonly type: 'adjudicated'
      readonly task: TaskId
      readonly rating: EvaluatorLetter
      readonly note: string
    }
  | { readonly type: 'cap-lifted' | 'cap-restored'; readonly cap: string; readonly note: string }
  | { readonly type: 'hotwash-shown'; readonly shown: boolean }

/** Under which an evaluator's rating or calibration is remembered. */
export const ratingKey = (by: ParticipantId, about: string): string => `${by} ${about}`

/** What happened because an evaluator, or the facilitator as one, wrote something down. */
export function evaluated(
  state: ExerciseState,
  input: EvaluatorInput | SettlingInput,
): Extract<Happening, EvaluatorHappening> {
  switch (input.type) {
    case 'rate': {
      const replaces = state.ratings[ratingKey(input.by, input.task)]
      return { ...input, type: 'rated', ...(replaces !== undefined && { replaces }) }
    }
    case 'observe': {
      const { by, text } = input
      const typedAt = Math.min(input.typedAt ?? state.now, state.now) as ExerciseTime
      const inject = lastInjectAt(state, typedAt)
      return { type: 'observed', by, text, typedAt, ...(inject && { inject }) }
    }
    case 'calibrate':
      return { ...input, type: 'calibrated' }
    case 'adjudicate':
      return { ...input, type: 'adjudicated' }
    case 'show-hotwash':
      return { ...input, type: 'hotwash-shown' }
    default:
      return { ...input, type: input.type === 'lift-cap' ? 'cap-lifted' : 'cap-restored' }
  }
}

/** The inject that went out last, at a moment of play. */
function lastInjectAt({ injects }: ExerciseState, at: ExerciseTime): InjectId | undefined {
  let last: { readonly id: string; readonly at: ExerciseTime } | undefined
  for (const [id, status] of Object.entries(injects))
    if (status.kind === 'delivered' && status.at <= at && (!last || status.at >= last.at))
      last = { id, at: status.at }
  return last?.id as InjectId | undefined
}

/** Remembers what a later rating, calibration or view has to know. */
export function writeEvaluated(draft: Draft, event: EventOf<EvaluatorHappening['type']>): void {
  if (event.type === 'rated')
    return draft.put('ratings', ratingKey(event.by, event.task), event.seq)
  if (event.type === 'calibrated')
    return draft.put('ratings', ratingKey(event.by, event.example), event.seq)
  if (event.type === 'hotwash-shown') draft.state.hotwashShown = event.shown
}
