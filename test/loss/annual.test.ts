import { expect, test } from 'vitest'
import { incidentOdds, kindsOfAYear, lotsOf } from '../../shared/loss/luck.ts'
import { drawChances } from '../../shared/loss/lot.ts'
import { prepare, runTrials } from '../../shared/loss/run.ts'
import { emptySheet, sheetSize } from '../../shared/loss/sheet.ts'
import { model, tables } from '../support/loss.ts'

const count = sheetSize * 400
/** How far a share may lie off: four standard errors, and what the table itself is off the survey. */
const allowed = (wanted: number, off: number): number =>
  4 * Math.sqrt((wanted * (1 - wanted)) / count) + off

/** How often incidents of the annual view are of each kind. */
function marginals() {
  const lots = lotsOf('marginals')
  const sheet = emptySheet()
  const sums = { disrupted: 0, stolen: 0, demanded: 0, regulatorActs: 0 }
  for (let from = 0; from < count; from += sheetSize) {
    sheet.size = sheetSize
    for (let i = 0; i < sheetSize; i += 1) sheet.numbers[i] = from + i
    drawChances(sheet.luck.demand, lots.demand, sheet)
    kindsOfAYear(sheet, model, lots)
    for (const kind of Object.keys(sums) as (keyof typeof sums)[])
      sums[kind] += sheet.is[kind].reduce((sum, yes) => sum + yes, 0)
  }
  return { ...sums }
}

test('the joint table gives back the survey’s four shares, within two in a thousand and four standard errors', () => {
  const found = marginals()
  expect(Math.abs(found.disrupted / count - 0.61)).toBeLessThan(allowed(0.61, 0.002))
  expect(Math.abs(found.stolen / count - 0.17)).toBeLessThan(allowed(0.17, 0.002))
  expect(Math.abs(found.demanded / count - 0.2)).toBeLessThan(allowed(0.2, 0.003))
  expect(Math.abs(found.regulatorActs / count - 0.11)).toBeLessThan(allowed(0.11, 0.002))
})

test('a year has at least one incident as often as the survey says, and 0.58 on average', () => {
  const odds = incidentOdds(0.44)
  expect(odds[0]).toBeCloseTo(0.56, 12)
  expect(odds.at(-1)).toBeGreaterThan(0.999_999)
  const years = 200_000
  const prepared = prepare(model, model.profiles.reported.choices, {
    seed: 'years',
    view: 'annual',
    tables,
  })
  const { gross, sums } = runTrials(prepared, { from: 0, to: years })
  const without = gross.filter((cost) => cost === 0).length
  expect(Math.abs(without / years - 0.56)).toBeLessThan(4 * Math.sqrt(0.2464 / years))
  expect(Math.abs(sums.incidents / years - 0.5798)).toBeLessThan(4 * Math.sqrt(0.58 / years))
})

test('in a year the aggregate and each sublimit are paid once, however many incidents there were', () => {
  const prepared = prepare(model, model.profiles.poor.choices, {
    seed: 'twice',
    view: 'annual',
    tables,
    pins: { incidents: 1, shock: 0.99, disruption: 0, theft: 0 },
  })
  for (let trial = 0; trial < 50; trial += 1) {
    const { insured, sums } = runTrials(prepared, { from: trial, to: trial + 1 })
    expect(sums.incidents).toBe(8)
    expect(insured[0]).toBeLessThanOrEqual(model.policy.aggregate * 100)
    for (const [head, { sublimit }] of Object.entries(model.policy.covers))
      expect(sums.byHead[head as keyof typeof sums.byHead].payable).toBeLessThanOrEqual(
        sublimit * 100,
      )
  }
})
