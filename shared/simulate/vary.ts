import type { DecisionId } from '../kernel/ids.ts'
import { assess } from '../scoring/assess.ts'
import { outcomeOf } from './outcome.ts'
import { playOut, type Play } from './play.ts'
import type { Playbook } from './playbook.ts'
import { policies, unhurried, type Team } from './policy.ts'
import { waysOf } from './ways.ts'

/** How one way to answer did beside another, over all that was played. */
export type Pair = {
  readonly option: string
  readonly other: string
  /** Never worse in anything. */
  readonly atLeast: boolean
  /** Better in something at least once. */
  readonly better: boolean
  /** How often the two met on the same luck with all else the same. */
  readonly times: number
}
export type Varied = {
  readonly kind: 'vary'
  readonly decision: DecisionId
  readonly runs: number
  readonly pairs: readonly Pair[]
}

/**
 * Plays a decision each way on each seed, and compares each two ways in every dimension and in the outcome. The
 * team is unhurried, so that an answer does not make the next one late.
 */
export function vary(
  book: Playbook,
  id: DecisionId,
  { team, seeds }: { readonly team: Team; readonly seeds: readonly string[] },
): Varied {
  const pairs = new Map<string, Pair>()
  const decision = book.plan.decision.get(id)
  let runs = 0
  for (const seed of decision ? seeds : []) {
    const ways = decision ? waysOf(book.plan, decision, seed) : []
    const measured = ways.map(({ name, answer }) => ({
      name,
      measures: measuresOf(playOut(book, seed, unhurried(policies[team]), new Map([[id, answer]]))),
    }))
    runs += ways.length
    for (const one of measured)
      for (const other of measured) if (one !== other) compare(pairs, one, other)
  }
  return { kind: 'vary', decision: id, runs, pairs: [...pairs.values()] }
}

type Measured = { readonly name: string; readonly measures: readonly (number | undefined)[] }

function compare(pairs: Map<string, Pair>, one: Measured, other: Measured): void {
  const key = `${one.name} ${other.name}`
  const before = pairs.get(key)
  const differences = differencesOf(one.measures, other.measures)
  pairs.set(key, {
    option: one.name,
    other: other.name,
    atLeast: differences.every((difference) => difference >= 0) && (before?.atLeast ?? true),
    better: differences.some((difference) => difference > 0) || (before?.better ?? false),
    times: (before?.times ?? 0) + 1,
  })
}

/** All that a play is judged by, more being better: dimensions, meters, costs, urgent procedures put off, harm to expect. */
function measuresOf({ plan, events, state }: Play): readonly (number | undefined)[] {
  const { dimensions, safety } = assess(plan, events)
  const { meters, cost } = outcomeOf(plan, state)
  const waiting = plan.scenario.cases.filter(
    ({ id, urgency }) => (urgency === 'U1' || urgency === 'U2') && state.cases[id] === 'deferred',
  )
  return [
    ...dimensions.map((each) => (each.kind === 'scored' ? hundredths(each.score) : undefined)),
    ...plan.scenario.meters.map(({ id }) => meters[id]),
    -cost,
    -waiting.length,
    safety && -safety.expectedHarm,
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
