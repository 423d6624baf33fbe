import { describe, expect, test } from 'vitest'
import {
  bestWithin,
  dimensionScore,
  notYetDue,
  overallScore,
  timeliness,
  under,
  worse,
  type Promptness,
} from '../../shared/scoring/formula.ts'
import { lengthInWords } from '../../shared/scoring/lengthInWords.ts'
import { objectiveRating } from '../../shared/scoring/objective.ts'

const hour = 3_600_000
const clock = (part: Partial<Promptness>): Promptness => ({
  target: 4 * hour,
  limit: 24 * hour,
  taken: undefined,
  ran: 100 * hour,
  ...part,
})
const weights = { PS: 25, DQ: 20, LC: 15, TI: 15, CM: 10, CO: 10, CI: 5 }

describe('overall score', () => {
  test('the worked example of the domain brief gives 76.0', () => {
    const scores = { PS: 82, DQ: 75, LC: 90, TI: 70, CM: 60, CO: 80, CI: 50 }
    expect(overallScore(scores, weights)).toBe(76)
  })
  test('a dimension without a score leaves its weight to the others', () => {
    expect(overallScore({ PS: 80, DQ: 40 }, weights)).toBeCloseTo((25 * 80 + 20 * 40) / 45)
  })
  test('without any dimension there is none', () => {
    expect(overallScore({}, weights)).toBeUndefined()
  })
  test('takes the lowest of its ceilings', () => {
    expect(under(76, [])).toBe(76)
    expect(under(76, [69, 59])).toBe(59)
    expect(under(40, [69, 59])).toBe(40)
  })
})

describe('dimension score', () => {
  test('weighs its tasks', () => {
    const tasks = [
      { weight: 3, value: 100 },
      { weight: 2, value: 40 },
      { weight: 1, value: 0 },
    ]
    expect(dimensionScore(tasks)).toBeCloseTo(380 / 6)
  })
  test('says nothing with fewer than three tasks', () => {
    expect(
      dimensionScore([
        { weight: 3, value: 100 },
        { weight: 3, value: 100 },
      ]),
    ).toBeUndefined()
  })
})

describe('timeliness', () => {
  test.each([
    [0, 1],
    [4, 1],
    [14, 0.5],
    [24, 0],
    [200, 0],
  ])('after %i h of a 4 h target and a 24 h limit it is %f', (taken, value) => {
    expect(timeliness(clock({ taken: taken * hour }))).toBe(value)
  })
  test('is 0 when the step was never taken', () => {
    expect(timeliness(clock({}))).toBe(0)
  })
  test('falls at once where limit and target are one', () => {
    expect(timeliness(clock({ limit: 4 * hour, taken: 4 * hour }))).toBe(1)
    expect(timeliness(clock({ limit: 4 * hour, taken: 4 * hour + 1 }))).toBe(0)
  })
})

describe('a duty with its own clock', () => {
  test.each([
    ['met in time', 4, 'P'],
    ['met before the limit', 24, 'S'],
    ['met after the limit', 25, 'M'],
    ['never met', undefined, 'U'],
  ] as const)('%s keeps at best %s', (_name, taken, best) => {
    expect(bestWithin(clock({ taken: taken && taken * hour }))).toBe(best)
  })
  test('keeps everything while nobody could be late yet', () => {
    const early = clock({ ran: 4 * hour })
    expect(notYetDue(early)).toBe(true)
    expect(bestWithin(early)).toBe('P')
    expect(notYetDue(clock({ ran: 4 * hour + 1 }))).toBe(false)
  })
  test('never raises a rating', () => {
    expect(worse('M', bestWithin(clock({ taken: 0 })))).toBe('M')
    expect(worse('P', bestWithin(clock({ taken: 5 * hour })))).toBe('S')
  })
})

describe('objective rating', () => {
  test('takes the nearest letter of the weighted mean', () => {
    expect(objectiveRating([{ weight: 1, rating: 'P' }])).toBe('P')
    expect(
      objectiveRating([
        { weight: 1, rating: 'P' },
        { weight: 1, rating: 'M' },
      ]),
    ).toBe('S')
    expect(
      objectiveRating([
        { weight: 1, rating: 'M' },
        { weight: 2, rating: 'U' },
      ]),
    ).toBe('U')
  })
  test('is M at best while a task of weight 3 is U', () => {
    expect(
      objectiveRating([
        { weight: 3, rating: 'P' },
        { weight: 3, rating: 'P' },
        { weight: 3, rating: 'P' },
        { weight: 3, rating: 'U' },
      ]),
    ).toBe('M')
  })
  test('is none without tasks', () => {
    expect(objectiveRating([])).toBeUndefined()
  })
})

test.each([
  [0, '0 s'],
  [40_000, '40 s'],
  [750_000, '12 min 30 s'],
  [3 * hour + 300_000, '3 h 5 min'],
  [52 * hour, '2 d 4 h'],
  [48 * hour + 60_000, '2 d'],
])('%i ms is said as %s', (ms, words) => {
  expect(lengthInWords(ms)).toBe(words)
})
