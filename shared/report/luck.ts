import type { ExerciseConfig } from '../engine/config.ts'
import { Course } from '../engine/course.ts'
import { meterValue } from '../engine/meter.ts'
import { prepare, reseeded, type Plan } from '../engine/plan.ts'
import { storyTime } from '../engine/storyTime.ts'
import { inputsOf, type LogEntry } from '../log/log.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { to } from '../scoring/harm.ts'
import { safetyLedger } from '../scoring/safety.ts'

/** One figure of how it ended, beside the same decisions on other lucks. */
export type LuckFigure = {
  readonly id: string
  readonly title: string
  readonly better: 'higher' | 'lower'
  readonly realised: number
  /** Of the replays. */
  readonly lowest: number
  readonly median: number
  readonly highest: number
  /** Replays that ended worse, in per cent, those that ended alike counted half; undefined where luck changed nothing. */
  readonly percentile: number | undefined
}
export type LuckFinding = {
  readonly replays: number
  /** Inputs that did not fit another luck and were left out, over all replays. */
  readonly skipped: number
  /** Meters, expected harm and costs, each apart; never added up. */
  readonly figures: readonly LuckFigure[]
}

/** The seeds of the replays: of one family, named from the exercise's own. */
export const luckSeeds = (seed: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${seed}/luck-${index + 1}`)

/**
 * Where the realised outcome stands among the same decisions replayed on `seeds` (domain brief §6.2: process
 * versus outcome). Pure. An input that is refused on another luck, because there the question never came, is
 * left out and counted. Throws when the configuration does not fit the scenario.
 */
export function outcomePercentile(
  scenario: Scenario,
  config: ExerciseConfig,
  entries: readonly LogEntry[],
  seeds: readonly string[],
): LuckFinding {
  const plan = prepare(scenario, config)
  return luckOf(
    replayed(plan, config.seed, entries),
    seeds.map((seed) => replayed(plan, seed, entries)),
  )
}

/** What became of a play beside what became of its replays. */
export function luckOf(realised: Ending, replays: readonly Ending[]): LuckFinding {
  return {
    replays: replays.length,
    skipped: replays.reduce((sum, { skipped }) => sum + skipped, 0),
    figures: realised.ends.map((end, index) =>
      figureOf(
        end,
        replays.map(({ ends }) => ends[index]?.value ?? 0),
      ),
    ),
  }
}

/** How a play ended, figure by figure, and how many inputs did not fit it. */
export type Ending = { readonly skipped: number; readonly ends: readonly End[] }
type End = {
  readonly id: string
  readonly title: string
  readonly better: 'higher' | 'lower'
  readonly value: number
}

/** The same inputs on one seed; takes some milliseconds for a whole exercise. */
export function replayed(plan: Plan, seed: string, entries: readonly LogEntry[]): Ending {
  const course = new Course(reseeded(plan, seed))
  let skipped = 0
  for (const input of inputsOf(entries)) if (course.give(input)) skipped += 1
  return { skipped, ends: endsOf(course) }
}

function endsOf({ plan, state, events }: Course): readonly End[] {
  const when = storyTime(plan, state)
  const started = events.find(({ type }) => type === 'started')?.seq
  const safety = safetyLedger(plan, { end: state, events, started, last: events.at(-1) })
  const cost = Object.values(state.costs).reduce((sum, amount) => sum + amount, 0)
  return [
    ...plan.scenario.meters.map(({ id, title }): End => {
      const line = state.meters[id]
      const value = line ? to(1, meterValue(line, when) / 1000) : 0
      return { id, title, better: 'higher', value }
    }),
    ...(plan.scenario.cases.length === 0
      ? []
      : [
          {
            id: 'expected-harm',
            title: 'Expected harm events',
            better: 'lower' as const,
            value: safety?.expectedHarm ?? 0,
          },
        ]),
    { id: 'cost', title: 'Costs in the story, NZ$', better: 'lower', value: cost },
  ]
}

function figureOf({ id, title, better, value }: End, others: readonly number[]): LuckFigure {
  const order = others.toSorted((a, b) => a - b)
  const at = (share: number): number => order[Math.round(share * (order.length - 1))] ?? value
  const worse = others.filter((other) => (better === 'higher' ? other < value : other > value))
  const alike = others.filter((other) => other === value)
  const moved = others.length > alike.length
  return {
    id,
    title,
    better,
    realised: value,
    lowest: at(0),
    median: at(0.5),
    highest: at(1),
    percentile: moved
      ? Math.round((100 * (worse.length + alike.length / 2)) / others.length)
      : undefined,
  }
}

/** From this overall score on, decisions count as good: nearer to S than to M. */
export const goodDecisions = 57.5

/** Percentiles from which luck is called good, and down to which poor; ordinary between them. */
const goodLuck = 60
const poorLuck = 40

/** The four words of process against outcome, and one for ordinary luck and for none. */
export function processAndOutcome(overall: number, percentile: number | undefined): string {
  const good = overall >= goodDecisions
  const decisions = `${good ? 'Good' : 'Weak'} decisions`
  if (percentile === undefined) return `${decisions}; luck changed nothing here.`
  if (percentile > poorLuck && percentile < goodLuck)
    return `${decisions}, ordinary luck: the outcome is what they tend to bring.`
  if (good)
    return percentile >= goodLuck
      ? 'Good decisions, good luck: keep them, and do not count on the luck.'
      : 'Good decisions, poor luck: the outcome is no reason to decide otherwise.'
  return percentile >= goodLuck
    ? 'Weak decisions, good luck: the outcome hides what could have happened.'
    : 'Weak decisions, poor luck: there is most to learn here.'
}
