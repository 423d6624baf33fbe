import type { Plan } from '../engine/plan.ts'
import { unreachable } from '../kernel/never.ts'
import type { Condition } from '../scenario/condition.ts'

/** A condition as a facilitator would say it, short enough for one line: `after “Call the insurer” is answered`. */
export function conditionWords(plan: Plan, condition: Condition): string {
  switch (condition.kind) {
    case 'all':
      return joined(plan, condition.of, 'and')
    case 'any':
      return joined(plan, condition.of, 'or')
    case 'not':
      return opposite(conditionWords(plan, condition.of))
    case 'fact':
      return factWords(plan, condition)
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
      return `after certain answers to ${title}`
    case 'ranked':
      return `after a certain order in ${title}`
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

/** At most this many parts are said; the rest are counted. */
const mostParts = 3

function joined(plan: Plan, parts: readonly Condition[], word: 'and' | 'or'): string {
  const said = [...new Set(parts.map((part) => conditionWords(plan, part)))]
  if (said.length <= mostParts) return said.join(`, ${word} `)
  const kept = said.slice(0, mostParts - 1)
  return [...kept, `${said.length - kept.length} more`].join(`, ${word} `)
}

const opposites = [
  ['if ', 'unless '],
  ['after ', 'before '],
  ['from ', 'before '],
  ['while ', 'unless '],
  ['when ', 'unless '],
] as const

function opposite(words: string): string {
  const found = opposites.find(([start]) => words.startsWith(start))
  return found ? `${found[1]}${words.slice(found[0].length)}` : `not ${words}`
}

function factWords(
  plan: Plan,
  { fact: id, is }: Extract<Condition, { readonly kind: 'fact' }>,
): string {
  const title = plan.scenario.facts.find((fact) => fact.id === id)?.title ?? id
  const [value] = is
  if (is.length === 1 && typeof value === 'boolean')
    return `if “${title}” ${value ? 'holds' : 'does not hold'}`
  return `if ${title} is ${is.map(String).join(' or ')}`
}

const decisionTitle = (plan: Plan, id: string): string =>
  `“${plan.scenario.decisions.find((decision) => decision.id === id)?.title ?? id}”`

/** Making one takes longer than all else that is said about an inject. */
const formats = new Map<string, Intl.DateTimeFormat>()

function inZone(time: number, timeZone: string): string {
  const format =
    formats.get(timeZone) ??
    Intl.DateTimeFormat('en-NZ', {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
  formats.set(timeZone, format)
  return format.format(time).replace(',', '')
}
