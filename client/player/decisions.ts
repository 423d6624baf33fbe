import type { RoleId } from '../../shared/kernel/ids.ts'
import type { DecisionDoc } from '../../shared/wire/seat.ts'

type With<Kind extends DecisionDoc['status']['kind']> = DecisionDoc & {
  readonly status: { readonly kind: Kind }
}
export type OpenDecision = With<'open'>
/** Sent, but not counting yet. */
export type PendingDecision = With<'sent'>
export type SentDecision = With<'answered'>

/** When it was asked, while it waits for an answer. */
export const openedAt = ({ status }: Pick<DecisionDoc, 'status'>): number | undefined =>
  status.kind === 'open' ? status.openedAt : undefined

const isOpen = (decision: DecisionDoc): decision is OpenDecision => decision.status.kind === 'open'
const isPending = (decision: DecisionDoc): decision is PendingDecision =>
  decision.status.kind === 'sent'
const isSent = (decision: DecisionDoc): decision is SentDecision =>
  decision.status.kind === 'answered'

/** Nobody has asked for it yet. */
const atAnyTime = (decision: DecisionDoc): boolean =>
  decision.standing && isOpen(decision) && decision.status.deadline === undefined
const deadline = (decision: OpenDecision): number => decision.status.deadline ?? Infinity
const byNumber = (a: DecisionDoc, b: DecisionDoc): number => a.number - b.number

/**
 * A seat's decisions as its work: what is asked of it now (soonest deadline first, the lapsed before all), what
 * it can do at any time, what it may sign or is asked about, what others can do at any time, what does not count
 * yet, and what was decided by it and by others (newest first).
 */
export function sortDecisions(decisions: readonly DecisionDoc[], roles: readonly RoleId[]) {
  const owned = ({ owners }: DecisionDoc): boolean => owners.some((role) => roles.includes(role))
  const open = decisions.filter(isOpen).filter(owned)
  const asked = open
    .filter((decision) => !atAnyTime(decision))
    .toSorted((a, b) => deadline(a) - deadline(b) || byNumber(a, b))
  const anyTime = open.filter((decision) => !asked.includes(decision)).toSorted(byNumber)
  const heard = decisions.filter(({ may }) => may.advise).toSorted(byNumber)
  const pending = decisions.filter(isPending)
  const answered = decisions.filter(isSent).toSorted((a, b) => b.status.at - a.status.at)
  return {
    asked,
    anyTime,
    toSign: pending.filter(({ may }) => may.sign).toSorted(byNumber),
    toAdvise: heard.filter((decision) => !atAnyTime(decision)),
    mayAdvise: heard.filter(atAnyTime),
    pending: pending.filter((decision) => owned(decision) && !decision.may.sign),
    sent: answered.filter(owned),
    others: answered.filter((decision) => !owned(decision)),
  }
}
