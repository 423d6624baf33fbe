import type { EventOf, ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import { rolesAt, seatHolding, type Moved } from '../engine/seats.ts'
import type { Answer } from '../kernel/answer.ts'
import type { DecisionId, SeatId } from '../kernel/ids.ts'
import { later, type ExerciseTime } from '../kernel/time.ts'

/** What a team did about one decision. */
export type Given = {
  readonly opened: EventOf<'decision-opened'> | undefined
  /** When the first answer that counted was sent. */
  readonly at: ExerciseTime | undefined
  readonly seat: SeatId | undefined
  /** The last one that counted. */
  readonly answer: Answer | undefined
  readonly evidence: readonly number[]
}

export function givenTo(decision: DecisionId, events: readonly ExerciseEvent[]): Given {
  const about = events.filter((event) => 'decision' in event && event.decision === decision)
  const made = about.filter((event) => event.type === 'decision-made')
  const [first] = made
  const sent = first?.sent === undefined ? first : events[first.sent - 1]
  const opened = about.find((event) => event.type === 'decision-opened')
  return {
    opened,
    at: sent?.at,
    seat: first?.seat,
    answer: made.at(-1)?.answer,
    evidence: [opened, ...made].flatMap((event) => (event ? [event.seq] : [])),
  }
}

/** When somebody who never answered might have: half way to the deadline, ten minutes in without one. */
export function likelyMoment({ opened }: Given): ExerciseTime | undefined {
  if (!opened) return undefined
  const { at, deadline } = opened
  return later(at, deadline === undefined ? 600_000 : Math.round((deadline - at) / 2))
}

/**
 * The seat that answers as roles sit now: the one that did answer, if an owner's role is still there; else that of
 * the first owner somebody sits for.
 */
export function leadSeat(
  plan: Plan,
  moved: Moved,
  { decision, did }: { readonly decision: DecisionId; readonly did?: SeatId | undefined },
): SeatId | undefined {
  const owners = plan.decision.get(decision)?.owners ?? []
  if (did && rolesAt(plan, moved, did)?.some((role) => owners.includes(role))) return did
  return owners.map((owner) => seatHolding(plan, moved, owner)).find((seat) => seat !== undefined)
}
