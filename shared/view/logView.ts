import { optionsOf } from '../kernel/answer.ts'
import type { EventOf, ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import type { NoteDoc } from '../wire/facilitator.ts'
import type { LogDoc } from '../wire/views.ts'
import { filled } from '../engine/filled.ts'

/** An event as a line of the team's log, or undefined when the table may not or need not know of it. */
export function logDoc(plan: Plan, event: ExerciseEvent): LogDoc | undefined {
  const line = lineOf(plan, event)
  return line && { seq: event.seq, at: event.at, when: event.when, line }
}

function lineOf(plan: Plan, event: ExerciseEvent): LogDoc['line'] | undefined {
  switch (event.type) {
    case 'started':
    case 'ended':
    case 'paused':
    case 'resumed':
      return { kind: event.type }
    case 'phase-entered': {
      const entry = plan.phases.find(({ phase }) => phase.id === event.phase)
      return { kind: 'phase', title: entry?.phase.title ?? event.phase }
    }
    case 'inject-delivered': {
      const number = plan.inject.get(event.inject)?.number ?? addedNumber(plan, event.inject)
      return { kind: 'inject', number, to: event.to }
    }
    case 'decision-made':
      return decisionLine(plan, event)
    case 'decision-lapsed': {
      const decision = plan.decision.get(event.decision)
      return {
        kind: 'lapsed',
        number: decision?.number ?? 0,
        title: filled(plan, decision?.title ?? event.decision),
      }
    }
    default:
      return undefined
  }
}

function decisionLine(plan: Plan, event: EventOf<'decision-made'>): LogDoc['line'] {
  const decision = plan.decision.get(event.decision)
  const picked = optionsOf(event.answer)
  const labels = (decision?.options ?? [])
    .filter(({ id }) => picked.includes(id))
    .map(({ label }) => filled(plan, label))
  return {
    kind: 'decision',
    number: decision?.number ?? 0,
    title: filled(plan, decision?.title ?? event.decision),
    by: event.seat,
    labels,
    late: event.late,
    again: event.replaces !== undefined,
  }
}

/** Injects added in play are numbered on from the scenario's own. */
const addedNumber = (plan: Plan, id: string): number =>
  plan.scenario.injects.length + Number(id.replace(/^added-/, ''))

/** A note of the facilitator or an evaluator; never on the table. */
export const noteDoc = (event: ExerciseEvent): NoteDoc | undefined =>
  event.type === 'noted'
    ? { seq: event.seq, at: event.at, when: event.when, by: event.by, text: event.text }
    : undefined
