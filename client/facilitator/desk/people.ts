import type { SeatId } from '../../../shared/kernel/ids.ts'
import type { FacilitatorDecisionDoc } from '../../../shared/wire/facilitator.ts'
import type { LogDoc, SeatDoc } from '../../../shared/wire/views.ts'

/** Prompted decisions that wait for an answer: the most urgent first, those out of time last. */
export function openDecisions(
  decisions: readonly FacilitatorDecisionDoc[],
): readonly FacilitatorDecisionDoc[] {
  const urgency = ({ status }: FacilitatorDecisionDoc): number =>
    status.kind === 'open' && !status.lapsed
      ? (status.deadline ?? Number.MAX_SAFE_INTEGER)
      : Infinity
  return decisions
    .filter((decision) => decision.status.kind === 'open' && !decision.standing)
    .toSorted((a, b) => (urgency(a) === urgency(b) ? a.number - b.number : urgency(a) - urgency(b)))
}

/** Answers, the newest first. */
export function answersIn(
  decisions: readonly FacilitatorDecisionDoc[],
): readonly FacilitatorDecisionDoc[] {
  const at = (decision: FacilitatorDecisionDoc): number =>
    decision.status.kind === 'answered' ? decision.status.at : -1
  return decisions.filter((decision) => at(decision) >= 0).toSorted((a, b) => at(b) - at(a))
}

/** Answers that were sent and do not count yet, those that wait for a signature first. */
export function sentAnswers(
  decisions: readonly FacilitatorDecisionDoc[],
): readonly FacilitatorDecisionDoc[] {
  const rank = ({ status }: FacilitatorDecisionDoc): number =>
    status.kind === 'sent' && status.awaits.length > 0 ? 0 : 1
  return decisions
    .filter(({ status }) => status.kind === 'sent')
    .toSorted((a, b) => rank(a) - rank(b) || a.number - b.number)
}

/** How many prompted decisions wait for each seat. */
export function openBySeat(
  decisions: readonly FacilitatorDecisionDoc[],
): ReadonlyMap<SeatId, number> {
  const counts = new Map<SeatId, number>()
  for (const decision of openDecisions(decisions))
    for (const seat of decision.ownerSeats) counts.set(seat, (counts.get(seat) ?? 0) + 1)
  return counts
}

/** The play time of each seat's last answer, as the log has it. */
export function lastAnswerBySeat(log: readonly LogDoc[]): ReadonlyMap<SeatId, number> {
  const last = new Map<SeatId, number>()
  for (const { at, line } of log)
    if (line.kind === 'decision') last.set(line.by, Math.max(at, last.get(line.by) ?? 0))
  return last
}

/** Seats someone has taken and not left. */
export const seatsHere = (seats: readonly SeatDoc[]): number =>
  seats.filter((seat) => seat.presence !== 'free' && seat.presence !== 'away').length
