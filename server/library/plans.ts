import type { ExerciseConfig } from '../../shared/engine/config.ts'
import { prepare, reseeded, type Plan } from '../../shared/engine/plan.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'

const most = 64

/** Plans of late, by scenario and by all of the config that they hang on. */
const kept = new WeakMap<Scenario, Map<string, Plan>>()

/**
 * The plan of a scenario in a configuration. Exercises that differ in nothing but their seed share all that is
 * large in it. Throws when the configuration does not fit the scenario.
 */
export function sharedPlan(scenario: Scenario, config: ExerciseConfig): Plan {
  const { seed, ...rest } = config
  const plans = kept.get(scenario) ?? new Map<string, Plan>()
  kept.set(scenario, plans)
  const key = canonical(rest)
  const plan = plans.get(key) ?? prepare(scenario, config)
  plans.delete(key)
  plans.set(key, plan)
  for (const oldest of plans.keys()) {
    if (plans.size <= most) break
    plans.delete(oldest)
  }
  return reseeded(plan, seed)
}
