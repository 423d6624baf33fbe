import { describe, expect, test } from 'vitest'
import type { TaskId } from '../../shared/kernel/ids.ts'
import type { Rating } from '../../shared/scenario/rating.ts'
import { agreementOn, gwetAc2, weightedKappa, type Pair } from '../../shared/scoring/agreement.ts'
import { rated } from '../../shared/scoring/rated.ts'
import type { EvaluatorLetter } from '../../shared/kernel/letters.ts'
import type { RatingRecord } from '../../shared/scoring/ratings.ts'
import { settledRating } from '../../shared/scoring/settledRating.ts'
import { drill, goodDrill, silentDrill, startDrill } from './drill.ts'

const letter = (n: number, by: string, task: string, rating: EvaluatorLetter): RatingRecord => ({
  kind: 'rated',
  n,
  by,
  task: task as TaskId,
  rating,
  reason: 'new-information' as const,
  note: 'Seen in the room.',
})
const afterwards = (records: readonly RatingRecord[], play = silentDrill()) =>
  rated(play.plan, play.events, records)
const task = (records: readonly RatingRecord[], id: string, play = silentDrill()) =>
  afterwards(records, play).tasks.find((each) => String(each.task) === id)

describe('the final letter', () => {
  test.each([
    ['P', [], 'P'],
    ['M', ['S'], 'S'],
    ['P', ['S', 'S'], 'S'],
    ['P', ['S', 'P'], 'P'],
    ['S', ['M', 'P'], undefined],
    ['U', ['S'], undefined],
    ['S', ['M', 'M', 'S'], 'M'],
  ] as const)('of the rules’ %s and the evaluators’ %j is %s', (auto, letters, final) => {
    const settled = settledRating(auto as Rating, letters)
    expect(settled).toEqual(
      final === undefined ? { kind: 'to-adjudicate' } : { kind: 'settled', final },
    )
  })
  test('is none when every evaluator says that it did not come up, and a matter to talk about when one does', () => {
    expect(settledRating('U', ['N/A', 'N/A'])).toEqual({ kind: 'settled', final: undefined })
    expect(settledRating('U', ['N/A', 'U'])).toEqual({ kind: 'to-adjudicate' })
  })
})

describe('an assessment with evaluators', () => {
  test('is the rules’ own without them', () => {
    const { auto, final, tasks, split } = afterwards([], goodDrill())
    expect(final).toEqual(auto)
    expect(tasks.every(({ by }) => by === 'rules')).toBe(true)
    expect(split.DQ).toEqual({ auto: 3, human: 0 })
  })
  test('shows the letter before and after, and scores the one after', () => {
    const records = [letter(1, 'a', 'DQ-1', 'M'), letter(2, 'b', 'DQ-1', 'M')]
    expect(task(records, 'DQ-1')).toMatchObject({ auto: 'U', final: 'M', by: 'evaluators' })
    const { auto, final, split } = afterwards(records)
    const dq = (each: typeof auto) => each.dimensions.find(({ id }) => id === 'DQ')
    expect(dq(auto)).toHaveProperty('score', 0)
    expect(dq(final)).toHaveProperty('score', (3 * 40) / 6)
    expect(split.DQ).toEqual({ auto: 2, human: 1 })
    expect(final.findings.find((each) => String(each.task) === 'DQ-1')?.why).toContain(
      'Evaluators: M instead of U.',
    )
  })
  test('keeps every letter that was written, and counts the last of each person', () => {
    const records = [letter(1, 'a', 'DQ-1', 'M'), letter(2, 'a', 'DQ-1', 'U')]
    expect(task(records, 'DQ-1')).toMatchObject({ final: 'U' })
    expect(task(records, 'DQ-1')?.history).toEqual(records)
  })
  test('waits for people to talk when letters lie two levels apart', () => {
    const far = [letter(1, 'a', 'DQ-1', 'P')]
    expect(task(far, 'DQ-1')).toMatchObject({ final: 'U', by: 'rules, to be adjudicated' })
    const settled: RatingRecord = {
      kind: 'adjudicated',
      n: 2,
      by: 'a',
      task: 'DQ-1' as TaskId,
      rating: 'S',
      note: 'Said so on the phone.',
    }
    expect(task([...far, settled], 'DQ-1')).toMatchObject({ final: 'S', by: 'adjudication' })
    const anew = [...far, settled, letter(3, 'b', 'DQ-1', 'U')]
    expect(task(anew, 'DQ-1')).toMatchObject({ by: 'rules, to be adjudicated' })
  })
  test('takes a task out that did not come up', () => {
    const records = [letter(1, 'a', 'DQ-1', 'N/A')]
    expect(task(records, 'DQ-1')).toMatchObject({ final: undefined })
    const { final } = afterwards(records)
    expect(final.dimensions.find(({ id }) => id === 'DQ')).toMatchObject({ kind: 'suppressed' })
  })
  test('gives no letter to a task that the play never put to the team', () => {
    expect(task([letter(1, 'a', 'DQ-4', 'P')], 'DQ-4')).toBeUndefined()
  })
  test('shows a cap that was lifted, with its reason, and no longer limits by it', () => {
    const denied = () => startDrill().at(11).decide('speak', 'denial').at(40).give({ type: 'end' })
    const lift: RatingRecord = { kind: 'cap-lifted', n: 1, by: 'a', cap: 'denial', note: 'A slip.' }
    const { auto, final, lifted } = afterwards([lift], denied())
    expect(auto.caps.map(({ id }) => id)).toEqual(['denial'])
    expect(final.caps).toEqual([])
    expect(lifted).toEqual([{ cap: 'denial', by: 'a', note: 'A slip.' }])
    const back = { ...lift, kind: 'cap-restored', n: 2 } as const
    expect(afterwards([lift, back], denied()).final.caps).toHaveLength(1)
  })
})

