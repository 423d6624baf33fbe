import type { SystemId } from '../kernel/ids.ts'
import { systemStates, type SystemState } from '../scenario/effect.ts'
import type { Place, System } from '../scenario/scenario.ts'
import type { Plan } from './plan.ts'
import type { ExerciseState } from './state.ts'

const severity = (state: SystemState): number => systemStates.indexOf(state)
const worse = (a: SystemState, b: SystemState): SystemState => (severity(b) > severity(a) ? b : a)
const isOut = (state: SystemState): boolean => state === 'down' || state === 'isolated'

/** The part of an exercise that systems depend on. */
export type Systems = Pick<ExerciseState, 'systems'>

/** A system's state with everything it needs counted in; the parser has refused circles. */
export function systemState(plan: Plan, state: Systems, id: SystemId): SystemState {
  let worst = state.systems[id] ?? 'normal'
  for (const need of plan.system.get(id)?.needs ?? [])
    if (isOut(systemState(plan, state, need.system))) worst = worse(worst, need.otherwise)
  return worst
}

/** The needed systems that make this one worse than it is by itself. */
export const heldDownBy = (plan: Plan, state: Systems, { id, needs }: System): SystemId[] =>
  needs
    .filter(
      (need) =>
        isOut(systemState(plan, state, need.system)) &&
        severity(need.otherwise) > severity(state.systems[id] ?? 'normal'),
    )
    .map(({ system }) => system)

/** A place is as well as the worst of the systems it uses; it works on paper where they are out. */
export function placeState(plan: Plan, state: Systems, { uses }: Place): SystemState {
  return uses.reduce<SystemState>((sum, id) => worse(sum, systemState(plan, state, id)), 'normal')
}
