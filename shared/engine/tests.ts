import type { Condition } from '../scenario/condition.ts'
import type { Draft } from './draft.ts'
import type { Plan } from './plan.ts'
import { answerTest, type AnswerCondition } from './answerTests.ts'
import { worldTest } from './worldTests.ts'

/** A plan without its tests. */
export type Untested = Omit<Plan, 'tests'>

/** A condition as a function of a draft. */
export type Test = (draft: Draft) => boolean

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
  /** Other conditions that were asked once, ready to be asked again. */
  readonly others: Map<Condition, Test>
}

const never: Test = () => false

export function testsOf(plan: Untested): Tests {
  const { injects, scenario } = plan
  const rates = scenario.meters.flatMap((each, meter) =>
    each.rates.map((rate) => ({ meter, perHour: rate.perHour, test: testOf(plan, rate.while) })),
  )
  return {
    injects: injects.map(({ trigger, cancelledWhen }) => ({
      arms: trigger.kind === 'when' ? testOf(plan, trigger.condition) : never,
      cancels: cancelledWhen ? testOf(plan, cancelledWhen) : never,
    })),
    clocks: scenario.clocks.map(({ starts, met }) => ({
      starts: testOf(plan, starts),
      met: testOf(plan, met),
    })),
    rates,
    others: new Map(),
    ratesOf: scenario.meters.map((_, meter) =>
      [...rates.keys()].filter((place) => rates[place]?.meter === meter),
    ),
  }
}

/** Whether a condition of the scenario holds in a draft. */
export function isSo(plan: Plan, draft: Draft, condition: Condition): boolean {
  const { others } = plan.tests
  let test = others.get(condition)
  if (!test) {
    test = testOf(plan, condition)
    others.set(condition, test)
  }
  return test(draft)
}

const isOfAnswer = (condition: Condition): condition is AnswerCondition => 'decision' in condition

/** The same answer as `holds`, for a condition asked often: names are looked up once, cheap parts asked first. */
export function testOf(plan: Untested, condition: Condition): Test {
  if (condition.kind === 'all') return allOf(inTurn(plan, condition.of))
  if (condition.kind === 'any') return anyOf(inTurn(plan, condition.of))
  if (condition.kind === 'not') {
    const test = testOf(plan, condition.of)
    return (draft) => !test(draft)
  }
  return isOfAnswer(condition)
    ? answerTest(plan, condition, (when) => testOf(plan, when))
    : worldTest(plan, condition)
}

function allOf(tests: readonly Test[]): Test {
  const [first, second] = tests
  if (tests.length === 2 && first && second) return (draft) => first(draft) && second(draft)
  return (draft) => {
    for (const test of tests) if (!test(draft)) return false
    return true
  }
}

function anyOf(tests: readonly Test[]): Test {
  const [first, second] = tests
  if (tests.length === 2 && first && second) return (draft) => first(draft) || second(draft)
  return (draft) => {
    for (const test of tests) if (test(draft)) return true
    return false
  }
}

const cheap: readonly Condition['kind'][] = ['reached', 'fact', 'delivered', 'clock', 'decision']
const dear: readonly Condition['kind'][] = ['cases', 'triaged', 'all', 'any', 'not']
const cost = ({ kind }: Condition): number =>
  cheap.includes(kind) ? 0 : dear.includes(kind) ? 2 : 1

const inTurn = (plan: Untested, parts: readonly Condition[]): readonly Test[] =>
  parts.toSorted((a, b) => cost(a) - cost(b)).map((part) => testOf(plan, part))
