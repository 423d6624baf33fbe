import type { FacilitatorAskDoc } from '../../../shared/wire/facilitator.ts'

/**
 * Requests for information: first those only the facilitator can answer, the oldest first; then those whose scripted
 * reply is on its way, the soonest first; then answered ones, the newest reply first.
 */
export function asksInOrder(asks: readonly FacilitatorAskDoc[]): readonly FacilitatorAskDoc[] {
  const group = ({ reply, due }: FacilitatorAskDoc): number =>
    reply ? 2 : due === undefined ? 0 : 1
  const place = ({ reply, due, at }: FacilitatorAskDoc): number => (reply ? -reply.at : (due ?? at))
  return asks.toSorted((a, b) => group(a) - group(b) || place(a) - place(b) || a.n - b.n)
}

/** How many wait for any reply. */
export const unanswered = (asks: readonly FacilitatorAskDoc[]): number =>
  asks.filter(({ reply }) => !reply).length
