import type { Plan } from '../engine/plan.ts'
import type { RatingRecord } from '../scoring/ratings.ts'
import type { RatedAssessment } from '../scoring/rated.ts'
import type { Terms } from './terms.ts'
import type { EvaluatorPart } from './shape/togetherShape.ts'

/** The tasks on which evaluators wrote something, and how far they agree; people appear as numbers. */
export function evaluatorPart(
  plan: Plan,
  { tasks, agreement, lifted, split }: RatedAssessment,
  terms: Terms,
): EvaluatorPart {
  const names = nameless(tasks)
  return {
    raters: names.size,
    tasks: tasks
      .filter(({ history }) => history.length > 0)
      .map(({ task, auto, final, by, history }) => ({
        id: task,
        title: terms.fill(plan.scenario.tasks.find(({ id }) => id === task)?.title ?? task),
        auto,
        final,
        by,
        notes: history.map((record) => noteOf(record, names)),
        evidence: [...new Set(history.flatMap((record) => record.evidence ?? []))].toSorted(
          (a, b) => a - b,
        ),
      })),
    split: plan.scenario.dimensions.flatMap(({ id, title }) => {
      const counts = split[id]
      return counts ? [{ dimension: terms.fill(title), ...counts }] : []
    }),
    lifted: lifted.map(({ cap, note }) => ({
      cap: terms.fill(plan.scenario.caps.find(({ id }) => id === cap)?.title ?? cap),
      note,
    })),
    agreement,
  }
}

/** Each evaluator as a number, in the order in which they first rated. */
function nameless(tasks: RatedAssessment['tasks']): ReadonlyMap<string, string> {
  const raters = tasks
    .flatMap(({ history }) => history)
    .filter(({ kind }) => kind === 'rated')
    .toSorted((a, b) => a.n - b.n)
  return new Map(
    [...new Set(raters.map(({ by }) => by))].map((by, n) => [by, `Evaluator ${n + 1}`]),
  )
}

function noteOf(record: RatingRecord, names: ReadonlyMap<string, string>): string {
  const who = names.get(record.by) ?? 'Lead evaluator'
  const letter = 'rating' in record ? record.rating : ''
  const reason =
    record.kind === 'rated' && record.reason ? `, ${record.reason.replaceAll('-', ' ')}` : ''
  return `${who}: ${letter}${reason}${record.note === '' ? '' : `: ${record.note}`}`
}
