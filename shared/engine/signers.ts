import type { RoleId, SeatId } from '../kernel/ids.ts'
import type { Decision } from '../scenario/decision.ts'
import type { Plan } from './plan.ts'
import { seatHolding } from './seats.ts'
import type { ExerciseState } from './state.ts'

/**
 * The roles of which one must sign: those the decision names that sit on another seat than the sender; if all of
 * them sit with the sender, any other seat; nobody where there is no other seat.
 */
export function signers(
  { plan, state }: { readonly plan: Plan; readonly state: ExerciseState },
  { sign: named }: Decision,
  seat: SeatId,
): RoleId[] {
  if (named.length === 0) return []
  const elsewhere = (role: RoleId): boolean => seatHolding(plan, state, role) !== seat
  const others = named.filter(elsewhere)
  return others.length > 0
    ? others
    : plan.scenario.roles.map(({ id }) => id).filter((role) => elsewhere(role))
}
