/** A distribution of money over trials, in whole dollars, each figure with its Monte Carlo standard error. */
export type Figures = {
  readonly mean: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** Mean of the worst twentieth of trials. */
  readonly tvar95: number
  readonly se: {
    readonly mean: number
    readonly p50: number
    readonly p95: number
    readonly p99: number
    readonly tvar95: number
  }
}

export const dollars = (cents: number): number => Math.round(cents / 100)

/** The figures of at least one value in whole cents. Adds in the order of trials, so they never depend on who ran them. */
export function figuresOf(cents: Float64Array): Figures {
  const count = cents.length
  const mean = sumOf(cents) / count
  let squares = 0
  for (let i = 0; i < count; i += 1) {
    const off = (cents[i] as number) - mean
    squares += off * off
  }
  const shares = [0.5, 0.95, 0.99]
  const ranks = shares.flatMap((share) => ranksAround(share, count))
  const found = atRanks(cents, ranks)
  const quantile = (n: number) => found[3 * n + 1] ?? 0
  const error = (n: number) => ((found[3 * n + 2] ?? 0) - (found[3 * n] ?? 0)) / 2
  const tail = tailOf(cents, quantile(1))
  return {
    mean: dollars(mean),
    p50: dollars(quantile(0)),
    p95: dollars(quantile(1)),
    p99: dollars(quantile(2)),
    tvar95: dollars(tail.mean),
    se: {
      mean: dollars(Math.sqrt(squares / Math.max(count - 1, 1) / count)),
      p50: dollars(error(0)),
      p95: dollars(error(1)),
      p99: dollars(error(2)),
      tvar95: dollars(tail.error),
    },
  }
}

export function sumOf(values: Float64Array): number {
  let sum = 0
  for (let i = 0; i < values.length; i += 1) sum += values[i] as number
  return sum
}

/** Ranks (from 1) of a quantile and of one standard error of the count below and above it. */
function ranksAround(share: number, count: number): readonly number[] {
  const spread = Math.sqrt(count * share * (1 - share))
  const rank = (value: number): number => Math.min(Math.max(Math.ceil(value), 1), count)
  return [rank(count * share - spread), rank(count * share), rank(count * share + spread)]
}

const bins = 1 << 15

/** The values that stand at these ranks (from 1) of the sorted values, without sorting all of them. */
export function atRanks(values: Float64Array, ranks: readonly number[]): readonly number[] {
  let most = 0
  for (let i = 0; i < values.length; i += 1) most = Math.max(most, values[i] as number)
  const width = most / (bins - 1) || 1
  const counts = new Uint32Array(bins)
  for (let i = 0; i < values.length; i += 1) {
    const bin = Math.trunc((values[i] as number) / width)
    counts[bin] = (counts[bin] as number) + 1
  }
  const places = ranks.map((rank) => {
    let [bin, before] = [0, 0]
    while (before + (counts[bin] as number) < rank) before += counts[bin++] as number
    return { bin, rank: rank - before }
  })
  const wanted = new Map(
    places.map(({ bin }) => [bin, { held: new Float64Array(counts[bin] as number), size: 0 }]),
  )
  const asked = new Uint8Array(bins)
  for (const bin of wanted.keys()) asked[bin] = 1
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number
    const bin = Math.trunc(value / width)
    if (asked[bin] === 0) continue
    const here = wanted.get(bin)
    if (here) here.held[here.size++] = value
  }
  for (const { held } of wanted.values()) held.sort()
  return places.map(({ bin, rank }) => wanted.get(bin)?.held[rank - 1] ?? 0)
}

/**
 * Mean of the worst twentieth: trials above the P95 value, and as many of those that equal it as make up one in
 * twenty. Its error counts both the spread within that part and where the part begins.
 */
function tailOf(cents: Float64Array, p95: number): { mean: number; error: number } {
  const part = cents.length * 0.05
  let [sum, squares, above] = [0, 0, 0]
  for (let i = 0; i < cents.length; i += 1) {
    const over = (cents[i] as number) - p95
    if (over <= 0) continue
    sum += over
    squares += over * over
    above += 1
  }
  const over = sum / part
  const spread = Math.max(squares / part - over * over, 0)
  return {
    mean: p95 + over,
    error: above === 0 ? 0 : Math.sqrt((spread + 0.95 * over * over) / part),
  }
}
