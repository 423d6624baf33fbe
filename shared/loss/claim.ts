import type { Factors } from './factors.ts'
import { heads, type Head, type Policy } from './model.ts'
import { at, type Sheet } from './sheet.ts'

/** A policy in whole cents, as the chosen options leave it. All limits are for one year, that is one trial. */
export type ClaimTerms = {
  readonly heads: readonly {
    readonly head: Head
    readonly share: number
    readonly sublimit: number
  }[]
  readonly retention: number
  readonly aggregate: number
  readonly waitingDays: number
  readonly cut: Factors['coverAfter']
}

const cents = (dollars: number): number => Math.round(dollars * 100)

export function claimTerms(policy: Policy, factor: Factors): ClaimTerms {
  const paid = factor.coverAfter ? policy.ifPaid.withoutNotice : policy.ifPaid.withNotice
  const own: Readonly<Partial<Record<Head, number>>> = {
    response: Math.min(factor.responseCover, 1),
    extortion: factor.ransom > 0 ? paid : 1,
  }
  return {
    heads: heads.map((head) => ({
      head,
      share: policy.covers[head].share * (own[head] ?? 1),
      sublimit: cents(policy.covers[head].sublimit),
    })),
    retention: cents(policy.retention),
    aggregate: cents(policy.aggregate),
    waitingDays: policy.waitingDays,
    cut: factor.coverAfter,
  }
}

/** Sums over trials, in whole cents and whole counts: exact, so that no order of adding can change them. */
export type HeadSums = { gross: number; payable: number; exhausted: number }
export type Sums = {
  readonly byHead: Readonly<Record<Head, HeadSums>>
  /** What the policy accepted but the retention kept back, and what lay above its aggregate. */
  retention: number
  overAggregate: number
  aggregateReached: number
  /** Interruption cost that only the waiting time kept out of cover. */
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

/**
 * Lets the policy answer for every row of a worked-out sheet, and adds rows to their trials' totals. A trial's
 * rows stand together on one sheet. A cover pays its share up to what is left of its sublimit, then the
 * retention is taken off each incident, then the aggregate is the ceiling for the year.
 */
export function settle(sheet: Sheet, terms: ClaimTerms, out: { totals: Totals; sums: Sums }): void {
  sheet.claimed.fill(0)
  for (const cover of terms.heads) payHead(sheet, terms, { cover, ...out })
  payOut(sheet, terms, out)
  countRows(sheet, out.sums)
}

function payHead(
  { size, trials, ...sheet }: Sheet,
  { cut, waitingDays }: ClaimTerms,
  {
    cover: { head, share, sublimit },
    totals: { from, gross },
    sums,
  }: { cover: ClaimTerms['heads'][number]; totals: Totals; sums: Sums },
): void {
  const cost = sheet.cost[head]
  const cuts = cut && sheet.amount[cut]
  const waits = head === 'business-interruption'
  const sum = sums.byHead[head]
  let left = sublimit
  for (let i = 0; i < size; i += 1) {
    const trial = trials[i] as number
    const charge = at(cost, i)
    gross[trial - from] = (gross[trial - from] as number) + charge
    sum.gross += charge
    if (share === 0) continue
    if (i === 0 || trials[i - 1] !== trial) left = sublimit
    const accepted = charge * share * (cuts ? at(cuts, i) : 1)
    const waited = waits ? Math.max(0, 1 - waitingDays / Math.max(at(sheet.days, i), 0.5)) : 1
    const payable = Math.min(Math.round(accepted * waited), left)
    if (waits) sums.waiting += Math.min(Math.round(accepted), left) - payable
    if (payable === left && payable > 0) sum.exhausted += 1
    left -= payable
    sum.payable += payable
    sheet.claimed[i] = at(sheet.claimed, i) + payable
  }
}

function payOut(
  { size, trials, claimed }: Sheet,
  { retention, aggregate }: ClaimTerms,
  { totals: { from, insured }, sums }: { totals: Totals; sums: Sums },
): void {
  for (let i = 0; i < size; i += 1) {
    const place = (trials[i] as number) - from
    const left = aggregate - (insured[place] as number)
    const kept = Math.min(at(claimed, i), retention)
    const due = at(claimed, i) - kept
    const paid = Math.min(due, left)
    sums.retention += kept
    sums.overAggregate += due - paid
    if (paid === left && paid > 0) sums.aggregateReached += 1
    insured[place] = (insured[place] as number) + paid
  }
}

function countRows({ size, days, procedures, is }: Sheet, sums: Sums): void {
  sums.incidents += size
  for (let i = 0; i < size; i += 1) {
    sums.days += Math.round(at(days, i) * 100)
    sums.procedures += Math.round(at(procedures, i) * 100)
    sums.published += at(is.published, i)
  }
}
