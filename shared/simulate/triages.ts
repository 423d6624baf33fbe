import type { Plan } from '../engine/plan.ts'
import { caseActions, type AnswerOf, type CaseAction, type TriageRow } from '../kernel/answer.ts'
import type { Decision } from '../scenario/decision.ts'
import { urgencyClasses, type UrgencyClass } from '../scenario/effect.ts'
import type { Case } from '../scenario/scenario.ts'

/** A way to go through a list: an action for each urgency, perhaps another for those who need earlier images. */
export type Rule = {
  readonly actions: Readonly<Record<UrgencyClass, CaseAction>>
  readonly withoutPriors: CaseAction | undefined
  readonly call: boolean
}

/** Every triage by such a rule, with no more moved than the partner can take; the most urgent are moved first. */
export function triages(plan: Plan, { cases, slots }: Decision): readonly AnswerOf<'triage'>[] {
  const listed = byUrgency(plan, cases)
  return rules().map((rule) => ({ kind: 'triage', rows: rowsBy(rule, listed, slots) }))
}

/** The triage by one rule. */
export const triageBy = (
  plan: Plan,
  { cases, slots }: Decision,
  rule: Rule,
): AnswerOf<'triage'> => ({ kind: 'triage', rows: rowsBy(rule, byUrgency(plan, cases), slots) })

const byUrgency = ({ scenario }: Plan, cases: Decision['cases']): readonly Case[] =>
  scenario.cases
    .filter(({ id }) => cases.includes(id))
    .toSorted((a, b) => (a.urgency < b.urgency ? -1 : a.urgency > b.urgency ? 1 : 0))

function rules(): readonly Rule[] {
  let actions: readonly Partial<Rule['actions']>[] = [{}]
  for (const urgency of urgencyClasses)
    actions = actions.flatMap((some) =>
      caseActions.map((action) => ({ ...some, [urgency]: action })),
    )
  return actions.flatMap((some) =>
    [undefined, 'relocate' as const, 'defer' as const].flatMap((withoutPriors) =>
      [true, false].map((call) => ({ actions: some as Rule['actions'], withoutPriors, call })),
    ),
  )
}

function rowsBy(rule: Rule, cases: readonly Case[], slots: number): readonly TriageRow[] {
  let left = slots
  return cases.map(({ id, urgency, needsPriors }) => {
    const wanted =
      needsPriors && rule.actions[urgency] === 'proceed'
        ? (rule.withoutPriors ?? 'proceed')
        : rule.actions[urgency]
    const action = wanted === 'relocate' && left === 0 ? 'defer' : wanted
    if (action === 'relocate') left -= 1
    return { case: id, action, call: rule.call && action !== 'proceed', reason: '' }
  })
}
