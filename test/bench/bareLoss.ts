import { drawAmounts, drawChances } from '../../shared/loss/lot.ts'
import { amounts, chances, type AmountId, type ChanceId } from '../../shared/loss/model.ts'
import type { Prepared } from '../../shared/loss/run.ts'

const block = 512

/**
 * The loss model as one plain typed-array loop: the same draws, the same formulas for one incident, written out
 * by hand in one body. No cents, no sums by head, no kinds of incident, no percentiles. Returns the means of
 * gross and insured in dollars, which a run of the model must give too.
 */
export function bareLoss(prepared: Prepared, trials: number) {
  const columns = Object.fromEntries(
    [...amounts, ...chances].map((id) => [id, new Float64Array(block)]),
  ) as Record<AmountId | ChanceId, Float64Array>
  const numbers = new Uint32Array(block)
  const gross = new Float64Array(trials)
  const insured = new Float64Array(trials)
  for (let from = 0; from < trials; from += block) {
    const rows = { numbers, size: Math.min(block, trials - from) }
    for (let i = 0; i < rows.size; i += 1) numbers[i] = from + i
    for (const id of prepared.read.amounts)
      drawAmounts(columns[id], prepared.lots[id], prepared.tables[id], rows)
    for (const id of prepared.read.chances) drawChances(columns[id], prepared.lots[id], rows)
    workOutPlainly(prepared, columns, { from, size: rows.size, gross, insured })
  }
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / trials
  return { gross: mean(gross), insured: mean(insured) }
}

function workOutPlainly(
  { costs, claims, model }: Prepared,
  c: Readonly<Record<AmountId | ChanceId, Float64Array>>,
  out: {
    readonly from: number
    readonly size: number
    readonly gross: Float64Array
    readonly insured: Float64Array
  },
): void {
  const { factor: f, chance } = costs
  const demandChance = model.variables.demand.p
  const contribution = costs.incomePerProcedure * costs.margin
  const covers = claims.heads.map(({ share, sublimit }) => ({ share, most: sublimit / 100 }))
  const charges = new Float64Array(covers.length)
  const v = (column: Float64Array, i: number): number => column[i] as number
  for (let i = 0; i < out.size; i += 1) {
    const z = v(c.shock, i)
    const again = v(c.reinfection, i) < chance.again ? 1 : 0
    const published = v(c.publish, i) < chance.publish ? 1 : 0
    const demanded = v(c.demand, i) < demandChance ? 1 : 0
    const claimed = v(c.claim, i) < chance.claim * (1 + costs.claimIfPublished * published) ? 1 : 0
    const days = v(c.outage, i) * f.outage + again * v(c.outageAgain, i)
    const cases =
      (costs.proceduresPerWeek / 5) * days * Math.min(v(c.capacityLost, i) * f.capacityLost, 1)
    const later = v(c.recapture, i) * f.recapture
    const people = v(c.records, i) * Math.min(v(c.accessed, i) * f.accessed, 1)
    const lost = (1 - f.relocated) * (1 - later) + f.relocated * costs.relocatedIncomeLost
    const extra =
      f.relocated * v(c.relocateCost, i) + (1 - f.relocated) * later * v(c.catchUpCost, i)
    const awards = v(c.award, i) * (1 + costs.awardIfPublished * published)
    charges[0] = z * v(c.response, i) * f.response
    charges[1] = z * v(c.recovery, i) * (1 + costs.recoveryAgain * again) * f.recovery
    charges[2] = cases * (lost * contribution + extra)
    charges[3] =
      people * v(c.noticeCost, i) * f.notification + v(c.callCentre, i) + v(c.webWatch, i)
    charges[4] = v(c.injunction, i) * f.injunction
    charges[5] = demanded * v(c.negotiation, i) * f.negotiation
    charges[6] =
      claimed * z * (people * v(c.claimRate, i) * f.communication * awards + v(c.defence, i))
    charges[7] = (v(c.regulator, i) < chance.regulator ? 1 : 0) * v(c.regulatorCost, i)
    charges[9] =
      costs.proceduresPerWeek *
      52 *
      contribution *
      v(c.churn, i) *
      f.communication *
      z *
      (1 + costs.churnIfPublished * published) *
      (1 + costs.churnIfAgain * again)
    charges[10] = v(c.hardening, i)
    let total = 0
    let paid = 0
    for (let head = 0; head < charges.length; head += 1) {
      const { share, most } = covers[head] as (typeof covers)[number]
      const waited = head === 2 ? 1 - claims.waitingDays / days : 1
      total += charges[head] as number
      paid += Math.min((charges[head] as number) * share * waited, most)
    }
    out.gross[out.from + i] = total
    out.insured[out.from + i] = Math.min(
      Math.max(paid - claims.retention / 100, 0),
      claims.aggregate / 100,
    )
  }
}
