import type { Plan } from '../../engine/plan.ts'
import type { Assessment, Finding } from '../../scoring/assessment.ts'
import type { ObjectiveRow, TaskRow } from '../shape/aarShape.ts'
import type { Terms } from '../terms.ts'

/** Each objective with its letter and the tasks it comes from. */
export function objectiveRows(
  plan: Plan,
  { objectives, findings }: Assessment,
  terms: Terms,
): readonly ObjectiveRow[] {
  return objectives.map(({ id, title, capability, rating, evidence }) => ({
    title: terms.fill(title),
    capability: terms.fill(capability),
    rating,
    tasks: findings
      .filter((finding) => finding.objective === id)
      .map((finding) => taskRow(plan, finding, terms)),
    evidence,
  }))
}

function taskRow(plan: Plan, finding: Finding, terms: Terms): TaskRow {
  const { task, title, dimension, weight, why, evidence } = finding
  return {
    id: task,
    title: terms.fill(title),
    dimension,
    weight,
    rating: finding.exposed ? finding.rating : undefined,
    timeliness: finding.exposed ? finding.timeliness : undefined,
    why,
    frameworks: plan.scenario.tasks.find(({ id }) => id === task)?.frameworks ?? [],
    evidence,
  }
}
