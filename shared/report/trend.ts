import type { ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import type { Assessment } from '../scoring/assessment.ts'
import { played, type Played } from '../scoring/played.ts'
import { rated } from '../scoring/rated.ts'
import { recordsOf } from '../scoring/recordsOf.ts'
import type { ObligationRow } from './shape/aarShape.ts'
import { obligationRows } from './rows/obligationRows.ts'
import { storyClock } from './storyClock.ts'
import { termsOf } from './terms.ts'

/** One exercise of an organisation among others of its own. */
export type TrendRow = {
  readonly exercise: string
  readonly title: string
  /** Wall time, ISO 8601. */
  readonly createdAt: string
  /** The same as a day where the story is set. */
  readonly day: string
  readonly scenarioHash: string
  readonly seed: string
  readonly minutes: number
  readonly overall: number | null
  /** By dimension; null where too few tasks came up. */
  readonly dimensions: Readonly<Record<string, number | null>>
  readonly clocks: readonly { readonly title: string; readonly status: ObligationRow['status'] }[]
}

export type TrendAbout = {
  readonly id: string
  readonly createdAt: string
  readonly log: { readonly scenario: { readonly hash: string } }
}

/** How an exercise went, for a trend: its scores after caps, evaluators' letters counted, and its clocks. */
export function trendRow(
  plan: Plan,
  events: readonly ExerciseEvent[],
  about: TrendAbout,
): TrendRow {
  const { final } = rated(plan, events, recordsOf(events))
  return rowOf(plan, played(plan, events), final, about)
}

function rowOf(
  plan: Plan,
  play: Played,
  { overall, dimensions }: Assessment,
  { id, createdAt, log }: TrendAbout,
): TrendRow {
  const terms = termsOf(plan, play.end, undefined)
  return {
    exercise: id,
    title: terms.fill(plan.scenario.title),
    createdAt,
    day: storyClock(plan.scenario.timeZone).date(Date.parse(createdAt)),
    scenarioHash: log.scenario.hash,
    seed: plan.config.seed,
    minutes: plan.config.minutes,
    overall: overall ? overall.score : null,
    dimensions: Object.fromEntries(
      dimensions.map((each) => [each.title, each.kind === 'scored' ? each.score : null]),
    ),
    clocks: obligationRows(plan, play, terms).map(({ title, status }) => ({ title, status })),
  }
}

/** Only the same scenario at the same length asks the same of a team. */
export const comparable = (row: TrendRow, own: TrendRow): boolean =>
  row.scenarioHash === own.scenarioHash && row.minutes === own.minutes

export const trendWords = {
  heading: 'Trend',
  caption: 'Exercises of this organisation, oldest first',
  clocks: 'Clocks, in exercises of the same scenario',
  own: 'this exercise',
  same: 'same scenario',
  other: 'not comparable: another scenario, version or length',
  noScore: 'no score',
  notAsked: 'not part of it',
  method:
    'Each figure is worked out from the log of its own exercise, by the same rules; the report of that exercise has the entries.',
  caution:
    'One exercise more or less is not a trend; people change and luck changes. Only exercises of the same scenario and length are drawn in the charts.',
} as const

/** Earlier exercises and this one, oldest first; the last row is this exercise wherever days are equal. */
export const trendOf = (earlier: readonly TrendRow[], own: TrendRow): readonly TrendRow[] =>
  [...earlier, own].toSorted((a, b) =>
    a.createdAt === b.createdAt ? 0 : a.createdAt < b.createdAt ? -1 : 1,
  )

/** A trend as two tables of words: scores by exercise, and clocks by exercise. */
export function trendTables(
  rows: readonly TrendRow[],
  own: TrendRow,
): readonly { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }[] {
  const score = (value: number | null | undefined): string =>
    value === undefined
      ? trendWords.notAsked
      : value === null
        ? trendWords.noScore
        : value.toFixed(1)
  const named = (row: TrendRow): string => `${row.title}, ${row.day}`
  const against = (row: TrendRow): string =>
    row.exercise === own.exercise
      ? trendWords.own
      : comparable(row, own)
        ? trendWords.same
        : trendWords.other
  const dimensions = Object.keys(own.dimensions)
  const same = rows.filter((row) => comparable(row, own))
  return [
    {
      head: ['Exercise', 'Compared', 'Overall', ...dimensions],
      rows: rows.map((row) => [
        named(row),
        against(row),
        score(row.overall),
        ...dimensions.map((id) => (comparable(row, own) ? score(row.dimensions[id]) : '–')),
      ]),
    },
    {
      head: ['Clock', ...same.map(named)],
      rows: own.clocks.map(({ title }) => [
        title,
        ...same.map((row) => row.clocks.find((each) => each.title === title)?.status ?? '–'),
      ]),
    },
  ]
}
