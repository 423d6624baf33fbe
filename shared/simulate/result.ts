import { canonical, hashOf } from '../kernel/canonical.ts'
import { assess } from '../scoring/assess.ts'
import type { DimensionId } from '../scenario/rating.ts'
import { outcomeOf, type Outcome } from './outcome.ts'
import { playOut, type Play } from './play.ts'
import type { Playbook } from './playbook.ts'
import { policies, type Team } from './policy.ts'

/** One simulated exercise in figures; the same on every machine. */
export type Result = {
  readonly scenario: string
  readonly scenarioHash: string
  readonly seed: string
  readonly team: Team
  /** How many. */
  readonly events: number
  /** SHA-256 over the canonical JSON of all events. */
  readonly eventsHash: string
  /** 0 to 100, in hundredths; null where too few tasks came up. */
  readonly score: {
    readonly overall: number | null
    readonly dimensions: Readonly<Partial<Record<DimensionId, number | null>>>
  }
  /** The ceilings in force. */
  readonly caps: readonly string[]
  readonly outcome: Outcome
}

/** Plays one exercise and sums it up. `hash` is that of the scenario's files. */
export function simulate(
  book: Playbook,
  hash: string,
  { seed, team }: { readonly seed: string; readonly team: Team },
): { readonly play: Play; readonly result: Result } {
  const play = playOut(book, seed, policies[team])
  const { plan, events, state } = play
  const { overall, dimensions, caps } = assess(plan, events)
  const result: Result = {
    scenario: plan.scenario.id,
    scenarioHash: hash,
    seed,
    team,
    events: events.length,
    eventsHash: hashOf(canonical(events)),
    score: {
      overall: overall ? hundredths(overall.score) : null,
      dimensions: Object.fromEntries(
        dimensions.map((each) => [each.id, each.kind === 'scored' ? hundredths(each.score) : null]),
      ),
    },
    caps: caps.map(({ id }) => id),
    outcome: outcomeOf(plan, state),
  }
  return { play, result }
}

const hundredths = (score: number): number => Math.round(score * 100) / 100
