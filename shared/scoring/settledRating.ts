import type { EvaluatorLetter } from '../kernel/letters.ts'
import type { Rating } from '../scenario/rating.ts'

/** From worst to best, so that a place in it is a level. */
export const levels: readonly Rating[] = ['U', 'M', 'S', 'P']
const levelOf = (rating: Rating): number => levels.indexOf(rating)

/** What becomes of a task's letter after its evaluators. */
export type Settled =
  /** `final` undefined: not applicable. */
  | { readonly kind: 'settled'; readonly final: Rating | undefined }
  /** Letters two or more levels apart, or no agreement on whether the task came up: people must talk. */
  | { readonly kind: 'to-adjudicate' }

/**
 * The final letter from the rules' own and the evaluators' (domain brief §6.2: `median(A, E1, E2)`, adjudicated
 * when the spread is two levels or more). One evaluator within a level of the rules stands, because a letter
 * comes with a reason; of an even number more, the lower of the two in the middle counts. `N/A` counts when
 * every evaluator says so.
 */
export function settledRating(auto: Rating, letters: readonly EvaluatorLetter[]): Settled {
  const rated = letters.filter((letter) => letter !== 'N/A')
  if (letters.length > 0 && rated.length === 0) return { kind: 'settled', final: undefined }
  if (rated.length < letters.length) return { kind: 'to-adjudicate' }
  const order = [auto, ...rated].map(levelOf).toSorted((a, b) => a - b)
  const [lowest = 0, highest = 0] = [order[0], order.at(-1)]
  if (highest - lowest >= 2) return { kind: 'to-adjudicate' }
  if (rated.length === 1) return { kind: 'settled', final: rated[0] }
  return { kind: 'settled', final: levels[order[Math.floor((order.length - 1) / 2)] ?? 0] }
}
