import { claimTerms, noSums, settle, type ClaimTerms, type Sums } from './claim.ts'
import { factorsOf, type Factors } from './factors.ts'
import { drawChances } from './lot.ts'
import {
  drawSheet,
  incidentOdds,
  kindOfThisOne,
  kindsOfAYear,
  lotsOf,
  mostIncidents,
  tablesOf,
  type Lots,
  type LossView,
  type Read,
  type Tables,
} from './luck.ts'
import {
  amounts,
  chances,
  noticeCuts,
  type AmountId,
  type ChanceId,
  type Choices,
  type LossModel,
  type Policy,
} from './model.ts'
import { costTerms, workOut, type CostTerms } from './severity.ts'
import { emptySheet, sheetSize, type Sheet } from './sheet.ts'

/** More trials than this are refused: sums of cents stay whole numbers up to here. */
export const mostTrials = 10_000_000
/** A second incident of a year draws with numbers this much further on. */
const nextIncident = 1 << 27

/** All that trials need, worked out once: plain data that can be sent to a worker. */
export type Prepared = {
  readonly model: LossModel
  readonly view: LossView
  readonly tables: Tables
  readonly lots: Lots
  readonly costs: CostTerms
  readonly claims: ClaimTerms
  /** The variables that these choices read; the others need no draw. */
  readonly read: Read
}
export type Setting = {
  readonly seed: string
  readonly view?: LossView
  /** Tables of the same model, to use again. */
  readonly tables?: Tables
  readonly pins?: Parameters<typeof lotsOf>[1]
}

/** Makes the model ready for one set of choices. Throws when a decision of the model has no choice. */
export function prepare(model: LossModel, choices: Choices, setting: Setting): Prepared {
  const factor = factorsOf(model, choices)
  return {
    model,
    view: setting.view ?? 'conditional',
    tables: setting.tables ?? tablesOf(model),
    lots: lotsOf(setting.seed, setting.pins),
    costs: costTerms(model, factor),
    claims: claimTerms(model, factor),
    read: readBy(factor, model.policy),
  }
}

function readBy({ ransom, coverAfter, fine }: Factors, { aiExcluded }: Policy): Read {
  const unread: readonly (AmountId | ChanceId)[] = [
    ...(ransom > 0 ? [] : (['demandSize'] as const)),
    ...(aiExcluded ? [] : (['aiInvolved'] as const)),
    ...(fine > 0 ? [] : (['fine', 'fineAmount'] as const)),
    ...noticeCuts.filter((cut) => cut !== coverAfter),
  ]
  return {
    amounts: amounts.filter((id) => !unread.includes(id)),
    chances: chances.filter((id) => !unread.includes(id)),
  }
}

type Range = { readonly from: number; readonly to: number }
type OnDone = (trials: number) => void

/** Trials `from … from + gross.length`: what each cost in whole cents and what the policy paid of it. */
export type Trials = {
  readonly from: number
  readonly gross: Float64Array
  readonly insured: Float64Array
  readonly sums: Sums
}

/**
 * Runs trials `from` up to but not including `to`. The same trial gives the same result whoever runs it and
 * whatever ran before, so ranges may be shared among workers and joined (`joinTrials`).
 */
export function runTrials(prepared: Prepared, range: Range, onDone?: OnDone): Trials {
  const [trials] = runTogether([prepared], range, onDone)
  if (!trials) throw new Error('Nothing was run')
  return trials
}

/**
 * The same for several sets of choices, all on the luck, view and model of the first: every trial is drawn once
 * and worked out for each of them.
 */
export function runTogether(
  variants: readonly Prepared[],
  { from, to }: Range,
  onDone: OnDone = () => {},
): readonly Trials[] {
  const [first] = variants
  if (!first) return []
  const { model, view, tables, lots } = first
  const read = variants.length === 1 ? first.read : { amounts, chances }
  const results = variants.map(() => noTrials(from, to - from))
  const sheet = emptySheet()
  const fill = view === 'annual' ? years(first) : thisIncident
  for (let next = from; next < to;) {
    next = fill(sheet, next, to)
    drawSheet(sheet, { tables, lots, read })
    if (view === 'annual') kindsOfAYear(sheet, model, lots)
    else kindOfThisOne(sheet, model)
    for (const [n, { costs, claims }] of variants.entries()) {
      const totals = results[n]
      if (!totals) continue
      workOut(sheet, costs)
      settle(sheet, claims, { totals, sums: totals.sums })
    }
    onDone(next - from)
  }
  return results
}

const noTrials = (from: number, count: number): Trials => ({
  from,
  gross: new Float64Array(count),
  insured: new Float64Array(count),
  sums: noSums(),
})

/** Puts one incident for each trial from `next` on the sheet and returns the first trial that is not on it. */
type Fill = (sheet: Sheet, next: number, to: number) => number

const thisIncident: Fill = (sheet, next, to) => {
  sheet.size = Math.min(sheetSize, to - next)
  for (let i = 0; i < sheet.size; i += 1) {
    sheet.numbers[i] = next + i
    sheet.trials[i] = next + i
  }
  return next + sheet.size
}

/** The incidents of whole years, as many as fit. */
function years({ model, lots }: Prepared): Fill {
  const odds = incidentOdds(model.annual.atLeastOne.value)
  const numbers = new Uint32Array(sheetSize)
  const luck = new Float64Array(sheetSize)
  return (sheet, next, to) => {
    const ahead = Math.min(sheetSize, to - next)
    for (let i = 0; i < ahead; i += 1) numbers[i] = next + i
    drawChances(luck, lots.incidents, { numbers, size: ahead })
    sheet.size = 0
    let year = 0
    for (; year < ahead && sheet.size <= sheetSize - mostIncidents; year += 1) {
      const u = luck[year] as number
      for (let n = 0; n < mostIncidents && u >= (odds[n] ?? 1); n += 1) {
        sheet.numbers[sheet.size] = next + year + n * nextIncident
        sheet.trials[sheet.size] = next + year
        sheet.size += 1
      }
    }
    return next + year
  }
}

/** Neighbouring ranges as one, in whatever order they are given. */
export function joinTrials(parts: readonly Trials[]): Trials {
  const inOrder = parts.toSorted((a, b) => a.from - b.from)
  const length = inOrder.reduce((sum, { gross }) => sum + gross.length, 0)
  const from = inOrder[0]?.from ?? 0
  const joined = noTrials(from, length)
  for (const part of inOrder) {
    joined.gross.set(part.gross, part.from - from)
    joined.insured.set(part.insured, part.from - from)
    addSums(joined.sums, part.sums)
  }
  return joined
}

function addSums(into: Sums, { byHead, ...counts }: Sums): void {
  for (const [key, value] of Object.entries(counts)) into[key as keyof typeof counts] += value
  for (const [head, sums] of Object.entries(byHead)) {
    const own = into.byHead[head as keyof typeof byHead]
    own.gross += sums.gross
    own.payable += sums.payable
    own.exhausted += sums.exhausted
  }
}
