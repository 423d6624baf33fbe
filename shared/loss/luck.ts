import { drawAmounts, drawChances, lotOf, pinned, type Lot } from './lot.ts'
import { amounts, chances, type AmountId, type ChanceId, type LossModel } from './model.ts'
import { exp, ln } from './plainMath.ts'
import { quantileTable } from './quantileTable.ts'
import type { Sheet } from './sheet.ts'

/** Which incidents are looked at: this one, or those of a year. */
export type LossView = 'conditional' | 'annual'
const yearly = ['incidents', 'disruption', 'theft', 'regulatorActs'] as const
type LotId = AmountId | ChanceId | (typeof yearly)[number]

export type Tables = Readonly<Record<AmountId, Float64Array>>
export type Lots = Readonly<Record<LotId, Lot>>

/** The quantile tables of a model: worked out once, used by every run of it. */
export const tablesOf = ({ variables }: LossModel): Tables =>
  Object.fromEntries(amounts.map((id) => [id, quantileTable(variables[id])])) as Tables

/** The luck of a seed; with `pins`, a variable is held at one chance in every trial. */
export const lotsOf = (seed: string, pins: { readonly [Id in LotId]?: number } = {}): Lots =>
  Object.fromEntries(
    [...amounts, ...chances, ...yearly].map((id) => {
      const pin = pins[id]
      return [id, pin === undefined ? lotOf(seed, id) : pinned(pin)]
    }),
  ) as Lots

/** Which variables are drawn. */
export type Read = { readonly amounts: readonly AmountId[]; readonly chances: readonly ChanceId[] }

/** Fills the drawn columns of every row that `sheet.numbers` names. */
export function drawSheet(
  sheet: Sheet,
  { tables, lots, read }: { readonly tables: Tables; readonly lots: Lots; readonly read: Read },
): void {
  for (const id of read.amounts) drawAmounts(sheet.amount[id], lots[id], tables[id], sheet)
  for (const id of read.chances) drawChances(sheet.luck[id], lots[id], sheet)
}

/** What kind of incident each row is, in the conditional view: care disrupted and information stolen, as it was. */
export function kindOfThisOne({ size, is, luck }: Sheet, { variables }: LossModel): void {
  is.disrupted.fill(1, 0, size)
  is.stolen.fill(1, 0, size)
  is.regulatorActs.fill(0, 0, size)
  for (let i = 0; i < size; i += 1)
    is.demanded[i] = (luck.demand[i] as number) < variables.demand.p ? 1 : 0
}

/** The same in the annual view, by the joint table of domain brief §2. Uses the columns it fills as scratch. */
export function kindsOfAYear(sheet: Sheet, { annual }: LossModel, lots: Lots): void {
  const { size, is, luck } = sheet
  drawChances(is.disrupted, lots.disruption, sheet)
  drawChances(is.stolen, lots.theft, sheet)
  drawChances(is.regulatorActs, lots.regulatorActs, sheet)
  for (let i = 0; i < size; i += 1) {
    const disrupted = (is.disrupted[i] as number) < annual.disruption.value
    const { theft } = annual
    const stolen = (is.stolen[i] as number) < (disrupted ? theft.disrupted : theft.otherwise)
    const given = stolen ? 'stolen' : disrupted ? 'disrupted' : 'otherwise'
    is.disrupted[i] = disrupted ? 1 : 0
    is.stolen[i] = stolen ? 1 : 0
    is.demanded[i] = (luck.demand[i] as number) < annual.extortion[given] ? 1 : 0
    is.regulatorActs[i] = (is.regulatorActs[i] as number) < annual.regulatorActs[given] ? 1 : 0
  }
}

/** A year has at most this many incidents; at the rate of the survey, more happen once in 80 million years. */
export const mostIncidents = 8

/** P(at most 0, 1, 2, … incidents in a year): Poisson, from the chance of at least one. */
export function incidentOdds(atLeastOne: number): readonly number[] {
  const rate = -ln(1 - atLeastOne)
  let term = exp(-rate)
  let sum = 0
  return Array.from({ length: mostIncidents }, (_, n) => {
    if (n > 0) term *= rate / n
    return (sum += term)
  })
}
