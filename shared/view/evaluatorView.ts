import type { ExerciseEvent } from '../engine/event.ts'
import { filled } from '../engine/filled.ts'
import type { Plan } from '../engine/plan.ts'
import type { InjectId, ParticipantId } from '../kernel/ids.ts'
import type { Rating, Task } from '../scenario/rating.ts'
import type {
  CalibratedDoc,
  CalibrationDoc,
  ObservationDoc,
  RatingDoc,
  TaskDoc,
} from '../wire/watching.ts'
import type { Docs } from './part.ts'

const letters: readonly Rating[] = ['P', 'S', 'M', 'U']

/** What every evaluator has from the start: objectives, tasks with what good looks like, and the examples. */
export function evaluatorDocs(plan: Plan): Docs {
  const docs: Record<string, unknown> = {}
  for (const { id, title, capability } of plan.scenario.objectives)
    docs[`objective/${id}`] = { id, title: filled(plan, title), capability }
  for (const task of plan.scenario.tasks) docs[`task/${task.id}`] = taskDoc(plan, task)
  for (const { id, title, situation, anchors } of plan.scenario.calibration)
    docs[`example/${id}`] = {
      id,
      title: filled(plan, title),
      situation: filled(plan, situation),
      anchors: letters.map((letter) => ({ letter, looks: filled(plan, anchors[letter]) })),
    }
  return docs
}

function taskDoc(plan: Plan, task: Task): TaskDoc {
  const decision = plan.decision.get(task.decision)
  return {
    id: task.id,
    title: filled(plan, task.title),
    objective: task.objective,
    dimension: plan.scenario.dimensions.find(({ id }) => id === task.dimension)?.title ?? '',
    weight: task.weight,
    decision: { number: decision?.number ?? 0, title: filled(plan, decision?.title ?? '') },
    anchors: letters.flatMap((letter) => {
      const looks = looksOf(plan, task, letter)
      return looks === undefined ? [] : [{ letter, looks }]
    }),
    expects: plan.scenario.injects
      .filter(({ opens }) => opens.includes(task.decision))
      .flatMap(({ expects }) => expects.map((line) => filled(plan, line))),
  }
}

/** What the rubric says of a letter; where it is silent, the answers that the rules give it for. */
function looksOf(
  plan: Plan,
  { rubric, rules, decision }: Task,
  letter: Rating,
): string | undefined {
  const said = rubric[letter]
  if (said !== undefined) return filled(plan, said)
  const chosen = rules.flatMap(({ rating, when }) =>
    rating === letter && when.kind === 'chosen' && when.decision === decision ? when.options : [],
  )
  const labels = (plan.decision.get(decision)?.options ?? [])
    .filter(({ id }) => chosen.includes(id))
    .map(({ label }) => `“${filled(plan, label)}”`)
  return labels.length === 0 ? undefined : labels.join(' · ')
}

/** What one evaluator wrote, for their own desk: key and document. Undefined: not an evaluator's. */
export function ownDoc(
  plan: Plan,
  event: ExerciseEvent,
): { readonly by: ParticipantId; readonly key: string; readonly doc: unknown } | undefined {
  switch (event.type) {
    case 'rated':
      return { by: event.by, key: `rating/${event.seq}`, doc: ratingDoc(event) }
    case 'observed': {
      const { by, seq, typedAt, text, inject } = event
      const doc: ObservationDoc = { seq, at: typedAt, text, inject: numberOf(plan, inject) }
      return { by, key: `observation/${seq}`, doc }
    }
    case 'calibrated': {
      const example = plan.scenario.calibration.find(({ id }) => id === event.example)
      if (!example) return undefined
      const { id, expected, why } = example
      const doc: CalibrationDoc = {
        example: id,
        rating: event.rating,
        expected,
        why: filled(plan, why),
      }
      return { by: event.by, key: `calibration/${id}`, doc }
    }
    default:
      return undefined
  }
}

/** A rating as its author and the facilitator see it. */
export function ratingDoc(event: ExerciseEvent): RatingDoc | undefined {
  if (event.type !== 'rated') return undefined
  const { seq, at, when, by: rater, task, rating, reason, note, evidence } = event
  return { seq, at, when, rater, task, rating, reason, note, evidence }
}

/** How an evaluator did on an example, for the facilitator. */
export function calibratedDoc(plan: Plan, event: ExerciseEvent): CalibratedDoc | undefined {
  if (event.type !== 'calibrated') return undefined
  const { by: rater, example, rating } = event
  const expected = plan.scenario.calibration.find(({ id }) => id === example)?.expected
  return { rater, example, asExpected: rating === expected }
}

const numberOf = (plan: Plan, id: InjectId | undefined): number | undefined =>
  id === undefined
    ? undefined
    : (plan.inject.get(id)?.number ??
      plan.scenario.injects.length + Number(id.replace(/^added-/, '')))
