import type { Plan } from '../engine/plan.ts'
import type { DecisionStatus, ExerciseState } from '../engine/state.ts'
import type { Decision } from '../scenario/decision.ts'
import type { RoleId } from '../kernel/ids.ts'
import type { DecisionDoc } from '../wire/seat.ts'
import { filled } from '../engine/filled.ts'
import { optionsShown, showsHints } from './hints.ts'
import { decisionInMaori } from './translated.ts'

/** A decision that was opened, as a desk with these roles sees it; undefined before that. */
export function decisionDoc(
  plan: Plan,
  state: ExerciseState,
  decision: Decision,
  roles: readonly RoleId[],
): DecisionDoc | undefined {
  const status = state.decisions[decision.id]
  if (!status) return undefined
  const hints = roles.length === 0 || showsHints(plan) || undefined
  return {
    id: decision.id,
    number: decision.number,
    kind: decision.kind,
    title: filled(plan, decision.title),
    question: filled(plan, decision.question),
    help: hints && decision.help && filled(plan, decision.help),
    owners: decision.owners,
    consult: decision.consult,
    sign: decision.sign,
    standing: decision.standing,
    pick: decision.pick,
    options: optionsShown(plan, decision, roles).map(({ id, label, note }) => ({
      id,
      label: filled(plan, label),
      note: hints && note && filled(plan, note),
    })),
    ...decisionInMaori(plan, decision, hints === true),
    cases: casesOf(plan, state, decision),
    slots: decision.slots,
    estimate: decision.estimate && {
      unit: decision.estimate.unit,
      min: decision.estimate.min,
      max: decision.estimate.max,
    },
    may: mayOf(decision, status, roles),
    advice: (state.advice[decision.id] ?? []).map(({ seat, stance, why, at }) => ({
      seat,
      stance,
      why,
      at,
    })),
    status: statusDoc(status, decision.standing),
    inject: status.inject,
    ...backOf(state, decision, roles),
  }
}

/** An answer that came back: for those who answer, those who sign, and the facilitator. */
function backOf(
  { backs }: ExerciseState,
  { id, owners, sign }: Decision,
  roles: readonly RoleId[],
): Pick<DecisionDoc, 'back'> {
  const back = backs[id]
  const concerned = roles.length === 0 || [...owners, ...sign].some((role) => roles.includes(role))
  if (!back || !concerned) return {}
  const { seat: by, answer, reason, returned } = back
  return { back: { by, answer, reason, ...(returned && { returned }) } }
}

/** What a desk with these roles may do: answer, advise the one who answers, or sign what was sent. */
function mayOf(
  { owners, consult, standing }: Decision,
  status: DecisionStatus,
  roles: readonly RoleId[],
): DecisionDoc['may'] {
  const holds = (named: readonly RoleId[]): boolean => named.some((role) => roles.includes(role))
  const open = status.kind === 'open'
  return {
    answer: holds(owners) && (open || (standing && status.kind === 'answered')),
    advise: holds(consult) && !holds(owners) && (open || status.kind === 'sent'),
    sign: status.kind === 'sent' && holds(status.awaits),
  }
}

function casesOf(plan: Plan, state: ExerciseState, { cases }: Decision): DecisionDoc['cases'] {
  return plan.scenario.cases
    .filter(({ id }) => cases.includes(id))
    .map((each) => ({ ...each, status: state.cases[each.id] ?? 'planned' }))
}

function statusDoc(status: DecisionStatus, standing: boolean): DecisionDoc['status'] {
  if (status.kind === 'open') {
    const { kind, openedAt, deadline, lapsed } = status
    return { kind, openedAt, deadline, lapsed }
  }
  if (status.kind === 'withdrawn') {
    const { kind, at, when, why } = status
    return { kind, at, when, why }
  }
  const { at, when, seat, answer, reason, late } = status
  if (status.kind === 'sent') {
    const { kind, until, awaits } = status
    return { kind, at, when, by: seat, answer, reason, late, until, awaits }
  }
  const { kind } = status
  const paper = status.paper && { paper: true as const }
  return { kind, at, when, by: seat, answer, reason, late, again: standing, ...paper }
}
