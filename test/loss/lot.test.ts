import { expect, test } from 'vitest'
import { drawAmounts, drawChances, lotOf, pinned } from '../../shared/loss/lot.ts'
import { tables } from '../support/loss.ts'

const size = 65_536
const numbers = Uint32Array.from({ length: size }, (_, n) => n)
const chancesOf = (seed: string, variable: string): Float64Array => {
  const into = new Float64Array(size)
  drawChances(into, lotOf(seed, variable), { numbers, size })
  return into
}

test('draws spread evenly over 256 bins', () => {
  for (const variable of ['outage', 'shock', 'claim', 'incidents']) {
    const bins = new Uint32Array(256)
    for (const u of chancesOf('even', variable))
      bins[Math.floor(u * 256)] = (bins[Math.floor(u * 256)] ?? 0) + 1
    const wanted = size / 256
    const chiSquare = bins.reduce((sum, count) => sum + (count - wanted) ** 2 / wanted, 0)
    // 255 degrees of freedom: mean 255, standard deviation 22.6.
    expect(chiSquare).toBeGreaterThan(165)
    expect(chiSquare).toBeLessThan(345)
  }
})

test('variables, seeds and neighbouring trials have nothing to do with each other', () => {
  const [outage, claim, other] = [
    chancesOf('a', 'outage'),
    chancesOf('a', 'claim'),
    chancesOf('b', 'outage'),
  ]
  const next = new Float64Array([...outage.subarray(1), outage[0] ?? 0])
  for (const pair of [claim, other, next])
    expect(Math.abs(correlation(outage, pair))).toBeLessThan(4 / Math.sqrt(size))
})

test('a draw is the same number every time, alone or among others', () => {
  const all = chancesOf('intracare', 'outage')
  expect([...all.subarray(0, 3)]).toMatchInlineSnapshot(`
    [
      0.5320140344556421,
      0.5146019838284701,
      0.12603789498098195,
    ]
  `)
  const one = new Float64Array(1)
  drawChances(one, lotOf('intracare', 'outage'), { numbers: Uint32Array.of(2), size: 1 })
  expect(one[0]).toBe(all[2])
})

test('a pinned variable is held at one chance in every trial', () => {
  const into = new Float64Array(4)
  drawAmounts(into, pinned(0.5), tables.outage, { numbers, size: 4 })
  expect(new Set(into)).toEqual(new Set([tables.outage[512]]))
  drawChances(into, pinned(1), { numbers, size: 4 })
  expect(into[0]).toBeGreaterThan(0.999_999)
})

function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / size
  const [ma, mb] = [mean(a), mean(b)]
  let [ab, aa, bb] = [0, 0, 0]
  for (let i = 0; i < size; i += 1) {
    const [x, y] = [(a[i] ?? 0) - ma, (b[i] ?? 0) - mb]
    ab += x * y
    aa += x * x
    bb += y * y
  }
  return ab / Math.sqrt(aa * bb)
}
