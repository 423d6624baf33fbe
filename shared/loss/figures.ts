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
  const found = atRanks(
    cents,
    [0.5, 0.95, 0.99].flatMap((share) => ranksAround(share, count)),
  )
  const quantile = (n: number) => {
    const [low = 0, value = 0, high = 0] = found.slice(3 * n, 3 * n + 3)
    return { value, error: (high - low) / 2 }
  }
  const [p50, p95, p99] = [quantile(0), quantile(1), quantile(2)]
  const tail = tailOf(cents, p95.value)
  return {
    mean: dollars(mean),
    p50: dollars(p50.value),
    p95: dollars(p95.value),
    p99: dollars(p99.value),
    tvar95: dollars(tail.mean),
    se: {
      mean: dollars(standardError(cents, mean)),
      p50: dollars(p50.error),
      p95: dollars(p95.error),
      p99: dollars(p99.error),
      tvar95: dollars(tail.error),
    },
  }
}

/** Of a mean over independent trials. */
export function standardError(values: Float64Array, mean: number): number {
  let squares = 0
  for (let i = 0; i < values.length; i += 1) {
    const off = (values[i] as number) - mean
    squares += off * off
  }
  return Math.sqrt(squares / Math.max(values.length - 1, 1) / values.length)
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

/** Trial by trial, one less the other. */
export function minus(values: Float64Array, less: Float64Array): Float64Array {
  const result = new Float64Array(values.length)
  for (let i = 0; i < result.length; i += 1) result[i] = (values[i] as number) - (less[i] as number)
  return result
}

const bins = 1 << 15

/** The values that stand at these ranks (from 1) of the sorted values, without sorting all of them. */
function atRanks(values: Float64Array, ranks: readonly number[]): readonly number[] {
  let most = 0
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number
    if (value > most) most = value
  }
  const scale = (bins - 1) / (most || 1)
  const counts = new Uint32Array(bins)
  for (let i = 0; i < values.length; i += 1) {
    const bin = ((values[i] as number) * scale) | 0
    counts[bin] = (counts[bin] as number) + 1
  }
  const places = ranks.map((rank) => {
    let [bin, before] = [0, 0]
    while (before + (counts[bin] as number) < rank) before += counts[bin++] as number
    return { bin, rank: rank - before }
  })
  const held = new Map(
    places.map(({ bin }) => [bin, { values: new Float64Array(counts[bin] as number), size: 0 }]),
  )
  const asked = new Uint8Array(bins)
  for (const bin of held.keys()) asked[bin] = 1
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number
    const bin = (value * scale) | 0
    if (asked[bin] === 0) continue
    const here = held.get(bin)
    if (here) here.values[here.size++] = value
  }
  for (const { values: inBin } of held.values()) inBin.sort()
  return places.map(({ bin, rank }) => held.get(bin)?.values[rank - 1] ?? 0)
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
