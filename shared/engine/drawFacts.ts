import type { FactId } from '../kernel/ids.ts'
import { drawOne } from '../kernel/rng.ts'
import type { FactValue } from '../scenario/scenario.ts'
import { holds } from './condition.ts'
import type { Plan } from './plan.ts'
import type { ExerciseState } from './state.ts'

/**
 * What luck settles at the start: each fact with odds, in the order of the scenario, so that later ones may
 * depend on earlier ones. A branch settled by hand beforehand is left alone.
 */
export function drawFacts(
  plan: Plan,
  state: ExerciseState,
  seed: string = plan.config.seed,
): readonly (readonly [FactId, FactValue])[] {
  const facts = { ...state.facts }
  const known: ExerciseState = { ...state, facts }
  return plan.scenario.facts.flatMap(({ id, draw }) => {
    if (state.branches.includes(id)) return []
    const odds = draw.find(({ when }) => !when || holds(plan, known, when))?.odds
    if (!odds) return []
    const drawn = drawOne(
      seed,
      `fact/${id}`,
      odds.map(([value, weight]) => [String(value), weight]),
    )
    const value = odds.find(([each]) => String(each) === drawn)?.[0] ?? drawn
    facts[id] = value
    return [[id, value] as const]
  })
}
