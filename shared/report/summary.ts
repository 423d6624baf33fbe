import { pointsOf } from '../scoring/formula.ts'
import type { ExposedFinding, Finding } from '../scoring/assessment.ts'
import type { Aar, SummaryPoint } from './shape/aarShape.ts'

const most = 3

/**
 * The three strengths and three areas for improvement that count most. A strength is a task rated P or S and
 * done in time, the heaviest first; an area is where most points were lost, by rating or by lateness.
 * With less to say there are fewer than three; nothing is both.
 */
export function summaryOf(findings: readonly Finding[]): Aar['summary'] {
  const exposed = findings.filter((finding) => finding.exposed)
  const areas = exposed
    .filter((finding) => !isStrength(finding) || finding.rating !== 'P')
    .toSorted((a, b) => lost(b) - lost(a))
    .slice(0, most)
  const strengths = exposed
    .filter((finding) => isStrength(finding) && !areas.includes(finding))
    .toSorted((a, b) => gained(b) - gained(a))
    .slice(0, most)
  return { strengths: strengths.map(point), areas: areas.map(point) }
}

const isStrength = ({ rating, timeliness }: ExposedFinding): boolean =>
  (rating === 'P' || rating === 'S') && (timeliness === undefined || timeliness === 1)

const gained = ({ rating, weight }: ExposedFinding): number => weight * pointsOf[rating]

const lost = ({ rating, weight, timeliness = 1 }: ExposedFinding): number =>
  weight * (100 - pointsOf[rating] + 100 * (1 - timeliness))

const point = ({ title, why, rating, evidence }: ExposedFinding): SummaryPoint => ({
  title,
  text: why,
  rating,
  evidence,
})
