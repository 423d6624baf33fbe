import { optionsOf, type Answer, type AnswerOf } from '../kernel/answer.ts'
import type { OptionId } from '../kernel/ids.ts'
import { unreachable } from '../kernel/never.ts'
import type { Refusal } from '../kernel/refusal.ts'
import type { Decision } from '../scenario/decision.ts'
import type { Input } from './input.ts'
import type { Plan } from './plan.ts'
import { rolesAt } from './seats.ts'
import type { ExerciseState } from './state.ts'

/** Why a seat may not give this answer now, or undefined. */
export function refuseDecide(
  plan: Plan,
  state: ExerciseState,
  { decision: id, answer, seat }: Extract<Input, { readonly type: 'decide' }>,
): Refusal | undefined {
  const decision = plan.decision.get(id)
  if (!decision) return { code: 'no-such-decision', decision: id }
  const roles = rolesAt(plan, state, seat) ?? []
  if (!decision.owners.some((owner) => roles.includes(owner)))
    return { code: 'not-your-decision', decision: id, belongsTo: decision.owners }
  const status = state.decisions[id]
  if (!status) return { code: 'decision-not-open', decision: id }
  if (status.kind === 'withdrawn') return { code: 'decision-withdrawn', decision: id }
  if (status.kind === 'sent' || (status.kind === 'answered' && !decision.standing))
    return { code: 'already-answered', decision: id }
  if (answer.kind !== decision.kind) return { code: 'wrong-kind-of-answer', decision: id }
  return refuseAnswer(decision, answer)
}

function refuseAnswer(decision: Decision, answer: Answer): Refusal | undefined {
  switch (answer.kind) {
    case 'choice':
    case 'checklist':
    case 'ranking':
    case 'statement':
      return refuseOptions(decision, optionsOf(answer))
    case 'triage':
      return refuseTriage(decision, answer)
    case 'estimate':
      return refuseEstimate(decision, answer)
    default:
      return unreachable(answer)
  }
}

function refuseOptions(
  { id, options, pick: [min, max] }: Decision,
  picked: ReturnType<typeof optionsOf>,
): Refusal | undefined {
  let index = 0
  for (const option of picked) {
    if (!isAmong(options, option) || picked.indexOf(option) !== index)
      return { code: 'no-such-option', decision: id, option }
    index += 1
  }
  return picked.length < min || picked.length > max
    ? { code: 'pick-between', decision: id, min, max }
    : undefined
}

function isAmong(options: Decision['options'], id: OptionId): boolean {
  for (const option of options) if (option.id === id) return true
  return false
}

/** Every procedure once, none that is not asked about, and no more moved than the partner can take. */
function refuseTriage(
  { id, cases, slots }: Decision,
  { rows }: AnswerOf<'triage'>,
): Refusal | undefined {
  const named = rows.map((row) => row.case)
  const strange = named.find((each, at) => !cases.includes(each) || named.indexOf(each) !== at)
  if (strange !== undefined) return { code: 'no-such-case', decision: id, case: strange }
  const missing = cases.filter((each) => !named.includes(each))
  if (missing.length > 0) return { code: 'cases-missing', decision: id, cases: missing }
  const moved = rows.filter(({ action }) => action === 'relocate').length
  return moved > slots ? { code: 'slots-full', decision: id, slots } : undefined
}

function refuseEstimate(
  { id, estimate }: Decision,
  { low, high, confidence }: AnswerOf<'estimate'>,
): Refusal | undefined {
  const { min, max } = estimate ?? { min: 0, max: 0 }
  const fits = min <= low && low <= high && high <= max && confidence >= 0 && confidence <= 100
  return fits ? undefined : { code: 'out-of-range', decision: id, min, max }
}
