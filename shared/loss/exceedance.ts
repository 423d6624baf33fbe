import { dollars } from './figures.ts'

/** How likely it is that a year or an incident costs more than this, with the 95 % band of the simulation itself. */
export type ExceedancePoint = {
  /** Whole dollars. */
  readonly over: number
  readonly chance: number
  readonly low: number
  readonly high: number
}

const steps = [10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 5_000_000]
const mostPoints = 40

/** The round step, in dollars, that shows all losses up to `most` in at most 40 points. */
export const curveStep = (most: number): number =>
  steps.find((step) => most / step <= mostPoints) ?? Math.ceil(most / mostPoints)

/** The exceedance curve of values in whole cents at 0, step, 2 · step … dollars, until fewer than one in a thousand is over. */
export function exceedanceCurve(cents: Float64Array, step: number): readonly ExceedancePoint[] {
  const counts = new Uint32Array(mostPoints * 10)
  for (let i = 0; i < cents.length; i += 1) {
    // A value of exactly n steps is not over n steps, so it counts with those below.
    const place = Math.min(Math.ceil((cents[i] as number) / (step * 100)), counts.length - 1)
    counts[place] = (counts[place] as number) + 1
  }
  const points: ExceedancePoint[] = []
  let over = cents.length
  for (let place = 0; place < counts.length; place += 1) {
    over -= counts[place] as number
    points.push({ over: dollars(place * step * 100), ...wilson(over, cents.length) })
    if (over < cents.length / 1000) break
  }
  return points
}

/** A share with its 95 % Wilson interval, to six digits. */
export function wilson(hits: number, count: number): Omit<ExceedancePoint, 'over'> {
  const z = 1.959964
  const share = hits / count
  const scale = 1 + (z * z) / count
  const middle = (share + (z * z) / (2 * count)) / scale
  const half =
    (z / scale) * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count))
  const kept = (value: number): number =>
    Math.round(Math.min(Math.max(value, 0), 1) * 1_000_000) / 1_000_000
  return { chance: kept(share), low: kept(middle - half), high: kept(middle + half) }
}
