import type { Refusal } from '../kernel/refusal.ts'
import type { ExerciseTime, ScenarioTime } from '../kernel/time.ts'
import type { Input } from './input.ts'
import type { Plan } from './plan.ts'
import { refuseDecide } from './refuseAnswer.ts'
import type { ExerciseState } from './state.ts'
import { rolesAt } from './seats.ts'
import { signers } from './signers.ts'
import { storyTime } from './storyTime.ts'

type Of<Type extends Input['type']> = Extract<Input, { readonly type: Type }>
export type PaperInput = Of<'enter-paper'>

/** When an answer on paper was really given: a moment of play and of the story, both in the past. */
export type Paper = {
  readonly at: ExerciseTime
  readonly when: ScenarioTime
  readonly by: 'facilitator' | 'seat'
}

/** Where play stood in its phases at an earlier moment. */
export function storyTimeAt(plan: Plan, state: ExerciseState, at: ExerciseTime): ScenarioTime {
  const index = Math.max(
    state.entered.findLastIndex((from) => from <= at),
    0,
  )
  const startedAt = state.entered[index] ?? state.phase.startedAt
  return storyTime(plan, { phase: { index, startedAt, endsAt: startedAt }, now: at })
}

export const paperOf = (plan: Plan, state: ExerciseState, { givenAt, by }: PaperInput): Paper => ({
  at: givenAt,
  when: storyTimeAt(plan, state, givenAt),
  by,
})

/** Whether an answer given then was late; one that had no deadline never is. */
export function lateOnPaper(state: ExerciseState, { decision, givenAt }: PaperInput): boolean {
  const status = state.decisions[decision]
  return status?.kind === 'open' && status.deadline !== undefined && givenAt > status.deadline
}

/**
 * Why an answer on paper may not be entered: what stops any answer, a time before it was asked or still to come,
 * a second signature that is needed and was not given, or that a seat would say itself when it was in time while
 * it is being assessed.
 */
export function refusePaper(
  plan: Plan,
  state: ExerciseState,
  input: PaperInput,
): Refusal | undefined {
  if (input.by === 'seat' && plan.config.purpose === 'assess')
    return { code: 'facilitator-enters-paper' }
  return (
    refuseDecide(plan, state, { ...input, type: 'decide' }) ??
    refuseMoment(state, input) ??
    refuseUnsigned(plan, state, input)
  )
}

function refuseMoment(
  { decisions, now }: ExerciseState,
  { decision, givenAt }: PaperInput,
): Refusal | undefined {
  if (givenAt > now) return { code: 'in-the-future', now }
  const status = decisions[decision]
  const from = status?.kind === 'answered' ? status.at : status?.openedAt
  return from !== undefined && givenAt < from ? { code: 'before-it-was-asked', from } : undefined
}

function refuseUnsigned(
  plan: Plan,
  state: ExerciseState,
  { decision, seat, signedBy }: PaperInput,
): Refusal | undefined {
  const known = plan.decision.get(decision)
  const from = known ? signers({ plan, state }, known, seat) : []
  const roles = signedBy === undefined ? [] : (rolesAt(plan, state, signedBy) ?? [])
  return from.length === 0 || from.some((role) => roles.includes(role))
    ? undefined
    : { code: 'wants-a-signature', decision, from }
}
