import type { Plan } from '../engine/plan.ts'
import type { DecisionId } from '../kernel/ids.ts'
import { teams, type Team } from './policy.ts'
import { waysOf } from './ways.ts'

/** A piece of a playtest that one thread does at once. */
export type Chore =
  | { readonly kind: 'spread'; readonly team: Team; readonly seeds: readonly string[] }
  /** One decision answered each way, all else as the team does it, on the same luck. */
  | {
      readonly kind: 'vary'
      readonly decision: DecisionId
      readonly team: Team
      readonly seeds: readonly string[]
    }

/** The teams whose other answers stand while one decision is varied. */
const bases: readonly Team[] = ['expert', 'random']
/** The part of all runs that goes into scores and reach; the rest varies decisions. */
const spreadShare = 0.6
const atOnce = 20

/** About `runs` plays cut into chores: every team on the same seeds, then every decision varied on its own. */
export function choresOf(plan: Plan, runs: number): readonly Chore[] {
  const { decisions } = plan.scenario
  const ways =
    decisions.reduce((sum, each) => sum + waysOf(plan, each, '').length, 0) * bases.length
  const spread = Math.max(1, Math.floor((runs * spreadShare) / teams.length))
  const vary = ways > 0 ? Math.max(1, Math.floor((runs * (1 - spreadShare)) / ways)) : 0
  return [
    ...teams.flatMap((team) =>
      portions(spread).map((seeds): Chore => ({ kind: 'spread', team, seeds })),
    ),
    ...decisions.flatMap(({ id: decision }) =>
      bases.flatMap((team) =>
        portions(vary).map((seeds): Chore => ({ kind: 'vary', decision, team, seeds })),
      ),
    ),
  ]
}

const portions = (count: number): readonly (readonly string[])[] => {
  const seeds = Array.from({ length: count }, (_, n) => `playtest-${n + 1}`)
  return Array.from({ length: Math.ceil(count / atOnce) }, (_, part) =>
    seeds.slice(part * atOnce, (part + 1) * atOnce),
  )
}
