import { holds } from '../engine/condition.ts'
import type { Plan } from '../engine/plan.ts'
import type { ExerciseState } from '../engine/state.ts'
import type { AnswerOf } from '../kernel/answer.ts'
import type { Estimate } from '../scenario/decision.ts'

/**
 * The range a team gives: never read from the truth, only from what the team was told last. A careful team
 * repeats it; a hesitant one makes it wider and says that it is not sure; a reckless one is sure of little.
 * Where nobody has told anything, the careful one says so with the widest range.
 */
export function estimateOf(
  plan: Plan,
  state: ExerciseState,
  estimate: Estimate,
  aim: number,
): AnswerOf<'estimate'> {
  const { min, max } = estimate
  const told = estimate.told.find(({ when }) => !when || holds(plan, state, when))
  const { low, high, confidence } = told ?? { low: min, high: max, confidence: 50 }
  if (aim === 1) return { kind: 'estimate', low, high, confidence }
  if (aim === 0) {
    const narrow = Math.max(1, Math.round((high - low) / 10))
    return { kind: 'estimate', low, high: low + narrow, confidence: 95 }
  }
  const wider = Math.round((high - low) / 2)
  return {
    kind: 'estimate',
    low: Math.max(min, low - wider),
    high: Math.min(max, high + wider),
    confidence: 50,
  }
}
