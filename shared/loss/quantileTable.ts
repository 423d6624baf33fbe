import type { Amount } from './model.ts'
import { exp, ln } from './plainMath.ts'
import { betaQuantile, normalQuantile } from './quantile.ts'

/**
 * Layout of a table: 1024 even cells over the chances 0 to 1, then the first and the last of them once more in
 * 256 even cells each, since quantiles bend most at their ends. `cells + 1` knots in every part.
 */
export const cellBits = 10
export const tailBits = 8
export const cells = 1 << cellBits
export const tailCells = 1 << tailBits
export const lowTail = cells + 1
export const highTail = lowTail + tailCells + 1
const tableLength = highTail + tailCells + 1
/** A distribution without an end is cut at half of the outermost cell: one chance in 524,288. */
const outermost = 1 / (cells * tailCells * 2)

/** Chances at the knots, in the order of the table. */
const chancesAtKnots = (): Float64Array => {
  const at = new Float64Array(tableLength)
  for (let n = 0; n <= cells; n += 1) at[n] = n / cells
  for (let n = 0; n <= tailCells; n += 1) {
    at[lowTail + n] = n / (cells * tailCells)
    at[highTail + n] = 1 - (tailCells - n) / (cells * tailCells)
  }
  return at
}
const knots = chancesAtKnots()

let normalKnots: Float64Array | undefined
/** Standard normal quantiles at the knots: one lot serves every lognormal. */
const normalTable = (): Float64Array =>
  (normalKnots ??= knots.map((u) =>
    normalQuantile(Math.min(Math.max(u, outermost), 1 - outermost)),
  ))

/** Twelve digits are kept, so that nothing a build or an engine does to the last ones can be seen. */
const kept = (value: number): number => Number(value.toPrecision(12))

/** The quantiles of an amount at the knots of a table; between two of them they are read off a straight line. */
export const quantileTable = (amount: Amount): Float64Array => quantilesOf(amount).map(kept)

function quantilesOf(amount: Amount): Float64Array {
  switch (amount.distribution) {
    case 'pert':
      return pertTable(amount)
    case 'lognormal': {
      const [low, high] = [ln(amount.p5), ln(amount.p95)]
      const middle = (low + high) / 2
      const sigma = (high - low) / (2 * normalQuantile(0.95))
      return normalTable().map((z) => exp(middle + sigma * z))
    }
    case 'shock': {
      const { sigma } = amount
      return normalTable().map((z) => exp(sigma * z - (sigma * sigma) / 2))
    }
    case 'uniform':
      return knots.map((u) => amount.low + (amount.high - amount.low) * u)
  }
}

/** PERT with λ = 4: a Beta stretched from the low to the high value, heaped up around the likeliest. */
function pertTable({ low, likely, high }: Extract<Amount, { distribution: 'pert' }>): Float64Array {
  const width = high - low
  const quantile = betaQuantile(1 + (4 * (likely - low)) / width, 1 + (4 * (high - likely)) / width)
  const table = new Float64Array(tableLength)
  const fill = (from: number, to: number): void => {
    const step = from < to ? 1 : -1
    for (let n = from; n !== to + step; n += step) table[n] = low + width * quantile(knots[n] ?? 0)
  }
  fill(lowTail, lowTail + tailCells)
  fill(1, cells / 2)
  fill(highTail + tailCells, highTail)
  fill(cells, cells / 2 + 1)
  table[0] = low
  return table
}
