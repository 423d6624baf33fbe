import { draw } from '../kernel/rng.ts'
import type { DimensionId } from '../scenario/rating.ts'
import type { Finding } from './assessment.ts'
import { weightedParts } from './dimension.ts'
import { fewestTasks, weightedMean, type Weighted } from './formula.ts'

/** How far a dimension's score might move had other such tasks come up: the middle 95 % of redrawn scores. */
export type Interval = { readonly low: number; readonly high: number; readonly tasks: number }

const redraws = 1000

/**
 * Bootstrap interval of a dimension's score before caps, over its tasks that came up (domain brief §6.2:
 * drawn again with replacement, 1,000 times, 2.5th to 97.5th percentile). The draws hang on `seed` and the
 * dimension's name alone, so they are the same on every machine; undefined below three tasks.
 */
export function intervalOf(
  id: DimensionId,
  findings: readonly Finding[],
  seed: string,
): Interval | undefined {
  const parts = weightedParts(id, findings)
  if (parts.length < fewestTasks) return undefined
  const scores = redrawn(parts, Math.floor(draw(seed, `bootstrap/${id}`) * 2 ** 32))
  const at = (share: number): number => scores[Math.floor(share * (scores.length - 1))] ?? 0
  return { low: at(0.025), high: at(0.975), tasks: parts.length }
}

/** Scores of as many tasks drawn again with replacement, lowest first. */
function redrawn(parts: readonly Weighted[], start: number): readonly number[] {
  const scores: number[] = []
  for (let redraw = 0; redraw < redraws; redraw += 1) {
    const sample = parts.map((part, index) => {
      const lot = mixed(start + redraw * parts.length + index) / 2 ** 32
      return parts[Math.floor(lot * parts.length)] ?? part
    })
    const score = weightedMean(sample)
    if (score !== undefined) scores.push(score)
  }
  return scores.toSorted((a, b) => a - b)
}

/** A whole number below 2^32 for each counter: the finalizer of MurmurHash3 on a Weyl sequence. */
function mixed(counter: number): number {
  let hash = Math.imul(counter | 0, 0x9e3779b9)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
