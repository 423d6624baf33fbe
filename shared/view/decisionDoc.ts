import type { Plan } from '../engine/plan.ts'
import type { DecisionStatus, ExerciseState } from '../engine/state.ts'
import type { Decision } from '../scenario/scenario.ts'
import type { DecisionDoc } from '../wire/views.ts'
import { filled } from './filled.ts'

/** A decision that was opened, as its owners and the facilitator see it; undefined before that. */
export function decisionDoc(
  plan: Plan,
  state: ExerciseState,
  decision: Decision,
): DecisionDoc | undefined {
  const status = state.decisions[decision.id]
  if (!status) return undefined
  return {
    id: decision.id,
    number: decision.number,
    kind: decision.kind,
    title: filled(plan, decision.title),
    question: filled(plan, decision.question),
    help: decision.help && filled(plan, decision.help),
    owners: decision.owners,
    consult: decision.consult,
    standing: decision.standing,
    pick: decision.pick,
    options: decision.options.map(({ id, label, note }) => ({
      id,
      label: filled(plan, label),
      note: note && filled(plan, note),
    })),
    status: statusDoc(status, decision.standing),
    inject: status.inject,
  }
}

function statusDoc(status: DecisionStatus, standing: boolean): DecisionDoc['status'] {
  if (status.kind === 'open') {
    const { kind, openedAt, deadline, lapsed } = status
    return { kind, openedAt, deadline, lapsed }
  }
  const { kind, at, when, seat, answer, reason, late } = status
  return { kind, at, when, by: seat, answer, reason, late, again: standing }
}
