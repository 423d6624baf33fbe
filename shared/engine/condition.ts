import { unreachable } from '../kernel/never.ts'
import type { Condition } from '../scenario/condition.ts'
import type { Decision } from '../scenario/decision.ts'
import { holdsOfAnswer } from './answerCondition.ts'
import { meterValue } from './meter.ts'
import type { Plan } from './plan.ts'
import type { ExerciseState } from './state.ts'
import { storyTime } from './storyTime.ts'
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
    case 'decision':
    case 'ranked':
    case 'triaged':
    case 'estimated':
    case 'statement':
    case 'advised':
      return holdsOfAnswer(plan, state, condition, truthOf)
    default:
      return holdsOfWorld(plan, state, condition)
  }
}

/** The place of the first of these whose condition holds; below 0 when none does. */
export function firstHolding(
  plan: Plan,
  state: ExerciseState,
  these: readonly { readonly when: Condition }[],
): number {
  for (let place = 0; place < these.length; place += 1) {
    const when = these[place]?.when
    if (when && holds(plan, state, when)) return place
  }
  return -1
}

/** What an estimate is held against: the first truth of the scenario whose condition holds. */
export const truthOf = (
  plan: Plan,
  state: ExerciseState,
  { estimate }: Decision,
): number | undefined =>
  estimate?.truth.find(({ when }) => !when || holds(plan, state, when))?.value

function holdsOfWorld(
  plan: Plan,
  state: ExerciseState,
  condition: Of<
    'delivered' | 'asked' | 'system' | 'meter' | 'cases' | 'clock' | 'reached' | 'after'
  >,
): boolean {
  switch (condition.kind) {
    case 'delivered':
      return state.injects[condition.inject]?.kind === 'delivered'
    case 'asked':
      return state.asks.some(({ question }) => question === condition.question)
    case 'system':
      return condition.is.includes(systemState(plan, state, condition.system))
    case 'meter':
      return meterIs(plan, state, condition)
    case 'cases':
      return casesAre(plan, state, condition)
    case 'clock':
      return clockIs(state, condition)
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

function clockIs(state: ExerciseState, { clock, is }: Of<'clock'>): boolean {
  const status = state.clocks[clock]
  if (is === 'missed') return status?.kind === 'running' && status.missed
  return status?.kind === is
}

function meterIs(plan: Plan, state: ExerciseState, { meter, below, above }: Of<'meter'>): boolean {
  const line = state.meters[meter]
  if (!line) return false
  const value = meterValue(line, storyTime(plan, state))
  return (
    (below === undefined || value < below * 1000) && (above === undefined || value > above * 1000)
  )
}

function casesAre(plan: Plan, { cases }: ExerciseState, condition: Of<'cases'>): boolean {
  const { urgency, status, atLeast } = condition
  const counted = plan.scenario.cases.filter(
    (each) => urgency.includes(each.urgency) && status.includes(cases[each.id] ?? 'planned'),
  )
  return counted.length >= atLeast
}
