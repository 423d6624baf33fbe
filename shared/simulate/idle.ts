import type { ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import type { DecisionId, RoleId, SeatId } from '../kernel/ids.ts'
import type { Play } from './play.ts'

/** A stretch of play, in milliseconds. */
export type Stretch = { readonly from: number; readonly to: number }

/**
 * The longest stretch of each seat with nothing to read, answer or advise on. Standing actions do not count:
 * they are there from the start and ask nobody.
 */
export function idleOf({ plan, events, busy: doing, state }: Play): ReadonlyMap<SeatId, Stretch> {
  const busy = [...doing, ...asked(plan, events, state.now)]
  return new Map(
    plan.config.seats.map(({ id }) => [
      id,
      longestGap(
        busy.filter(({ seat }) => seat === id),
        state.now,
      ),
    ]),
  )
}

function asked(
  plan: Plan,
  events: readonly ExerciseEvent[],
  end: number,
): readonly (Stretch & { readonly seat: SeatId })[] {
  const made = new Map<DecisionId, number>()
  for (const event of events) if (event.type === 'decision-made') made.set(event.decision, event.at)
  return events.flatMap((event) => {
    if (event.type !== 'decision-opened' || event.deadline === undefined) return []
    const decision = plan.decision.get(event.decision)
    const to = made.get(event.decision) ?? end
    return seatsOf(plan, [...(decision?.owners ?? []), ...(decision?.consult ?? [])]).map(
      (seat) => ({ seat, from: event.at, to }),
    )
  })
}

const seatsOf = (plan: Plan, roles: readonly RoleId[]): readonly SeatId[] => [
  ...new Set(roles.flatMap((role) => plan.seatOf.get(role) ?? [])),
]

function longestGap(busy: readonly Stretch[], end: number): Stretch {
  let longest: Stretch = { from: 0, to: 0 }
  let free = 0
  const starts = busy.toSorted((a, b) => a.from - b.from)
  for (const { from, to } of [...starts, { from: end, to: end }]) {
    if (from - free > longest.to - longest.from) longest = { from: free, to: from }
    free = Math.max(free, to)
  }
  return longest
}
