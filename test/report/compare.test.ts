import { expect, test } from 'vitest'
import { compareRuns, minimumCohort, type Run } from '../../shared/readiness/compare.ts'

const run = (id: string, score: number, changes: Partial<Run> = {}): Run => ({
  id,
  label: `Run ${id}`,
  scenario: { id: 'intracare', version: '1', hash: 'a'.repeat(64) },
  minutes: 150,
  seats: 8,
  seed: 'assess-1',
  purpose: 'assess',
  score: {
    overall: { raw: score, score, shares: { PS: 100 }, leftOut: [] },
    dimensions: [
      {
        id: 'PS',
        title: 'Patient safety',
        weight: 25,
        tasks: 5,
        exposed: 5,
        evidence: [],
        kind: 'scored',
        raw: score,
        score,
      },
    ],
    caps: [],
    intervals: { PS: { low: score - 5, high: score + 5 } },
  } as unknown as Run['score'],
  ...changes,
})
const five = [30, 45, 60, 75, 90].map((score, at) => run(String(at), score))

test('only runs of one scenario hash are set side by side', () => {
  const other = run('x', 50, { scenario: { id: 'intracare', version: '2', hash: 'b'.repeat(64) } })
  const cohorts = compareRuns([...five, other])
  expect(cohorts.map(({ runs }) => runs.length).toSorted()).toEqual([1, 5])
})

test('below five scored runs nobody is given a place', () => {
  const [cohort] = compareRuns(five.slice(0, minimumCohort - 1))
  expect(cohort?.ranked).toBe(false)
  expect(cohort?.runs.every(({ places }) => places === undefined)).toBe(true)
  expect(cohort?.cautions[0]).toContain('no places are given')
  expect(cohort?.overall).toMatchObject({ count: 4, lowest: 30, highest: 75 })
  expect(cohort?.overall?.medianBetween).toBeUndefined()
})

test('a run without a score does not count towards the five', () => {
  const unscored = run('9', 0, { score: { ...run('9', 0).score, overall: undefined } })
  expect(compareRuns([...five.slice(0, 4), unscored])[0]?.ranked).toBe(false)
})

test('with five the spread and its uncertainty are shown, and places as far as ranges allow', () => {
  const [cohort] = compareRuns(five)
  expect(cohort?.ranked).toBe(true)
  expect(cohort?.overall).toMatchObject({ count: 5, lowest: 30, median: 60, highest: 90 })
  const [low, high] = cohort?.overall?.medianBetween ?? [0, 0]
  expect(low).toBeLessThan(60)
  expect(high).toBeGreaterThan(60)
  expect(cohort?.runs.map(({ places }) => places)).toEqual([
    [5, 5],
    [4, 4],
    [3, 3],
    [2, 2],
    [1, 1],
  ])
})

test('runs whose ranges overlap share their places', () => {
  const close = [50, 51, 52, 53, 54].map((score, at) => run(String(at), score))
  expect(
    compareRuns(close)[0]?.runs.every(({ places }) => places?.[0] === 1 && places[1] === 5),
  ).toBe(true)
})

test('different luck, lengths, teams and practice are said', () => {
  const mixed = [
    ...five.slice(1),
    run('z', 20, { seed: 'other', minutes: 60, seats: 5, purpose: 'practice' }),
  ]
  expect(compareRuns(mixed)[0]?.cautions).toHaveLength(4)
})
