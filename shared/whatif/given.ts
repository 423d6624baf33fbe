import type { EventOf, ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
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

/** The seat that answers when nobody did: that of the first owner somebody sits for. */
export const leadSeat = (plan: Plan, decision: DecisionId): SeatId | undefined =>
  plan.decision
    .get(decision)
    ?.owners.map((owner) => plan.seatOf.get(owner))
    .find((seat) => seat !== undefined)
