import type { Plan } from '../engine/plan.ts'
import type { DimensionId } from '../scenario/rating.ts'
import type { CapFinding, DimensionFinding, Overall } from './assessment.ts'
import { overallScore, under } from './formula.ts'
import type { Played } from './played.ts'

type Ceiling = Omit<CapFinding, 'lowered'>
type Capped = {
  readonly dimensions: readonly DimensionFinding[]
  readonly overall: Overall | undefined
  readonly caps: readonly CapFinding[]
}

/**
 * Puts the ceilings whose condition holds at the end of play on the scores: first on the dimensions, then on
 * the overall score made of them. Every ceiling in force is shown, also one that lowered nothing
 * (domain brief §6.2: caps are shown, never silent).
 */
export function capped(plan: Plan, play: Played, before: readonly DimensionFinding[]): Capped {
  const ceilings = inForce(plan, play)
  const dimensions = before.map((finding) =>
    finding.kind === 'suppressed'
      ? finding
      : { ...finding, score: under(finding.raw, limitsOn(finding.id, ceilings)) },
  )
  const uncapped = weigh(dimensions, 'raw')
  const weighed = weigh(dimensions, 'score')
  const overall =
    uncapped === undefined || weighed === undefined
      ? undefined
      : {
          raw: uncapped,
          score: under(weighed, limitsOn('overall', ceilings)),
          shares: sharesOf(dimensions),
          leftOut: dimensions.filter(({ kind }) => kind === 'suppressed').map(({ id }) => id),
        }
  const raws = { ...rawScores(dimensions), ...(weighed === undefined ? {} : { overall: weighed }) }
  return {
    dimensions,
    overall,
    caps: ceilings.map((ceiling) => ({ ...ceiling, lowered: loweredBy(ceiling, raws) })),
  }
}

const inForce = (plan: Plan, { capsSince }: Played): readonly Ceiling[] =>
  plan.scenario.caps.flatMap(({ id, title, reason, limits }) => {
    const since = capsSince.get(id)
    return since === undefined ? [] : [{ id, title, reason, limits, evidence: [since] as const }]
  })

const limitsOn = (of: DimensionId | 'overall', ceilings: readonly Ceiling[]): readonly number[] =>
  ceilings.map(({ limits }) => limits[of]).filter((limit) => limit !== undefined)

const scored = (dimensions: readonly DimensionFinding[]) =>
  dimensions.filter((finding) => finding.kind === 'scored')

const rawScores = (dimensions: readonly DimensionFinding[]): Partial<Record<DimensionId, number>> =>
  Object.fromEntries(scored(dimensions).map(({ id, raw }) => [id, raw]))

const weigh = (dimensions: readonly DimensionFinding[], which: 'raw' | 'score') =>
  overallScore(
    Object.fromEntries(scored(dimensions).map((finding) => [finding.id, finding[which]])),
    Object.fromEntries(dimensions.map(({ id, weight }) => [id, weight])),
  )

function sharesOf(dimensions: readonly DimensionFinding[]): Overall['shares'] {
  const total = scored(dimensions).reduce((sum, { weight }) => sum + weight, 0)
  return Object.fromEntries(
    scored(dimensions).map(({ id, weight }) => [id, total > 0 ? (100 * weight) / total : 0]),
  )
}

function loweredBy(
  { limits }: Ceiling,
  scores: Readonly<Partial<Record<DimensionId | 'overall', number>>>,
): CapFinding['lowered'] {
  return (Object.entries(limits) as [DimensionId | 'overall', number | undefined][]).flatMap(
    ([of, to]) => {
      const from = scores[of]
      return from !== undefined && to !== undefined && from > to ? [{ of, from, to }] : []
    },
  )
}
