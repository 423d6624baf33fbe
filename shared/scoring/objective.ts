import type { Rating } from '../scenario/rating.ts'
import type { Objective } from '../scenario/scenario.ts'
import type { Finding, ObjectiveFinding } from './assessment.ts'
import { distinct } from './dimension.ts'
import { pointsOf, weightedMean, worse } from './formula.ts'

/** The rule of `objectiveRating` in words, for reports. */
export const objectiveRule =
  'An objective takes the letter nearest to the weighted mean of its tasks (P 100, S 75, M 40, U 0). ' +
  'It is M at best while one of its tasks of weight 3 is rated U.'

/** HSEEP's letter for an objective from its tasks, by `objectiveRule`; undefined without tasks. */
export function objectiveRating(
  tasks: readonly { readonly weight: number; readonly rating: Rating }[],
): Rating | undefined {
  const mean = weightedMean(
    tasks.map(({ weight, rating }) => ({ weight, value: pointsOf[rating] })),
  )
  if (mean === undefined) return undefined
  const nearest = mean >= 87.5 ? 'P' : mean >= 57.5 ? 'S' : mean >= 20 ? 'M' : 'U'
  const broken = tasks.some(({ weight, rating }) => weight === 3 && rating === 'U')
  return broken ? worse(nearest, 'M') : nearest
}

/** One objective from the findings of its tasks. */
export function objectiveOf(
  { id, title, capability }: Objective,
  findings: readonly Finding[],
): ObjectiveFinding {
  const own = findings.filter((finding) => finding.objective === id)
  const exposed = own.filter((finding) => finding.exposed)
  return {
    id,
    title,
    capability,
    rating: objectiveRating(exposed),
    tasks: own.map((finding) => finding.task),
    evidence: distinct(exposed.flatMap((finding) => finding.evidence)),
  }
}
