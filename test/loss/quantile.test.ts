import { expect, test } from 'vitest'
import { exp, ln, power } from '../../shared/loss/plainMath.ts'
import { betaQuantile, normalQuantile } from '../../shared/loss/quantile.ts'
import { cells, highTail, lowTail, quantileTable } from '../../shared/loss/quantileTable.ts'

test('logarithm and exponential agree with the engine’s own to 14 digits', () => {
  for (let x = 1e-9; x < 1e9; x *= 1.7) {
    expect(Math.abs(ln(x) - Math.log(x))).toBeLessThan(1e-14 * Math.max(1, Math.abs(Math.log(x))))
    expect(Math.abs(power(x, 0.37) / x ** 0.37 - 1)).toBeLessThan(1e-14)
  }
  for (let x = -30; x < 30; x += 0.37)
    expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-14)
})

test('normal quantiles are those of the tables', () => {
  const known = [
    [0.000_000_1, -5.199_337_582_2],
    [0.001, -3.090_232_306_2],
    [0.05, -1.644_853_626_95],
    [0.3, -0.524_400_512_7],
    [0.5, 0],
    [0.95, 1.644_853_626_95],
    [0.999, 3.090_232_306_2],
  ] as const
  for (const [u, z] of known) expect(normalQuantile(u)).toBeCloseTo(z, 8)
})

test('Beta quantiles are those of another program', () => {
  const skew = betaQuantile(1.666_666_6, 4.333_333)
  expect(skew(0.000_000_1)).toBeCloseTo(1.733_526e-5, 10)
  expect(skew(0.05)).toBeCloseTo(0.048_397_205_39, 10)
  expect(skew(0.5)).toBeCloseTo(0.251_953_983_6, 10)
  expect(skew(0.999)).toBeCloseTo(0.842_673_277_49, 10)
  const round = betaQuantile(2.47, 3.53)
  expect(round(0.3)).toBeCloseTo(0.296_620_590_67, 10)
  expect(round(0.95)).toBeCloseTo(0.734_759_380_63, 10)
  expect([round(0), round(1)]).toEqual([0, 1])
})

test('a PERT table runs from its low to its high value and has the PERT mean', () => {
  const table = quantileTable({ distribution: 'pert', low: 3, likely: 6, high: 20 })
  expect([table[0], table[cells]]).toEqual([3, 20])
  expect(meanOf(table)).toBeCloseTo((3 + 4 * 6 + 20) / 6, 3)
})

test('a lognormal table has its P5 and P95, and nearly the mean of the law', () => {
  const table = quantileTable({ distribution: 'lognormal', p5: 150_000, p95: 700_000 })
  expect(valueAt(table, 0.05) / 150_000).toBeCloseTo(1, 4)
  expect(valueAt(table, 0.95) / 700_000).toBeCloseTo(1, 4)
  const sigma = Math.log(700 / 150) / 2 / 1.644_853_626_95
  const mean = Math.sqrt(150_000 * 700_000) * Math.exp((sigma * sigma) / 2)
  expect(meanOf(table) / mean).toBeCloseTo(1, 3)
})

test('the shared shock has mean 1', () => {
  expect(meanOf(quantileTable({ distribution: 'shock', sigma: 0.45 }))).toBeCloseTo(1, 3)
})

test('every table rises, in its tails too', () => {
  const table = quantileTable({ distribution: 'pert', low: 0, likely: 0.02, high: 0.12 })
  for (const [from, to] of [
    [1, lowTail],
    [lowTail + 1, highTail],
    [highTail + 1, table.length],
  ] as const)
    for (let n = from; n < to; n += 1) expect(table[n]).toBeGreaterThanOrEqual(table[n - 1] ?? 0)
})

const valueAt = (table: Float64Array, u: number): number => {
  const cell = Math.floor(u * cells)
  const [below = 0, above = 0] = table.subarray(cell, cell + 2)
  return below + (above - below) * (u * cells - cell)
}

/** Of the straight lines that draws are read off, with the finer ones at both ends. */
function meanOf(table: Float64Array): number {
  let sum = 0
  for (let n = 1; n < cells - 1; n += 1) sum += ((table[n] ?? 0) + (table[n + 1] ?? 0)) / 2
  for (const tail of [lowTail, highTail]) {
    const end = tail === lowTail ? highTail - 1 : table.length - 1
    for (let n = tail; n < end; n += 1)
      sum += ((table[n] ?? 0) + (table[n + 1] ?? 0)) / 2 / (end - tail)
  }
  return sum / cells
}