describe('agreement between evaluators', () => {
  const pairs: readonly Pair[] = [
    ['P', 'P'],
    ['P', 'P'],
    ['S', 'P'],
    ['M', 'M'],
    ['U', 'M'],
  ]
  /* By hand, linear weights: seen 13/15; shares (U M S P) .2 .2 .2 .4 and 0 .4 0 .6. */
  test('weighted kappa is what a calculation by hand gives', () => {
    const chance = 0.4 * (0.2 * (2 / 3) + 0.2 + 0.2 * (2 / 3) + 0.4 / 3)
    const chanceOfP = 0.6 * (0.2 / 3 + 0.2 * (2 / 3) + 0.4) + 0.6 * (0.2 * 0)
    const expected = chance + chanceOfP
    expect(weightedKappa(pairs)).toBeCloseTo((13 / 15 - expected) / (1 - expected))
  })
  test('Gwet’s AC2 is what a calculation by hand gives', () => {
    const spread = 0.1 * 0.9 + 0.3 * 0.7 + 0.1 * 0.9 + 0.5 * 0.5
    const chance = (4 + 2 * (3 * (2 / 3) + 2 * (1 / 3))) / 12
    const expected = chance * spread
    expect(gwetAc2(pairs)).toBeCloseTo((13 / 15 - expected) / (1 - expected))
  })
  test('is whole when all letters are the same, where kappa has nothing to say', () => {
    const same: readonly Pair[] = [
      ['P', 'P'],
      ['P', 'P'],
    ]
    expect(gwetAc2(same)).toBe(1)
    expect(weightedKappa(same)).toBeUndefined()
  })
  test('is only an indication below .6, and with fewer than a fifth of the tasks rated twice', () => {
    const tasks = drill.tasks.map(({ id }) => id)
    const all = (by: string, from: number, rating: Rating) =>
      tasks.map((id, index) => letter(from + index, by, String(id), rating))
    const agreeing = [...all('a', 1, 'S'), ...all('b', 100, 'S')]
    expect(agreementOn(agreeing, tasks)).toMatchObject({
      share: 1,
      ac2: 1,
      indicativeOnly: false,
      tasksRatedTwice: tasks.length,
    })
    const apart = [...all('a', 1, 'P'), ...all('b', 100, 'U')]
    expect(agreementOn(apart, tasks)).toMatchObject({ share: 0, indicativeOnly: true })
    const once = [...all('a', 1, 'S'), letter(100, 'b', 'DQ-1', 'S')]
    expect(agreementOn(once, tasks)).toMatchObject({ tasksRatedTwice: 1, indicativeOnly: true })
    expect(agreementOn([], tasks)).toMatchObject({ share: undefined, indicativeOnly: true })
  })
})
