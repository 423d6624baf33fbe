import type { ExerciseState } from '../engine/state.ts'
import { lengthOf } from './candidates.ts'
import type { Answer } from '../kernel/answer.ts'
import type { SeatId } from '../kernel/ids.ts'
import type { Decision } from '../scenario/decision.ts'
import type { Playbook, Ranked } from './playbook.ts'
import type { Policy } from './policy.ts'

/** Worths closer than this are the same. */
const grain = 1e-9

/**
 * What a team of this policy answers now. `lot` is a number in [0, 1) that decides among equals. Undefined when
 * there is nothing to choose from.
 */
export function answerFor(
  book: Playbook,
  state: ExerciseState,
  asked: { readonly decision: Decision; readonly seat: SeatId },
  { aim, lot }: Pick<Policy, 'aim'> & { readonly lot: number },
): Answer | undefined {
  const { decision, seat } = asked
  if (aim === 'any') return oneOf(book.candidates(decision), lot)
  const ranked = book.ranked(state, decision, seat)
  return oneOf(nearest(ranked, aim), lot)?.answer
}

/** The answers at `aim` of the way up the ladder of distinct worths; of those the shortest. */
function nearest(ranked: readonly Ranked[], aim: number): readonly Ranked[] {
  const rungs = ranked.filter(
    ({ worth }, at) => (ranked[at - 1]?.worth ?? Infinity) - worth > grain,
  )
  const rung = rungs[Math.round((1 - aim) * (rungs.length - 1))]
  if (!rung) return []
  const level = ranked.filter(({ worth }) => Math.abs(worth - rung.worth) <= grain)
  const [shortest] = level.map(({ answer }) => lengthOf(answer)).toSorted((a, b) => a - b)
  return level.filter(({ answer }) => lengthOf(answer) === shortest)
}

const oneOf = <Item>(items: readonly Item[], lot: number): Item | undefined =>
  items[Math.floor(lot * items.length)]
