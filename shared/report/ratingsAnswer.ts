import type { ExerciseEvent } from '../engine/event.ts'
import { filled } from '../engine/filled.ts'
import type { Plan } from '../engine/plan.ts'
import { rated, type TaskRating } from '../scoring/rated.ts'
import { lettersOn } from '../scoring/ratings.ts'
import { recordsOf } from '../scoring/recordsOf.ts'
import type { RatedTask, RatingsAnswer } from '../wire/ratings.ts'

/** How evaluators rated a play so far, for the facilitator's eyes: raters by their opaque names. */
export function ratingsAnswer(plan: Plan, events: readonly ExerciseEvent[]): RatingsAnswer {
  const records = recordsOf(events)
  const { tasks, agreement, auto, lifted } = rated(plan, events, records)
  const raters = new Set(records.filter(({ kind }) => kind === 'rated').map(({ by }) => by))
  return {
    raters: raters.size,
    agreement,
    tasks: tasks.filter(({ history }) => history.length > 0).map((task) => taskOf(plan, task)),
    caps: auto.caps.map(({ id, title, reason }) => ({
      id,
      title: filled(plan, title),
      reason: filled(plan, reason),
      lifted: lifted.find(({ cap }) => cap === id)?.note,
    })),
  }
}

function taskOf(plan: Plan, { task, auto, final, by, history }: TaskRating): RatedTask {
  const title = plan.scenario.tasks.find(({ id }) => id === task)?.title ?? task
  const settled = history.findLast(({ kind }) => kind === 'adjudicated')
  return {
    id: task,
    title: filled(plan, title),
    auto,
    final,
    by,
    letters: [...lettersOn(history, task).values()].map(
      ({ by: rater, rating, reason, note, evidence = [] }) => ({
        rater,
        rating,
        reason,
        note,
        evidence,
      }),
    ),
    settled:
      settled && 'rating' in settled ? { rating: settled.rating, note: settled.note } : undefined,
  }
}
