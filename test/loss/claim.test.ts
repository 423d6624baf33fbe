import { expect, test } from 'vitest'
import { claimTerms, noSums, settle } from '../../shared/loss/claim.ts'
import { factorsOf } from '../../shared/loss/factors.ts'
import type { Choices, Head } from '../../shared/loss/model.ts'
import { emptySheet } from '../../shared/loss/sheet.ts'
import { model } from '../support/loss.ts'

/** Settles incidents given as costs in dollars, all in one year, under the policy of the exercise. */
function settled(
  incidents: readonly (Partial<Record<Head, number>> & { readonly days?: number })[],
  { choices = {}, cut = 1 }: { choices?: Choices; cut?: number } = {},
) {
  const sheet = emptySheet()
  sheet.size = incidents.length
  for (const [row, { days, ...costs }] of incidents.entries()) {
    sheet.days[row] = days ?? 5
    sheet.amount.noticeLate[row] = cut
    sheet.amount.noticeNever[row] = cut
    for (const [head, dollars] of Object.entries(costs))
      sheet.cost[head as Head][row] = dollars * 100
  }
  const factors = factorsOf(model, { ...model.profiles.best.choices, ...choices })
  const totals = { from: 0, gross: new Float64Array(1), insured: new Float64Array(1) }
  const sums = noSums()
  settle(sheet, claimTerms(model, factors), { totals, sums })
  return { gross: (totals.gross[0] ?? 0) / 100, insured: (totals.insured[0] ?? 0) / 100, sums }
}

test('a cover pays its share, and the retention is taken off once', () => {
  expect(settled([{ 'data-recovery': 100_000, response: 100_000 }])).toMatchObject({
    gross: 200_000,
    insured: 85_000 + 100_000 - 25_000,
  })
})

test('a cover pays no more than its sublimit', () => {
  const { insured, sums } = settled([{ notification: 400_000 }])
  expect(insured).toBe(250_000 - 25_000)
  expect(sums.byHead.notification.exhausted).toBe(1)
})

test('the policy pays no more than its aggregate', () => {
  const { insured, sums } = settled([{ liability: 2_000_000, response: 500_000 }])
  expect(insured).toBe(2_000_000)
  expect(sums.overAggregate / 100).toBe(475_000)
  expect(sums.aggregateReached).toBe(1)
})

test('fines and better security are never paid', () => {
  expect(settled([{ fine: 10_000, hardening: 300_000 }]).insured).toBe(0)
})

test('the waiting time is kept out of interruption', () => {
  const { insured, sums } = settled([{ 'business-interruption': 100_000, days: 5 }])
  expect(insured).toBe(90_000 - 25_000)
  expect(sums.waiting / 100).toBe(10_000)
})

test('a firm without consent is paid in part', () => {
  const { insured } = settled([{ response: 200_000 }], { choices: { evidence: 'non-panel' } })
  expect(insured).toBe(80_000 - 25_000)
})

test('late notice cuts every cover, and a ransom without notice is not paid', () => {
  const late = { choices: { insurer: 'wait' }, cut: 0.6 }
  expect(settled([{ response: 100_000 }], late).insured).toBe(60_000 - 25_000)
  const paid = { choices: { insurer: 'wait', extortion: 'pay' }, cut: 1 }
  expect(settled([{ extortion: 200_000 }], paid).insured).toBe(0)
  expect(settled([{ extortion: 200_000 }], { choices: { extortion: 'pay' } }).insured).toBe(
    180_000 - 25_000,
  )
})

test('two incidents of a year share a sublimit; each bears the retention', () => {
  const { insured } = settled([{ notification: 200_000 }, { notification: 200_000 }])
  expect(insured).toBe(200_000 - 25_000 + 50_000 - 25_000)
})
