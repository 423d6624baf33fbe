import type { Dimension, DimensionId } from '../scenario/rating.ts'
import type { DimensionFinding, ExposedFinding, Finding } from './assessment.ts'
import { dimensionScore, pointsOf, type Weighted } from './formula.ts'

/**
 * One dimension from all findings, before caps. TI takes the timeliness of every task whose clock counts
 * there; any other takes the ratings of its own tasks (domain brief §6.2).
 */
export function dimensionOf(
  { id, title, weight }: Dimension,
  findings: readonly Finding[],
): DimensionFinding {
  const own = ownOf(id, findings)
  const counted = countedOf(id, own)
  const score = dimensionScore(counted.map((finding) => partOf(id, finding)))
  const about = {
    id,
    title,
    weight,
    tasks: own.length,
    exposed: counted.length,
    evidence: distinct(counted.flatMap((finding) => finding.evidence)),
  }
  return score === undefined
    ? { ...about, kind: 'suppressed' }
    : { ...about, kind: 'scored', raw: score, score }
}

const ownOf = (id: DimensionId, findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => (id === 'TI' ? finding.timed : finding.dimension === id))

const countedOf = (id: DimensionId, own: readonly Finding[]): readonly ExposedFinding[] =>
  own
    .filter((finding) => finding.exposed)
    .filter((finding) => id !== 'TI' || finding.timeliness !== undefined)

/** What counts in a dimension's score, from 0 to 100 each, with its weight. */
export const weightedParts = (id: DimensionId, findings: readonly Finding[]): readonly Weighted[] =>
  countedOf(id, ownOf(id, findings)).map((finding) => partOf(id, finding))

const partOf = (id: DimensionId, { weight, rating, timeliness }: ExposedFinding): Weighted => ({
  weight,
  value: id === 'TI' ? (timeliness ?? 0) * 100 : pointsOf[rating],
})

/** Each number once, smallest first. */
export const distinct = (numbers: readonly number[]): readonly number[] =>
  [...new Set(numbers)].sort((a, b) => a - b)
