import type { RoleId, SeatId } from '../kernel/ids.ts'
import type { ExerciseEvent } from './event.ts'
import type { Plan } from './plan.ts'
import type { ExerciseState } from './state.ts'

export type Moved = Pick<ExerciseState, 'moved'>

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

/** From all events, in order: where roles sat just before the event with a number. */
export function movedBefore(events: readonly ExerciseEvent[]): (seq: number) => Moved {
  const times: { readonly seq: number; readonly moved: Moved['moved'] }[] = [{ seq: 0, moved: {} }]
  for (const event of events) {
    if (event.type !== 'roles-moved') continue
    const moved = { ...times.at(-1)?.moved }
    for (const { role, to } of event.moves) moved[role] = to
    times.push({ seq: event.seq, moved })
  }
  return (seq) => ({ moved: times.findLast((time) => time.seq < seq)?.moved ?? {} })
}

function anyMoved({ moved }: Moved): boolean {
  for (const _role in moved) return true
  return false
}
