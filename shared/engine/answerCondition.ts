import { optionsOf } from '../kernel/answer.ts'
import { unreachable } from '../kernel/never.ts'
import type { Condition } from '../scenario/condition.ts'
import type { Decision } from '../scenario/decision.ts'
import type { Plan } from './plan.ts'
import { answerOf, type ExerciseState } from './state.ts'

type Of<Kind extends Condition['kind']> = Extract<Condition, { readonly kind: Kind }>
export type AnswerCondition = Of<
  'chosen' | 'decision' | 'ranked' | 'triaged' | 'estimated' | 'statement' | 'advised'
>

/** Whether a condition on how a decision was answered holds now. `truth` says what an estimate is held against. */
export function holdsOfAnswer(
  plan: Plan,
  state: ExerciseState,
  condition: AnswerCondition,
  truth: (plan: Plan, state: ExerciseState, decision: Decision) => number | undefined,
): boolean {
  const status = state.decisions[condition.decision]
  if (condition.kind === 'decision') {
    if (condition.is === 'answered') return answerOf(status) !== undefined
    return status?.kind === 'open' && status.lapsed === (condition.is === 'lapsed')
  }
  if (condition.kind === 'advised')
    return (state.advice[condition.decision] ?? []).some(
      ({ stance }) => condition.stance === 'any' || stance === condition.stance,
    )
  const answered = answerOf(status)
  if (!answered) return false
  const { answer } = answered
  switch (condition.kind) {
    case 'chosen':
      return optionsOf(answer).some((option) => condition.options.includes(option))
    case 'ranked':
      return optionsOf(answer).slice(0, condition.within).includes(condition.option)
    case 'triaged':
      return triaged(plan, answer, condition)
    case 'estimated': {
      const decision = plan.decision.get(condition.decision)
      return decision !== undefined && estimated(answer, condition, truth(plan, state, decision))
    }
    case 'statement':
      return answered.faults.some(({ fault }) => fault === condition.fault)
    default:
      return unreachable(condition)
  }
}

type Answer = Parameters<typeof optionsOf>[0]

function triaged(plan: Plan, answer: Answer, condition: Of<'triaged'>): boolean {
  if (answer.kind !== 'triage') return false
  const { action, urgency, needsPriors, call, atLeast, atMost } = condition
  const count = answer.rows.filter((row) => {
    const known = plan.case.get(row.case)
    return (
      known !== undefined &&
      action.includes(row.action) &&
      urgency.includes(known.urgency) &&
      (needsPriors === undefined || known.needsPriors === needsPriors) &&
      (call === undefined || row.call === call)
    )
  }).length
  return count >= atLeast && count <= atMost
}

function estimated(
  answer: Answer,
  { covers, widest, confidence }: Of<'estimated'>,
  truth: number | undefined,
): boolean {
  if (answer.kind !== 'estimate') return false
  const inside = truth !== undefined && answer.low <= truth && truth <= answer.high
  return (
    (covers === undefined || covers === inside) &&
    (widest === undefined || answer.high - answer.low <= widest) &&
    (confidence === undefined || answer.confidence >= confidence)
  )
}
