import type { Plan } from '../engine/plan.ts'
import { unreachable } from '../kernel/never.ts'
import type { DecisionId } from '../kernel/ids.ts'
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
    case 'ranked':
    case 'triaged':
    case 'estimated':
    case 'statement':
    case 'advised':
      return answerWords(plan, condition)
    case 'asked':
      return `after “${plan.scenario.questions.find(({ id }) => id === condition.question)?.label ?? condition.question}” is asked`
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

type AnswerCondition = Extract<
  Condition,
  {
    readonly kind: 'chosen' | 'ranked' | 'triaged' | 'estimated' | 'statement' | 'advised'
  }
>

function answerWords(plan: Plan, condition: AnswerCondition): string {
  const title = decisionTitle(plan, condition.decision)
  switch (condition.kind) {
    case 'chosen':
      return `if ${title} is answered with ${optionLabels(plan, condition)}`
    case 'ranked':
      return `if ${title} puts ${optionLabels(plan, { ...condition, options: [condition.option] })} among the first ${condition.within}`
    case 'triaged':
      return `if ${title} has the procedures to ${condition.action.join(' or ')}`
    case 'estimated':
      return `if the estimate in ${title} fits`
    case 'statement':
      return `if ${title} ${condition.fault === 'names-holder' ? 'names a suspected holder' : 'says more than is known'}`
    case 'advised':
      return `if somebody ${condition.stance === 'object' ? 'objected to' : 'was heard on'} ${title}`
    default:
      return unreachable(condition)
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
  { decision, options }: { readonly decision: DecisionId; readonly options: readonly string[] },
): string =>
  options
    .map((id) => {
      const all = plan.decision.get(decision)?.options ?? []
      return `“${all.find((option) => option.id === id)?.label ?? id}”`
    })
    .join(' or ')

const inZone = (time: number, timeZone: string): string =>
  Intl.DateTimeFormat('en-NZ', { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(time)
