import { draw } from '../kernel/rng.ts'
import type { Plan } from '../engine/plan.ts'
import type { RoleId } from '../kernel/ids.ts'
import type { Decision, Option } from '../scenario/decision.ts'

/** Whether this exercise shows help and notes; one that assesses does not (domain brief §6.3). */
export const showsHints = ({ config }: Plan): boolean => config.purpose !== 'assess'

/**
 * The options of a decision in the order in which a desk with these roles sees them: as written, or, where the
 * exercise assesses, in an order drawn by name for that desk, so that no place in a list is the best one. Adding
 * an option never changes the order of the others.
 */
export function optionsShown(
  plan: Plan,
  { id, options }: Decision,
  roles: readonly RoleId[],
): readonly Option[] {
  if (showsHints(plan) || roles.length === 0) return options
  const desk = roles.toSorted().join('+')
  const known = shuffled.get(plan) ?? new Map<string, readonly Option[]>()
  shuffled.set(plan, known)
  const before = known.get(`${desk}/${id}`)
  if (before) return before
  const order = options
    .map((option) => ({
      option,
      lot: draw(plan.config.seed, `options/${id}/${desk}/${option.id}`),
    }))
    .toSorted((a, b) => a.lot - b.lot)
    .map(({ option }) => option)
  known.set(`${desk}/${id}`, order)
  return order
}

/** Orders already drawn; views are made again after every event. */
const shuffled = new WeakMap<Plan, Map<string, readonly Option[]>>()
