import { describe, expect, test } from 'vitest'
import type { Input } from '../../shared/engine/input.ts'
import type { EvaluatorLetter } from '../../shared/kernel/letters.ts'
import type { ParticipantId, TaskId } from '../../shared/kernel/ids.ts'
import type { ExerciseTime } from '../../shared/kernel/time.ts'
import { rated } from '../../shared/scoring/rated.ts'
import { recordsOf } from '../../shared/scoring/recordsOf.ts'
import { loadScenario, planOf, Playthrough } from '../support/exercise.ts'

const plan = planOf(loadScenario('first-light'))
const [one, two] = ['rater-1', 'rater-2'] as unknown as [ParticipantId, ParticipantId]
const rate = (
  by: ParticipantId,
  rating: EvaluatorLetter,
  more: Partial<Extract<Input, { readonly type: 'rate' }>> = {},
): Input => ({ type: 'rate', by, task: 'PS-1' as TaskId, rating, note: '', evidence: [], ...more })
const begun = () => new Playthrough(plan).start().fire('f01').decide('first-move', 'close')

describe('a rating', () => {
  test('is an entry of the log with its evidence, and moves nothing else', () => {
    const play = begun()
    const before = play.state
    play.give(rate(one, 'P', { evidence: [1, 2] }))
    expect(play.events.at(-1)).toMatchObject({ type: 'rated', rating: 'P', evidence: [1, 2] })
    const { seq, ratings, ...rest } = play.state
    expect({ ...rest, seq: seq - 1, ratings: before.ratings }).toEqual(before)
    expect(Object.keys(ratings)).toHaveLength(1)
  })
  test('changed later is a new entry that names the old one, and needs a reason', () => {
    const play = begun().give(rate(one, 'P'))
    const first = play.state.seq
    expect(play.give(rate(one, 'S')).refused).toEqual({ code: 'reason-missing', task: 'PS-1' })
    expect(play.give(rate(one, 'S', { note: ' ' })).refused?.code).toBe('reason-missing')
    play.give(rate(one, 'S', { note: 'Heard them talk later.' }))
    expect(play.events.at(-1)).toMatchObject({ rating: 'S', replaces: first })
    expect(play.give(rate(two, 'S')).refused).toBeUndefined()
  })
  test('is refused before the start, on an unknown task, for an entry that is not there, and as N/A without a reason', () => {
    expect(new Playthrough(plan).give(rate(one, 'P')).refused?.code).toBe('not-started')
    const play = begun()
    expect(play.give(rate(one, 'P', { task: 'PS-9' as TaskId })).refused?.code).toBe('no-such-task')
    const beyond = play.state.seq + 1
    expect(play.give(rate(one, 'P', { evidence: [beyond] })).refused).toEqual({
      code: 'no-such-entry',
      entry: beyond,
    })
    expect(play.give(rate(one, 'N/A')).refused?.code).toBe('reason-missing')
    expect(play.give(rate(one, 'N/A', { reason: 'role-merged' })).refused).toBeUndefined()
  })
  test('counts in the assessment as the evaluators’ median, and as the lead settles it after the end', () => {
    const play = begun().give({ type: 'end' })
    const final = () =>
      rated(plan, play.events, recordsOf(play.events)).tasks.find(({ task }) => task === 'PS-1')
    expect(final()).toMatchObject({ auto: 'S', final: 'S', by: 'rules' })
    play.give(rate(one, 'P'), rate(two, 'P'))
    expect(final()).toMatchObject({ auto: 'S', final: 'P', by: 'evaluators' })
    const settle = { type: 'adjudicate', task: 'PS-1' as TaskId, rating: 'M' } as const
    expect(play.give({ ...settle, note: ' ' }).refused?.code).toBe('reason-missing')
    play.give({ ...settle, note: 'We talked about it.' })
    expect(final()).toMatchObject({ auto: 'S', final: 'M', by: 'adjudication' })
  })
})

describe('an evaluator’s note', () => {
  test('carries when it was typed and the inject before the team then', () => {
    const play = new Playthrough(plan).start().fire('f01')
    play.at(2).fire('f03').at(6)
    play.give({ type: 'observe', by: one, text: 'now' })
    expect(play.events.at(-1)).toMatchObject({ text: 'now', typedAt: 360_000 })
    const typedAt = 60_000 as ExerciseTime
    play.give({ type: 'observe', by: one, text: 'offline', typedAt })
    expect(play.events.at(-1)).toMatchObject({ at: 360_000, typedAt, inject: 'f01' })
  })
  test('is never stamped in the future', () => {
    const play = begun().at(3)
    play.give({ type: 'observe', by: one, text: 'x', typedAt: 9_000_000 as ExerciseTime })
    expect(play.events.at(-1)).toMatchObject({ typedAt: 180_000 })
  })
})

test('settling, caps and the hot wash wait for the end', () => {
  const play = begun()
  const inputs: readonly Input[] = [
    { type: 'adjudicate', task: 'PS-1' as TaskId, rating: 'S', note: 'x' },
    { type: 'lift-cap', cap: 'false-reassurance', note: 'It was checked by phone.' },
    { type: 'show-hotwash', shown: true },
  ]
  for (const input of inputs) expect(play.give(input).refused?.code).toBe('not-ended')
  play.give({ type: 'end' })
  for (const input of inputs) expect(play.give(input).refused).toBeUndefined()
  expect(play.state.hotwashShown).toBe(true)
  expect(play.give({ type: 'lift-cap', cap: 'nope', note: 'x' }).refused?.code).toBe('no-such-cap')
})
