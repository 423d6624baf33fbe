import type { DecisionId, OptionId } from '../kernel/ids.ts'
import { assess } from '../scoring/assess.ts'
import { outcomeOf } from './outcome.ts'
import { playOut, type Play } from './play.ts'
import type { Playbook } from './playbook.ts'
import { policies, type Team } from './policy.ts'

/** How one option did beside another, over all that was played. */
export type Pair = {
  readonly option: OptionId
  readonly other: OptionId
  /** Never worse in anything. */
  readonly atLeast: boolean
  /** Better in something at least once. */
  readonly better: boolean
}
export type Varied = {
  readonly kind: 'vary'
  readonly decision: DecisionId
  readonly runs: number
  readonly pairs: readonly Pair[]
}

/** Plays a choice each way on each seed, and compares each two ways in every dimension and in the outcome. */
export function vary(
  book: Playbook,
  id: DecisionId,
  { team, seeds }: { readonly team: Team; readonly seeds: readonly string[] },
): Varied {
  const options = book.plan.decision.get(id)?.options.map((option) => option.id) ?? []
  const measured = seeds.map((seed) =>
    options.map((option) => {
      const forced = new Map([[id, { kind: 'choice' as const, option }]])
      return measuresOf(playOut(book, seed, policies[team], forced))
    }),
  )
  const pairs = options.flatMap((option, a) =>
    options.flatMap((other, b): Pair[] => {
      if (a === b) return []
      const differences = measured.flatMap((ways) => differencesOf(ways[a] ?? [], ways[b] ?? []))
      return [
        {
          option,
          other,
          atLeast: differences.every((difference) => difference >= 0),
          better: differences.some((difference) => difference > 0),
        },
      ]
    }),
  )
  return { kind: 'vary', decision: id, runs: seeds.length * options.length, pairs }
}

/** All that a play is judged by, more being better: dimensions, meters, costs, urgent procedures put off. */
function measuresOf({ plan, events, state }: Play): readonly (number | undefined)[] {
  const { dimensions } = assess(plan, events)
  const { meters, cost } = outcomeOf(plan, state)
  const waiting = plan.scenario.cases.filter(
    ({ id, urgency }) => (urgency === 'U1' || urgency === 'U2') && state.cases[id] === 'deferred',
  )
  return [
    ...dimensions.map((each) => (each.kind === 'scored' ? hundredths(each.score) : undefined)),
    ...plan.scenario.meters.map(({ id }) => meters[id]),
    -cost,
    -waiting.length,
  ]
}

/** What is measured on one side only says nothing. */
const differencesOf = (
  one: readonly (number | undefined)[],
  other: readonly (number | undefined)[],
): readonly number[] =>
  one.map((value, at) => {
    const beside = other[at]
    return value === undefined || beside === undefined ? 0 : value - beside
  })

const hundredths = (score: number): number => Math.round(score * 100)
