import { expect, test } from 'vitest'
import type { DecisionId, OptionId, SeatId } from '../../shared/kernel/ids.ts'
import { planOf, Playthrough } from '../support/exercise.ts'
import { small } from '../support/smallScenario.ts'

const play = () => new Playthrough(planOf(small)).start()
const isolate = {
  type: 'decide',
  seat: 'lead-seat' as SeatId,
  decision: 'isolate' as DecisionId,
  answer: { kind: 'choice', option: 'cut' as OptionId },
  reason: 'It spreads.',
} as const

test('an answer changes the world: facts, systems and what depends on them, costs', () => {
  const { state } = play().at(6).give(isolate)
  expect(state.facts).toMatchObject({ isolated: true })
  expect(state.systems).toMatchObject({ identity: 'down' })
  expect(state.costs).toEqual({ response: 1000 })
})

test('an answer after the deadline is taken and marked late', () => {
  const late = play().at(12).give(isolate)
  expect(late.refused).toBeUndefined()
  expect(late.events.find(({ type }) => type === 'decision-made')).toMatchObject({ late: true })
})

test('a standing action is open from the start and may be answered again', () => {
  const twice = play().decide('tell', 'friends').at(3).decide('tell', 'insurer', 'police')
  const made = twice.events.filter((event) => event.type === 'decision-made')
  expect(made).toHaveLength(2)
  expect(made[1]).toMatchObject({ replaces: made[0]?.seq, late: false })
  expect(twice.state.cases).toMatchObject({ c1: 'deferred', c2: 'planned' })
})

test('an obligation starts with what was known, and its target leaves time to read', () => {
  const { events } = play().at(6).decide('tell', 'insurer')
  const started = events.find((event) => event.type === 'clock-started')
  const met = events.find((event) => event.type === 'clock-met')
  // One hour of the story is five minutes of play here: more than the two minutes nobody is denied.
  expect(started).toMatchObject({ target: (started?.when ?? 0) + 3_600_000 })
  expect(met?.when).toBeLessThan((started?.when ?? 0) + 3_600_000)
})

test.each([
  ['another seat', { seat: 'legal-seat' }, { code: 'not-your-decision', belongsTo: ['lead'] }],
  ['an unknown decision', { decision: 'nope' }, { code: 'no-such-decision' }],
  ['an unknown option', { answer: { kind: 'choice', option: 'x' } }, { code: 'no-such-option' }],
  [
    'the wrong kind of answer',
    { answer: { kind: 'checklist', options: ['cut'] } },
    { code: 'wrong-kind-of-answer' },
  ],
])('%s is refused', (_what, change, refusal) => {
  const input = { ...isolate, ...change } as unknown as typeof isolate
  expect(play().at(6).give(input).refused).toMatchObject(refusal)
})

test('a decision not yet asked, already answered, or ticked too often is refused', () => {
  expect(play().give(isolate).refused).toMatchObject({ code: 'decision-not-open' })
  expect(play().at(6).give(isolate, isolate).refused).toMatchObject({ code: 'already-answered' })
  const all = play().decide('tell', 'insurer', 'police', 'friends')
  expect(all.refused).toMatchObject({ code: 'pick-between', min: 1, max: 2 })
  expect(play().decide('tell', 'police', 'police').refused).toMatchObject({
    code: 'no-such-option',
  })
})

test('nothing is decided while play is paused', () => {
  expect(play().at(6).give({ type: 'pause' }, isolate).refused).toEqual({ code: 'paused' })
})
