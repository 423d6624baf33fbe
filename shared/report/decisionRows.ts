import type { EventOf, ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import type { ExerciseState } from '../engine/state.ts'
import type { Decision } from '../scenario/decision.ts'
import type { AnswerRow, DecisionRow } from './aarShape.ts'
import { stampOf } from './stamp.ts'
import type { Terms } from './terms.ts'

type AboutDecision = EventOf<'decision-opened' | 'decision-made' | 'decision-lapsed'>

/** Every decision of the scenario in the order it was opened: what was asked, answered, why, by whom, and when. */
export function decisionRows(
  plan: Plan,
  end: ExerciseState,
  events: readonly ExerciseEvent[],
  terms: Terms,
): readonly DecisionRow[] {
  const about = events.filter(
    (event): event is AboutDecision =>
      event.type === 'decision-opened' ||
      event.type === 'decision-made' ||
      event.type === 'decision-lapsed',
  )
  return plan.scenario.decisions
    .map((decision) =>
      rowOf(
        decision,
        about.filter((event) => event.decision === decision.id),
        { end, terms },
      ),
    )
    .toSorted(
      (a, b) => (a.opened?.seq ?? Infinity) - (b.opened?.seq ?? Infinity) || a.number - b.number,
    )
}

function rowOf(
  decision: Decision,
  events: readonly AboutDecision[],
  { end, terms }: { readonly end: ExerciseState; readonly terms: Terms },
): DecisionRow {
  const opened = events.find((event) => event.type === 'decision-opened')
  const lapsed = events.find((event) => event.type === 'decision-lapsed')
  const made = events.filter((event) => event.type === 'decision-made')
  const status = end.decisions[decision.id]
  return {
    number: decision.number,
    title: terms.fill(decision.title),
    question: terms.fill(decision.question),
    standing: decision.standing,
    status: statusOf({ opened, lapsed, made }),
    opened: opened && stampOf(opened),
    deadline: status?.kind === 'open' ? status.deadline : opened?.deadline,
    lapsed: lapsed && stampOf(lapsed),
    answers: made.map((event) => answerRow(event, opened?.at ?? 0, terms)),
  }
}

function statusOf(about: {
  readonly opened: unknown
  readonly lapsed: unknown
  readonly made: readonly unknown[]
}): DecisionRow['status'] {
  if (about.made.length > 0) return 'answered'
  if (about.lapsed) return 'lapsed'
  return about.opened ? 'open' : 'not asked'
}

const answerRow = (event: EventOf<'decision-made'>, openedAt: number, terms: Terms): AnswerRow => ({
  stamp: stampOf(event),
  labels: terms.labels(event.decision, event.answer),
  reason: event.reason,
  seat: terms.seat(event.seat),
  name: terms.name(event.seat),
  late: event.late,
  took: event.at - openedAt,
})
