import type { ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import type { Rating } from '../scenario/rating.ts'
import { rated } from '../scoring/rated.ts'
import { recordsOf } from '../scoring/recordsOf.ts'

/** How a drill ended: passed when every task it was made for is rated P or S, evaluators' letters counted. */
export type DrillResult = {
  readonly passed: boolean
  readonly letters: readonly { readonly task: string; readonly rating: Rating | undefined }[]
}

export function drillResult(plan: Plan, events: readonly ExerciseEvent[]): DrillResult {
  const { final } = rated(plan, events, recordsOf(events))
  const letters = final.findings.map((finding) => ({
    task: String(finding.task),
    rating: finding.exposed ? finding.rating : undefined,
  }))
  const good = letters.filter(({ rating }) => rating === 'P' || rating === 'S')
  return { passed: letters.length > 0 && good.length === letters.length, letters }
}
