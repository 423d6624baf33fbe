import { draw } from '../kernel/rng.ts'
import type { Aar } from '../report/shape/aarShape.ts'

/** Fewer runs than this are never ranked: with so few, a place says more about luck than about a team. */
export const minimumCohort = 5

/** One shared run, as a comparison sees it. */
export type Run = {
  readonly id: string
  readonly label: string
  readonly scenario: { readonly id: string; readonly version: string; readonly hash: string }
  readonly minutes: number
  readonly seats: number
  readonly seed: string
  readonly purpose: 'practice' | 'assess'
  readonly score: Aar['score']
}
export type Spread = {
  readonly count: number
  readonly lowest: number
  readonly p25: number
  readonly median: number
  readonly p75: number
  readonly highest: number
  /**
   * Where the median might lie with other such runs: the middle 95 % of 1,000 redraws of the runs. Undefined in a
   * cohort that is too small to say.
   */
  readonly medianBetween: readonly [number, number] | undefined
}
export type RankRow = {
  readonly id: string
  readonly label: string
  readonly overall: number | undefined
  /** How far the score might move with other such tasks. */
  readonly between: readonly [number, number] | undefined
  /** Places from the best to the worst that the ranges allow; undefined in a cohort that is too small. */
  readonly places: readonly [number, number] | undefined
}
export type Cohort = {
  readonly scenario: Run['scenario']
  readonly ranked: boolean
  /** Why places are left out, or should be read with care. */
  readonly cautions: readonly string[]
  readonly overall: Spread | undefined
  readonly dimensions: readonly {
    readonly id: string
    readonly title: string
    readonly spread: Spread | undefined
  }[]
  readonly runs: readonly RankRow[]
}

/** Shared runs side by side, only within one scenario hash. The order of the runs given does not matter. */
export function compareRuns(runs: readonly Run[]): readonly Cohort[] {
  const byHash = Map.groupBy(
    runs.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ({ scenario }) => scenario.hash,
  )
  return [...byHash.values()].flatMap((cohort) => {
    const [first] = cohort
    return first ? [cohortOf(first.scenario, cohort)] : []
  })
}

function cohortOf(scenario: Run['scenario'], runs: readonly Run[]): Cohort {
  const scored = runs.filter(({ score }) => score.overall !== undefined)
  const ranked = scored.length >= minimumCohort
  const rows = runs.map((run) => ({
    run,
    overall: run.score.overall?.score,
    between: rangeOf(run.score),
  }))
  const ranges = rows.flatMap(({ between }) => (between ? [between] : []))
  return {
    scenario,
    ranked,
    cautions: cautionsOf(runs, scored.length),
    overall: spreadOf(
      scenario.hash,
      scored.flatMap(({ score }) => score.overall?.score ?? []),
    ),
    dimensions: (runs[0]?.score.dimensions ?? []).map(({ id, title }) => ({
      id,
      title,
      spread: spreadOf(
        `${scenario.hash}/${id}`,
        runs.flatMap(({ score }) => {
          const dimension = score.dimensions.find((each) => each.id === id)
          return dimension?.kind === 'scored' ? [dimension.score] : []
        }),
      ),
    })),
    runs: rows.map(({ run, overall, between }) => ({
      id: run.id,
      label: run.label,
      overall,
      between,
      places: ranked && between ? placesOf(between, ranges) : undefined,
    })),
  }
}

function cautionsOf(runs: readonly Run[], scored: number): readonly string[] {
  const differ = (of: (run: Run) => string | number): boolean => new Set(runs.map(of)).size > 1
  return [
    ...(scored < minimumCohort
      ? [`${scored} of the ${minimumCohort} scored runs that a ranking needs: no places are given.`]
      : []),
    ...(differ(({ seed }) => seed)
      ? ['The runs met different luck, which alone can make some harder than others.']
      : []),
    ...(differ(({ minutes }) => minutes) ? ['The runs had different lengths.'] : []),
    ...(differ(({ seats }) => seats) ? ['The teams had different numbers of seats.'] : []),
    ...(runs.some(({ purpose }) => purpose === 'practice')
      ? ['Some were played for practice, with hints.']
      : []),
  ]
}

/** The overall score's range, from those of its dimensions taken as independent, each by its share. */
function rangeOf({ overall, intervals }: Aar['score']): readonly [number, number] | undefined {
  if (!overall) return undefined
  const squares = Object.entries(overall.shares).reduce((sum, [id, share]) => {
    const interval = intervals[id as keyof typeof intervals]
    const half = interval ? (interval.high - interval.low) / 2 : 0
    return sum + ((share / 100) * half) ** 2
  }, 0)
  const half = Math.sqrt(squares)
  return [tenth(Math.max(0, overall.score - half)), tenth(Math.min(100, overall.score + half))]
}

const tenth = (value: number): number => Math.round(value * 10) / 10

/** A run stands behind those whose range lies wholly above its own, and before those wholly below. */
const placesOf = (
  [low, high]: readonly [number, number],
  ranges: readonly (readonly [number, number])[],
): readonly [number, number] => [
  1 + ranges.filter((other) => other[0] > high).length,
  ranges.length - ranges.filter((other) => other[1] < low).length,
]

const redraws = 1_000

function spreadOf(name: string, values: readonly number[]): Spread | undefined {
  if (values.length === 0) return undefined
  const sorted = values.toSorted((a, b) => a - b)
  const medians = Array.from({ length: values.length < minimumCohort ? 0 : redraws }, (_, n) =>
    quantile(
      values
        .map(
          (_value, place) => values[Math.floor(draw(name, `${n}/${place}`) * values.length)] ?? 0,
        )
        .toSorted((a, b) => a - b),
      0.5,
    ),
  ).toSorted((a, b) => a - b)
  return {
    count: values.length,
    lowest: tenth(sorted[0] ?? 0),
    p25: tenth(quantile(sorted, 0.25)),
    median: tenth(quantile(sorted, 0.5)),
    p75: tenth(quantile(sorted, 0.75)),
    highest: tenth(sorted.at(-1) ?? 0),
    medianBetween:
      medians.length === 0
        ? undefined
        : [tenth(quantile(medians, 0.025)), tenth(quantile(medians, 0.975))],
  }
}

/** By straight lines between the sorted values. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1)
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0]
  return low + (high - low) * (at - Math.floor(at))
}
