import type { Factors } from './factors.ts'
import { heads, type Head, type LossModel, type Policy } from './model.ts'
import { at, type Sheet } from './sheet.ts'

type InsuredHead = { readonly head: Head; readonly share: number; readonly sublimit: number }

/** A policy in whole cents, as the chosen options leave it. All limits are for one year, that is one trial. */
export type ClaimTerms = {
  readonly heads: readonly InsuredHead[]
  readonly retention: number
  readonly aggregate: number
  readonly waitingDays: number
  readonly cut: Factors['coverAfter']
  /** How often an incident falls under the exclusion of artificial intelligence; 0 when the wording has none. */
  readonly aiExcluded: number
}

const cents = (dollars: number): number => Math.round(dollars * 100)

export function claimTerms({ policy, variables }: LossModel, factor: Factors): ClaimTerms {
  const paid = factor.coverAfter ? policy.ifPaid.withoutNotice : policy.ifPaid.withNotice
  const own: Readonly<Partial<Record<Head, number>>> = {
    response: Math.min(factor.responseCover, 1),
    extortion: factor.ransom > 0 ? paid : 1,
  }
  return {
    heads: heads.map((head) => ({
      head,
      share: policy.covers[head].share * (own[head] ?? 1),
      sublimit: cents(sublimitOf(policy, head)),
    })),
    retention: cents(policy.retention),
    aggregate: cents(policy.aggregate),
    waitingDays: policy.waitingDays,
    cut: factor.coverAfter,
    aiExcluded: policy.aiExcluded ? variables.aiInvolved.p : 0,
  }
}

/** The most that a cover pays: interruption that began at a supplier has a limit of its own. */
export const sublimitOf = ({ covers, dependent }: Policy, head: Head): number =>
  head === 'business-interruption' && dependent.applies
    ? Math.min(dependent.sublimit, covers[head].sublimit)
    : covers[head].sublimit

/** Sums over trials, in whole cents and whole counts: exact, so that no order of adding can change them. */
export type HeadSums = { gross: number; payable: number; exhausted: number }
export type Sums = {
  readonly byHead: Readonly<Record<Head, HeadSums>>
  /** What the policy accepted but the retention kept back, and what lay above its aggregate. */
  retention: number
  overAggregate: number
  aggregateReached: number
  /** Accepted interruption cost that fell into the waiting time. */
  waiting: number
  incidents: number
  /** In hundredths. */
  days: number
  procedures: number
  published: number
}

export const noSums = (): Sums => ({
  byHead: Object.fromEntries(
    heads.map((head) => [head, { gross: 0, payable: 0, exhausted: 0 }]),
  ) as Record<Head, HeadSums>,
  retention: 0,
  overAggregate: 0,
  aggregateReached: 0,
  waiting: 0,
  incidents: 0,
  days: 0,
  procedures: 0,
  published: 0,
})

/** Where the trials' totals go: cents, by trial counted from `from`. */
export type Totals = {
  readonly from: number
  readonly gross: Float64Array
  readonly insured: Float64Array
}
type Out = { readonly totals: Totals; readonly sums: Sums }

/**
 * Lets the policy answer for every row of a worked-out sheet, and adds rows to their trials' totals. A trial's
 * rows stand together on one sheet. A cover pays its share, rounded down to a cent, up to what is left of its
 * sublimit; then the retention is taken off each incident; then the aggregate is the ceiling for the year.
 */
export function settle(sheet: Sheet, terms: ClaimTerms, out: Out): void {
  const { size, trials, is } = sheet
  sheet.total.fill(0, 0, size)
  sheet.claimed.fill(0, 0, size)
  for (let i = 0; i < size; i += 1) is.first[i] = i === 0 || trials[i - 1] !== trials[i] ? 1 : 0
  for (const cover of terms.heads) {
    const sums = out.sums.byHead[cover.head]
    if (cover.share === 0) charge(sheet, cover.head, sums)
    else {
      out.sums.waiting += accept(sheet, cover, terms)
      pay(sheet, cover, sums)
    }
  }
  payOut(sheet, terms, out)
  countRows(sheet, out.sums)
}

/** A head that is not insured. */
function charge({ size, cost, total }: Sheet, head: Head, sums: HeadSums): void {
  const costs = cost[head]
  let sum = 0
  for (let i = 0; i < size; i += 1) {
    total[i] = at(total, i) + at(costs, i)
    sum += at(costs, i)
  }
  sums.gross += sum
}

/** Fills the part of each cost that is accepted; returns the sum that only the waiting time keeps out. */
function accept(
  { size, accepted, amount, days, cost, luck }: Sheet,
  { head, share }: InsuredHead,
  { cut, waitingDays, aiExcluded }: ClaimTerms,
): number {
  accepted.fill(share, 0, size)
  if (cut) for (let i = 0; i < size; i += 1) accepted[i] = share * at(amount[cut], i)
  if (aiExcluded > 0)
    for (let i = 0; i < size; i += 1) if (at(luck.aiInvolved, i) < aiExcluded) accepted[i] = 0
  if (head !== 'business-interruption') return 0
  let waited = 0
  for (let i = 0; i < size; i += 1) {
    const before = Math.min(waitingDays / Math.max(at(days, i), 0.5), 1)
    waited += Math.floor(at(cost[head], i) * at(accepted, i) * before)
    accepted[i] = at(accepted, i) * (1 - before)
  }
  return waited
}

function pay(
  { size, cost, total, accepted, claimed, is }: Sheet,
  { head, sublimit }: InsuredHead,
  sums: HeadSums,
): void {
  const costs = cost[head]
  let left = sublimit
  let gross = 0
  let payable = 0
  let exhausted = 0
  for (let i = 0; i < size; i += 1) {
    const charged = at(costs, i)
    if (at(is.first, i) > 0) left = sublimit
    let paid = Math.floor(charged * at(accepted, i))
    if (paid >= left) {
      paid = left
      if (left > 0) exhausted += 1
    }
    left -= paid
    gross += charged
    payable += paid
    total[i] = at(total, i) + charged
    claimed[i] = at(claimed, i) + paid
  }
  sums.gross += gross
  sums.payable += payable
  sums.exhausted += exhausted
}

function payOut(
  { size, trials, total, claimed }: Sheet,
  { retention, aggregate }: ClaimTerms,
  { totals: { from, gross, insured }, sums }: Out,
): void {
  let keptBack = 0
  let over = 0
  let reached = 0
  for (let i = 0; i < size; i += 1) {
    const place = (trials[i] as number) - from
    const left = aggregate - at(insured, place)
    const kept = Math.min(at(claimed, i), retention)
    const due = at(claimed, i) - kept
    const paid = Math.min(due, left)
    keptBack += kept
    over += due - paid
    if (paid === left && paid > 0) reached += 1
    gross[place] = at(gross, place) + at(total, i)
    insured[place] = at(insured, place) + paid
  }
  sums.retention += keptBack
  sums.overAggregate += over
  sums.aggregateReached += reached
}

function countRows(sheet: Sheet, sums: Sums): void {
  const { size } = sheet
  let days = 0
  let procedures = 0
  let published = 0
  for (let i = 0; i < size; i += 1) {
    days += Math.round(at(sheet.days, i) * 100)
    procedures += Math.round(at(sheet.procedures, i) * 100)
    published += at(sheet.is.published, i)
  }
  sums.incidents += size
  sums.days += days
  sums.procedures += procedures
  sums.published += published
}
