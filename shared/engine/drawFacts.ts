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

type Drawing = {
  readonly seed: string
  /** Takes down what was drawn, before the next is drawn. */
  readonly drawn: (fact: FactId, value: FactValue) => void
}

/**
 * What luck settles at the start: each fact with odds, in the order of the scenario, so that later ones may
 * depend on earlier ones: `state` is read again for each. A branch settled by hand beforehand is left alone.
 */
export function drawFacts(plan: Plan, state: ExerciseState, { seed, drawn }: Drawing): void {
  for (const fact of plan.scenario.facts) {
    if (fact.draw.length === 0 || state.branches.includes(fact.id)) continue
    const value = drawFact(seed, fact, (condition) => holds(plan, state, condition))
    if (value !== undefined) drawn(fact.id, value)
  }
}

/** The same without playing: what would be drawn, in order. */
export function luckOf(
  plan: Plan,
  before: ExerciseState,
  seed: string = plan.config.seed,
): readonly (readonly [FactId, FactValue])[] {
  const facts = { ...before.facts }
  const found: (readonly [FactId, FactValue])[] = []
  const drawn = (fact: FactId, value: FactValue): void => {
    facts[fact] = value
    found.push([fact, value])
  }
  drawFacts(plan, { ...before, facts }, { seed, drawn })
  return found
}
