import type { Answer } from '../kernel/answer.ts'
import type { OptionId } from '../kernel/ids.ts'
import type { Condition } from '../scenario/condition.ts'
import type { Inject, Scenario } from '../scenario/scenario.ts'
import { holds } from './condition.ts'
import type { Plan } from './plan.ts'
import { answerOf, type ClockStatus, type ExerciseState } from './state.ts'
import { systemState } from './world.ts'

type Of<Kind extends Condition['kind']> = Extract<Condition, { readonly kind: Kind }>

/** A condition as a function of the state. */
export type Test = (state: ExerciseState) => boolean

/** The conditions that are asked after every event, by place in the plan's lists. */
export type Tests = {
  readonly injects: readonly { readonly arms: Test; readonly cancels: Test }[]
  readonly clocks: readonly { readonly starts: Test; readonly met: Test }[]
  /** The rates of all meters, one after another. */
  readonly rates: readonly {
    readonly meter: number
    readonly perHour: number
    readonly test: Test
  }[]
  /** Of each meter, the places of its rates. */
  readonly ratesOf: readonly (readonly number[])[]
}

const never: Test = () => false

export const testsOf = (plan: Plan, scenario: Scenario, injects: readonly Inject[]): Tests => ({
  injects: injects.map(({ trigger, cancelledWhen }) => ({
    arms: trigger.kind === 'when' ? testOf(plan, trigger.condition) : never,
    cancels: cancelledWhen ? testOf(plan, cancelledWhen) : never,
  })),
  clocks: scenario.clocks.map(({ starts, met }) => ({
    starts: testOf(plan, starts),
    met: testOf(plan, met),
  })),
  rates: scenario.meters.flatMap(({ rates }, meter) =>
    rates.map((rate) => ({ meter, perHour: rate.perHour, test: testOf(plan, rate.while) })),
  ),
  ratesOf: ratePlaces(scenario),
})

function ratePlaces({ meters }: Scenario): number[][] {
  let next = 0
  return meters.map(({ rates }) => rates.map(() => next++))
}

/** The same answer as `holds`, for a condition asked often: names are looked up once, cheap parts asked first. */
export function testOf(plan: Plan, condition: Condition): Test {
  switch (condition.kind) {
    case 'all':
      return allOf(cheapFirst(condition.of).map((part) => testOf(plan, part)))
    case 'any':
      return anyOf(cheapFirst(condition.of).map((part) => testOf(plan, part)))
    case 'not': {
      const test = testOf(plan, condition.of)
      return (state) => !test(state)
    }
    case 'fact': {
      const { fact, is } = condition
      const [only] = is
      return is.length === 1
        ? (state) => (state.facts[fact] ?? false) === only
        : (state) => is.includes(state.facts[fact] ?? false)
    }
    case 'reached': {
      const index = plan.phaseIndex.get(condition.phase) ?? -1
      return ({ status, phase }) => status !== 'briefing' && index <= phase.index
    }
    case 'delivered': {
      const { inject } = condition
      return ({ injects }) => injects[inject]?.kind === 'delivered'
    }
    case 'triaged':
      return triaged(plan, condition)
    case 'cases':
      return casesOf(plan, condition)
    case 'system': {
      const { system, is } = condition
      return (state) => is.includes(systemState(plan, state, system))
    }
    case 'clock': {
      const { clock, is } = condition
      return is === 'missed'
        ? (state) => isMissed(state.clocks[clock])
        : (state) => state.clocks[clock]?.kind === is
    }
    case 'decision':
    case 'chosen':
      return answerTestOf(condition)
    default:
      return (state) => holds(plan, state, condition)
  }
}

const isMissed = (clock: ClockStatus | undefined): boolean =>
  clock?.kind === 'running' && clock.missed

function casesOf(plan: Plan, { urgency, status, atLeast }: Of<'cases'>): Test {
  const ids = plan.scenario.cases
    .filter((each) => urgency.includes(each.urgency))
    .map(({ id }) => id)
  return ({ cases }) => {
    let left = atLeast
    for (const id of ids) {
      if (left <= 0) break
      if (status.includes(cases[id] ?? 'planned')) left -= 1
    }
    return left <= 0
  }
}

function answerTestOf(condition: Of<'decision' | 'chosen'>): Test {
  const { decision } = condition
  if (condition.kind === 'chosen') {
    const { options } = condition
    return ({ decisions }) => {
      const answer = answerOf(decisions[decision])?.answer
      return answer !== undefined && hasOneOf(answer, options)
    }
  }
  if (condition.is === 'answered')
    return ({ decisions }) => answerOf(decisions[decision]) !== undefined
  const lapsed = condition.is === 'lapsed'
  return ({ decisions }) => {
    const status = decisions[decision]
    return status?.kind === 'open' && status.lapsed === lapsed
  }
}

function hasOneOf(answer: Answer, options: readonly OptionId[]): boolean {
  if (answer.kind === 'choice') return options.includes(answer.option)
  if (answer.kind === 'triage' || answer.kind === 'estimate') return false
  for (const option of answer.options) if (options.includes(option)) return true
  return false
}

/** Counts the rows of an answer once: an answer never changes. */
function triaged(plan: Plan, condition: Of<'triaged'>): Test {
  let counted: Answer | undefined
  let held = false
  return (state) => {
    const answer = answerOf(state.decisions[condition.decision])?.answer
    if (answer === undefined) return false
    if (answer !== counted) {
      counted = answer
      held = holds(plan, state, condition)
    }
    return held
  }
}

function allOf(tests: readonly Test[]): Test {
  return (state) => {
    for (const test of tests) if (!test(state)) return false
    return true
  }
}

function anyOf(tests: readonly Test[]): Test {
  return (state) => {
    for (const test of tests) if (test(state)) return true
    return false
  }
}

const cheap: readonly Condition['kind'][] = ['reached', 'fact', 'delivered', 'clock', 'decision']
const dear: readonly Condition['kind'][] = ['cases', 'triaged', 'all', 'any', 'not']
const cost = ({ kind }: Condition): number =>
  cheap.includes(kind) ? 0 : dear.includes(kind) ? 2 : 1

const cheapFirst = (parts: readonly Condition[]): readonly Condition[] =>
  parts.toSorted((a, b) => cost(a) - cost(b))
