import { optionsOf } from '../kernel/answer.ts'
import { unreachable } from '../kernel/never.ts'
import type { Condition } from '../scenario/condition.ts'
import { meterValue } from './meter.ts'
import type { Plan } from './plan.ts'
import type { ExerciseState } from './state.ts'
import { storyTime } from './storyTime.ts'
import { tallyOf } from './tally.ts'
import { systemState } from './world.ts'

type Of<Kind extends Condition['kind']> = Extract<Condition, { readonly kind: Kind }>

/** Whether a condition holds now. Reads the state alone: no draw, no wall clock. */
export function holds(plan: Plan, state: ExerciseState, condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
      for (const part of condition.of) if (!holds(plan, state, part)) return false
      return true
    case 'any':
      for (const part of condition.of) if (holds(plan, state, part)) return true
      return false
    case 'not':
      return !holds(plan, state, condition.of)
    case 'fact':
      return condition.is.includes(state.facts[condition.fact] ?? false)
    case 'chosen':
      return chosen(state, condition)
    case 'decision':
      return decisionIs(state, condition)
    case 'delivered':
      return state.injects[condition.inject]?.kind === 'delivered'
    case 'system':
      return condition.is.includes(systemState(plan, state, condition.system))
    default:
      return holdsOfWorld(plan, state, condition)
  }
}

function holdsOfWorld(
  plan: Plan,
  state: ExerciseState,
  condition: Of<'meter' | 'cases' | 'clock' | 'reached' | 'after'>,
): boolean {
  switch (condition.kind) {
    case 'meter':
      return meterIs(plan, state, condition)
    case 'cases':
      return casesAre(plan, state, condition)
    case 'clock':
      return state.clocks[condition.clock]?.kind === condition.is
    case 'reached':
      return (
        state.status !== 'briefing' &&
        (plan.phaseIndex.get(condition.phase) ?? -1) <= state.phase.index
      )
    case 'after':
      return storyTime(plan, state) >= condition.time
    default:
      return unreachable(condition)
  }
}

function chosen(state: ExerciseState, { decision, options }: Of<'chosen'>): boolean {
  const status = state.decisions[decision]
  return (
    status?.kind === 'answered' &&
    optionsOf(status.answer).some((option) => options.includes(option))
  )
}

function decisionIs(state: ExerciseState, { decision, is }: Of<'decision'>): boolean {
  const status = state.decisions[decision]
  if (is === 'answered') return status?.kind === 'answered'
  return status?.kind === 'open' && status.lapsed === (is === 'lapsed')
}

function meterIs(plan: Plan, state: ExerciseState, { meter, below, above }: Of<'meter'>): boolean {
  const line = state.meters[meter]
  if (!line) return false
  const value = meterValue(line, storyTime(plan, state))
  return (
    (below === undefined || value < below * 1000) && (above === undefined || value > above * 1000)
  )
}

function casesAre(plan: Plan, state: ExerciseState, condition: Of<'cases'>): boolean {
  const tally = tallyOf(plan, state.cases)
  let count = 0
  for (const urgency of condition.urgency)
    for (const status of condition.status) count += tally[urgency][status]
  return count >= condition.atLeast
}
