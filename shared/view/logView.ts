import { optionsOf, type Answer, type CaseAction } from '../kernel/answer.ts'
import type { DecisionId, InjectId } from '../kernel/ids.ts'
import type { EventOf, ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import type { NoteDoc } from '../wire/facilitator.ts'
import type { LogDoc } from '../wire/views.ts'
import { filled } from '../engine/filled.ts'

/** An event as a line of the team's log, or undefined when the table may not or need not know of it. */
export function logDoc(plan: Plan, event: ExerciseEvent): LogDoc | undefined {
  const line = lineOf(plan, event)
  const { at, when } = ('paper' in event ? event.paper : undefined) ?? event
  return line && { seq: event.seq, at, when, line }
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
    case 'inject-delivered':
      return { kind: 'inject', number: numberOf(plan, event.inject), to: event.to }
    case 'inject-withdrawn':
      return { kind: 'withdrawn', number: numberOf(plan, event.inject) }
    case 'decision-made':
      return decisionLine(plan, event)
    case 'decision-lapsed':
      return { kind: 'lapsed', ...named(plan, event.decision) }
    case 'advised': {
      const { decision, seat, stance } = event
      return { kind: 'advised', ...named(plan, decision), by: seat, stance }
    }
    case 'decision-signed':
      return { kind: 'signed', ...named(plan, event.decision), by: event.seat }
    case 'decision-returned': {
      const { decision, seat } = event
      return { kind: 'returned', ...named(plan, decision), by: seat }
    }
    default:
      return undefined
  }
}

/** Number and title of a decision. */
function named(plan: Plan, id: DecisionId): { readonly number: number; readonly title: string } {
  const decision = plan.decision.get(id)
  return { number: decision?.number ?? 0, title: filled(plan, decision?.title ?? id) }
}

function decisionLine(plan: Plan, event: EventOf<'decision-made'>): LogDoc['line'] {
  const decision = plan.decision.get(event.decision)
  const counts = countsOf(event.answer, decision?.estimate?.unit ?? '')
  return {
    kind: 'decision',
    ...named(plan, event.decision),
    by: event.seat,
    labels: optionsOf(event.answer).flatMap((picked) => {
      const option = decision?.options.find(({ id }) => id === picked)
      return option ? [filled(plan, option.label)] : []
    }),
    ...(counts && { counts }),
    late: event.late,
    again: event.replaces !== undefined,
    ...(event.reason.trim() !== '' && { reason: event.reason }),
    ...(event.paper && { paper: true }),
  }
}

type Counts = NonNullable<Extract<LogDoc['line'], { readonly kind: 'decision' }>['counts']>

function countsOf(answer: Answer, unit: string): Counts | undefined {
  if (answer.kind === 'estimate') return { ...answer, unit }
  if (answer.kind !== 'triage') return undefined
  const rows = (action: CaseAction): number =>
    answer.rows.filter((row) => row.action === action).length
  return {
    kind: 'triage',
    proceed: rows('proceed'),
    relocate: rows('relocate'),
    defer: rows('defer'),
    calls: answer.rows.filter(({ call }) => call).length,
  }
}

/** Injects added in play are numbered on from the scenario's own. */
const numberOf = (plan: Plan, id: InjectId): number =>
  plan.inject.get(id)?.number ?? plan.scenario.injects.length + Number(id.replace(/^added-/, ''))

/** A note of the facilitator or an evaluator; never on the table. */
export function noteDoc(event: ExerciseEvent): NoteDoc | undefined {
  const { seq, at, when } = event
  if (event.type === 'noted') return { seq, at, when, by: event.by, text: event.text }
  if (event.type !== 'observed') return undefined
  return { seq, at: event.typedAt, when, by: 'evaluator', who: event.by, text: event.text }
}
