import type { RoleId, SeatId } from '../kernel/ids.ts'
import type { Plan } from './plan.ts'
import type { ExerciseState } from './state.ts'

type Moved = Pick<ExerciseState, 'moved'>

/** The seat that holds a role now. */
export const seatHolding = ({ seatOf }: Plan, { moved }: Moved, role: RoleId): SeatId | undefined =>
  moved[role] ?? seatOf.get(role)

/** The roles a seat holds now, in the order of the scenario; undefined when there is no such seat. */
export function rolesAt(plan: Plan, state: Moved, seat: SeatId): readonly RoleId[] | undefined {
  const own = plan.rolesOf.get(seat)
  if (own === undefined || !anyMoved(state)) return own
  return plan.scenario.roles
    .map(({ id }) => id)
    .filter((role) => seatHolding(plan, state, role) === seat)
}

function anyMoved({ moved }: Moved): boolean {
  for (const _role in moved) return true
  return false
}
