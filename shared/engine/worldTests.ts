import { unreachable } from '../kernel/never.ts'
import type { Condition } from '../scenario/condition.ts'
import { caseStatuses, systemStates, urgencyClasses } from '../scenario/effect.ts'
import type { AnswerCondition } from './answerCondition.ts'
import { meterValue } from './meter.ts'
import { storyTime } from './storyTime.ts'
import type { Test, Untested } from './tests.ts'

type Of<Kind extends Condition['kind']> = Extract<Condition, { readonly kind: Kind }>
export type WorldCondition = Exclude<Condition, AnswerCondition | Of<'all' | 'any' | 'not'>>

/** A condition on the world or on how play stands, as a test. */
export function worldTest(plan: Untested, condition: WorldCondition): Test {
  switch (condition.kind) {
    case 'fact':
      return factTest(plan, condition)
    case 'reached': {
      const index = plan.phaseIndex.get(condition.phase) ?? -1
      return ({ state }) => state.status !== 'briefing' && index <= state.phase.index
    }
    case 'delivered': {
      const place = plan.places.inject.get(condition.inject) ?? -1
      return ({ injectAt }) => injectAt[place]?.kind === 'delivered'
    }
    case 'asked':
      return ({ state }) => state.asks.some(({ question }) => question === condition.question)
    case 'system': {
      const place = plan.world.system.get(condition.system) ?? -1
      const is = systemStates.map((state) => condition.is.includes(state))
      return ({ world }) => is[world.system(place)] ?? false
    }
    case 'meter':
      return meterTest(plan, condition)
    case 'cases':
      return casesTest(condition)
    case 'clock':
      return clockTest(plan, condition)
    case 'after':
      return ({ state }) => storyTime(plan, state) >= condition.time
    default:
      return unreachable(condition)
  }
}

function factTest(plan: Untested, { fact, is }: Of<'fact'>): Test {
  const place = plan.world.fact.get(fact) ?? -1
  const [only] = is
  return is.length === 1
    ? ({ world }) => (world.facts[place] ?? false) === only
    : ({ world }) => is.includes(world.facts[place] ?? false)
}

function clockTest(plan: Untested, { clock, is }: Of<'clock'>): Test {
  const place = plan.places.clock.get(clock) ?? -1
  if (is !== 'missed') return ({ clockAt }) => clockAt[place]?.kind === is
  return ({ clockAt }) => {
    const status = clockAt[place]
    return status?.kind === 'running' && status.missed
  }
}

function meterTest(plan: Untested, { meter, below, above }: Of<'meter'>): Test {
  const place = plan.world.meter.get(meter) ?? -1
  return ({ world, state }) => {
    const line = world.meters[place]
    if (!line) return false
    const value = meterValue(line, storyTime(plan, state))
    return (
      (below === undefined || value < below * 1000) && (above === undefined || value > above * 1000)
    )
  }
}

function casesTest({ urgency, status, atLeast }: Of<'cases'>): Test {
  const counted = urgency.flatMap((each) =>
    status.map((so) => [urgencyClasses.indexOf(each), caseStatuses.indexOf(so)] as const),
  )
  return ({ world }) => {
    let count = 0
    for (const [each, so] of counted) count += world.count(each, so)
    return count >= atLeast
  }
}
