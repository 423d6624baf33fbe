import type { Plan } from '../engine/plan.ts'
import type { RatingRecord } from '../scoring/ratings.ts'
import type { RatedAssessment } from '../scoring/rated.ts'
import type { Terms } from './terms.ts'
import type { EvaluatorPart } from './togetherShape.ts'

/** The tasks on which evaluators wrote something, and how far they agree; who wrote it is left out. */
export function evaluatorPart(
  plan: Plan,
  { tasks, agreement, lifted, split }: RatedAssessment,
  terms: Terms,
): EvaluatorPart {
  return {
    tasks: tasks
      .filter(({ history }) => history.length > 0)
      .map(({ task, auto, final, by, history }) => ({
        id: task,
        title: terms.fill(plan.scenario.tasks.find(({ id }) => id === task)?.title ?? task),
        auto,
        final,
        by,
        notes: history.map(noteOf),
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

function noteOf(record: RatingRecord): string {
  const letter = 'rating' in record ? record.rating : ''
  const reason =
    record.kind === 'rated' && record.reason ? `, ${record.reason.replaceAll('-', ' ')}` : ''
  return `${letter}${reason}${record.note === '' ? '' : `: ${record.note}`}`
}
