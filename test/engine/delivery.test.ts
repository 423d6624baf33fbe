import { expect, test } from 'vitest'
import { planOf, Playthrough } from '../support/exercise.ts'
import { small } from '../support/smallScenario.ts'

const play = (config = {}) => new Playthrough(planOf(small, config)).start()

test('an inject is delivered at its own time of the story, whatever the length', () => {
  expect(play().at(20).story()).toContain('5:00 inject-delivered alert')
  expect(play({ minutes: 30 }).at(10).story()).toContain('2:30 inject-delivered alert')
})

test('an unanswered decision lapses at its deadline and brings the note ten minutes later', () => {
  expect(play().at(22).story()).toEqual(
    expect.arrayContaining([
      '5:00 decision-opened isolate',
      '10:00 decision-lapsed isolate',
      '20:00 inject-delivered ransom',
    ]),
  )
})

test('a decision taken in time keeps the note away', () => {
  const story = play().at(7).decide('isolate', 'cut').at(40).story()
  expect(story).toContain('7:00 inject-cancelled ransom')
  expect(story.join('\n')).not.toContain('inject-delivered ransom')
})

test('a phase ends at its planned minute and the story jumps to the next morning', () => {
  const { events } = play().at(21)
  const entered = events.find((event) => event.type === 'phase-entered' && event.phase === 'second')
  expect(entered).toMatchObject({ at: 20 * 60_000, when: Date.parse('2026-03-21T08:00+13:00') })
})

test('moving on early drops what says so and delivers the rest', () => {
  const first = play().at(1).give({ type: 'next-phase' })
  expect(first.story()).toContain('1:00 inject-delivered alert')
  const skipped = play().at(21)
  expect(skipped.give({ type: 'next-phase' }).refused).toEqual({ code: 'last-phase' })
})

test('the last phase does not end by itself: the story waits', () => {
  const { state, events } = play().at(55)
  expect(state.status).toBe('running')
  expect(events.at(-1)?.when).toBeLessThanOrEqual(Date.parse('2026-03-21T18:00+13:00'))
})

test('the text variant is chosen by what holds at delivery', () => {
  const calm = play().at(7).decide('isolate', 'cut').at(29)
  expect(calm.state.injects['reporter' as never]).toMatchObject({ kind: 'delivered', variant: 0 })
  const plain = play().at(29)
  expect(plain.state.injects['reporter' as never]).toMatchObject({ variant: undefined })
})

test('an inject waits for a meter to fall below its mark, and comes when it does', () => {
  const { events } = play().at(7).decide('isolate', 'cut').at(40)
  const left = events.find(
    (event) => event.type === 'inject-delivered' && event.inject === 'distrust',
  )
  // 80 points lose ten an hour of the story from 10:24 on; the night costs more than 30 of them.
  expect(left?.when).toBe(Date.parse('2026-03-21T08:00+13:00'))
})

test('an inject that waits for an hour of the story comes at that hour', () => {
  const { events } = play().at(40)
  const night = events.find(
    (event) => event.type === 'inject-delivered' && event.inject === 'night',
  )
  expect(night?.when).toBe(Date.parse('2026-03-21T15:00+13:00'))
})

test('in the facilitator-paced mode nothing fires until it is released', () => {
  const paced = play({ mode: 'facilitator' }).at(30)
  expect(paced.story().join('\n')).not.toContain('inject-delivered')
  expect(paced.fire('alert').story()).toContain('30:00 inject-delivered alert')
})
