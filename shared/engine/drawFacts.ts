import type { FactId } from '../kernel/ids.ts'
import { drawOne } from '../kernel/rng.ts'
import type { Condition } from '../scenario/condition.ts'
import type { Fact, FactValue } from '../scenario/scenario.ts'
import { holds } from './condition.ts'
import type { Plan } from './plan.ts'
import type { ExerciseState } from './state.ts'

/** What luck makes of a fact, given what holds already; undefined when it has no odds then. */
export function drawFact(
  seed: string,
  { id, draw }: Fact,
  isSo: (condition: Condition) => boolean,
): FactValue | undefined {
  for (const { when, odds } of draw)
    if (!when || isSo(when)) return drawOne(seed, `fact/${id}`, odds)
  return undefined
}

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
  const drawn: (readonly [FactId, FactValue])[] = []
  for (const fact of plan.scenario.facts) {
    if (state.branches.includes(fact.id)) continue
    const value = drawFact(seed, fact, (condition) => holds(plan, known, condition))
    if (value === undefined) continue
    facts[fact.id] = value
    drawn.push([fact.id, value])
  }
  return drawn
}
