import type { Plan } from '../engine/plan.ts'
import { unreachable } from '../kernel/never.ts'
import type { Condition } from '../scenario/condition.ts'

/** A condition as a facilitator would say it: `after "Call the insurer" is answered`. */
export function conditionWords(plan: Plan, condition: Condition): string {
  switch (condition.kind) {
    case 'all':
      return condition.of.map((part) => conditionWords(plan, part)).join(', and ')
    case 'any':
      return condition.of.map((part) => conditionWords(plan, part)).join(', or ')
    case 'not':
      return `not ${conditionWords(plan, condition.of)}`
    case 'fact':
      return `if ${factTitle(plan, condition.fact)} is ${condition.is.map(plainValue).join(' or ')}`
    case 'chosen':
      return `if ${decisionTitle(plan, condition.decision)} is answered with ${optionLabels(plan, condition)}`
    case 'decision':
      return `${condition.is === 'open' ? 'while' : 'after'} ${decisionTitle(plan, condition.decision)} ${condition.is === 'lapsed' ? 'passes unanswered' : `is ${condition.is}`}`
    case 'delivered': {
      const inject = plan.inject.get(condition.inject)
      return `after inject ${inject?.number ?? condition.inject} is fired`
    }
    default:
      return worldWords(plan, condition)
  }
}

type WorldCondition = Extract<
  Condition,
  { readonly kind: 'system' | 'meter' | 'cases' | 'clock' | 'reached' | 'after' }
>

function worldWords(plan: Plan, condition: WorldCondition): string {
  const { scenario } = plan
  switch (condition.kind) {
    case 'system': {
      const system = scenario.systems.find(({ id }) => id === condition.system)
      return `while ${system?.name ?? condition.system} is ${condition.is.join(' or ')}`
    }
    case 'meter': {
      const meter = scenario.meters.find(({ id }) => id === condition.meter)
      const bounds = [
        condition.below === undefined ? '' : `below ${condition.below}`,
        condition.above === undefined ? '' : `above ${condition.above}`,
      ].filter((bound) => bound !== '')
      return `when ${meter?.title ?? condition.meter} is ${bounds.join(' and ')}`
    }
    case 'cases':
      return `when at least ${condition.atLeast} cases are ${condition.status.join(' or ')}`
    case 'clock': {
      const clock = scenario.clocks.find(({ id }) => id === condition.clock)
      return `while the time for “${clock?.title ?? condition.clock}” is ${condition.is}`
    }
    case 'reached': {
      const phase = scenario.phases.find(({ id }) => id === condition.phase)
      return `from phase “${phase?.title ?? condition.phase}” on`
    }
    case 'after':
      return `from ${inZone(condition.time, scenario.timeZone)} on`
    default:
      return unreachable(condition)
  }
}

const plainValue = (value: string | boolean): string =>
  value === true ? 'true' : value === false ? 'not so' : value

const factTitle = (plan: Plan, id: string): string =>
  plan.scenario.facts.find((fact) => fact.id === id)?.title.toLowerCase() ?? id

const decisionTitle = (plan: Plan, id: string): string =>
  `“${plan.scenario.decisions.find((decision) => decision.id === id)?.title ?? id}”`

const optionLabels = (
  plan: Plan,
  { decision, options }: Extract<Condition, { readonly kind: 'chosen' }>,
): string =>
  options
    .map((id) => {
      const all = plan.decision.get(decision)?.options ?? []
      return `“${all.find((option) => option.id === id)?.label ?? id}”`
    })
    .join(' or ')

const inZone = (time: number, timeZone: string): string =>
  Intl.DateTimeFormat('en-NZ', { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(time)
