import type { DecisionDoc } from '../../shared/wire/seat.ts'

export type OpenDecision = DecisionDoc & { readonly status: { readonly kind: 'open' } }
export type SentDecision = DecisionDoc & { readonly status: { readonly kind: 'answered' } }

const isOpen = (decision: DecisionDoc): decision is OpenDecision => decision.status.kind === 'open'
const isSent = (decision: DecisionDoc): decision is SentDecision =>
  decision.status.kind === 'answered'

const deadline = (decision: OpenDecision): number => decision.status.deadline ?? Infinity

/**
 * A seat's decisions as its work: what is asked now (soonest deadline first, the lapsed before all), what
 * can be done at any time, and what was sent (newest first).
 */
export function sortDecisions(decisions: readonly DecisionDoc[]) {
  const open = decisions.filter(isOpen)
  const asked = open
    .filter((decision) => !decision.standing || decision.status.deadline !== undefined)
    .toSorted((a, b) => deadline(a) - deadline(b) || a.number - b.number)
  const anyTime = open
    .filter((decision) => !asked.includes(decision))
    .toSorted((a, b) => a.number - b.number)
  const sent = decisions.filter(isSent).toSorted((a, b) => b.status.at - a.status.at)
  return { asked, anyTime, sent }
}

/** Why these options cannot be sent yet; undefined when they can. */
export function pickProblem(
  { pick: [min, max], kind }: DecisionDoc,
  count: number,
): 'none' | 'few' | 'many' | undefined {
  if (count === 0 && min > 0) return 'none'
  if (kind === 'choice') return undefined
  if (count < min) return 'few'
  return count > max ? 'many' : undefined
}
