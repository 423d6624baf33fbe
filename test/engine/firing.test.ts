import { expect, test } from 'vitest'
import { initialState } from '../../shared/engine/initial.ts'
import { evolve } from '../../shared/engine/evolve.ts'
import type { DecisionId, InjectId, RoleId } from '../../shared/kernel/ids.ts'
import type { ExerciseTime } from '../../shared/kernel/time.ts'
import { replay } from '../../shared/log/replay.ts'
import { planOf, Playthrough } from '../support/exercise.ts'
import { small } from '../support/smallScenario.ts'

const alert = 'alert' as InjectId
const spare = 'spare' as InjectId
const isolate = 'isolate' as DecisionId
const plan = planOf(small, { graceSeconds: 5 })
const play = () => new Playthrough(plan).start()
const seconds = (minute: number, second: number) =>
  ({ type: 'tick', to: (minute * 60_000 + second * 1000) as ExerciseTime }) as const
const stop = (inject: InjectId) => ({ type: 'stop-fire', inject }) as const

test('R10 a fired inject goes when its seconds of grace are over, to those it was fired to', () => {
  const to = ['legal' as RoleId]
  const fired = play().at(1).give({ type: 'fire', inject: spare, to })
  expect(fired.events.at(-1)).toMatchObject({ type: 'inject-firing', to, goesAt: 65_000 })
  expect(fired.give(seconds(1, 4)).state.injects[spare]).toBeUndefined()
  expect(fired.give(seconds(1, 5)).events.at(-1)).toMatchObject({
    type: 'inject-delivered',
    at: 65_000,
    by: 'facilitator',
    to,
  })
  expect(fired.state.firing).toEqual({})
})

test('R10 grace is counted in real seconds at any speed, and stands still in a pause', () => {
  const fast = play().at(1).give({ type: 'set-speed', speed: 4 }).fire('spare')
  expect(fast.events.at(-1)).toMatchObject({ goesAt: 80_000 })
  const paused = play().at(1).fire('spare').give({ type: 'pause' }).give({ type: 'resume' })
  expect(paused.give(seconds(1, 4)).state.firing[spare]).toBeDefined()
  expect(paused.give(seconds(1, 5)).state.injects[spare]).toMatchObject({ kind: 'delivered' })
})

test('R10 a stopped inject stays where it was; it can be fired again, or at once', () => {
  const stopped = play().at(1).fire('spare').give(stop(spare)).at(2)
  expect(stopped.story().join('\n')).not.toContain('inject-delivered')
  expect(stopped.give(stop(spare)).refused).toEqual({ code: 'not-going-out', inject: spare })
  stopped.give({ type: 'fire', inject: spare, atOnce: true })
  expect(stopped.story()).toContain('2:00 inject-delivered spare')
})

test('R10 what was due by the clock while it was going out does not slip out when it is stopped', () => {
  const stopped = play().give(seconds(4, 58)).fire('alert').give(seconds(5, 1)).give(stop(alert))
  expect(stopped.story().slice(-2)).toEqual(['5:01 inject-stopped alert', '5:01 inject-held alert'])
  expect(stopped.at(12).story().join('\n')).not.toContain('inject-delivered alert')
  const early = play().at(1).fire('alert').give(stop(alert)).at(6)
  expect(early.story()).toContain('5:00 inject-delivered alert')
})

test.each(['hold', 'skip', 'unhold'] as const)('an inject on its way cannot be %s', (type) => {
  const going = play().give({ type: 'hold', inject: alert }).fire('alert')
  expect(going.give({ type, inject: alert }).refused).toMatchObject({ code: expect.any(String) })
  expect(going.fire('alert').refused).toEqual({ code: 'going-out', inject: alert })
  expect(going.at(1).story()).toContain('0:05 inject-delivered alert')
})

test('R10 a withdrawn inject stays delivered with its reason; its open question closes', () => {
  const out = play().at(6)
  expect(out.state.decisions[isolate]).toMatchObject({ kind: 'open', inject: alert })
  out.give({ type: 'withdraw', inject: alert, why: 'Sent too early.' })
  expect(out.events.at(-1)).toMatchObject({ type: 'inject-withdrawn', closes: [isolate] })
  expect(out.state.injects[alert]).toMatchObject({
    kind: 'delivered',
    withdrawn: { why: 'Sent too early.' },
  })
  expect(out.decide('isolate', 'cut').refused).toEqual({
    code: 'decision-withdrawn',
    decision: isolate,
  })
  expect(out.at(19).story().join('\n')).not.toContain('decision-lapsed isolate')
  expect(out.give({ type: 'withdraw', inject: alert, why: 'Twice.' }).refused).toEqual({
    code: 'already-withdrawn',
    inject: alert,
  })
})

test('an answer given before the withdrawal stands', () => {
  const out = play().at(6).decide('isolate', 'cut')
  out.give({ type: 'withdraw', inject: alert, why: 'Wrong people.' })
  expect(out.events.at(-1)).toMatchObject({ closes: [] })
  expect(out.state.decisions[isolate]).toMatchObject({ kind: 'answered' })
})

test('what has not gone out cannot be withdrawn', () => {
  expect(play().give({ type: 'withdraw', inject: alert, why: 'No.' }).refused).toEqual({
    code: 'not-delivered',
    inject: alert,
  })
})

test('a skipped inject can be put back: due at its time, or at once when that has passed', () => {
  const back = play()
    .give({ type: 'skip', inject: alert }, { type: 'restore', inject: alert })
    .at(6)
  expect(back.story()).toContain('5:00 inject-delivered alert')
  const late = play().give({ type: 'skip', inject: alert }).at(9)
  expect(late.give({ type: 'restore', inject: alert }).story()).toContain(
    '9:00 inject-delivered alert',
  )
})

test('firing, stopping and withdrawing replay to the same events, and reading them gives the same state', () => {
  const story = play()
    .at(1)
    .fire('spare')
    .give(stop(spare))
    .give({ type: 'skip', inject: alert }, { type: 'restore', inject: alert })
    .fire('spare')
    .at(7)
    .give({ type: 'withdraw', inject: alert, why: 'Too early.' })
    .at(12)
  const again = replay(plan, story.entries, story.state.now)
  expect(again.events).toEqual(story.events)
  const read = story.events.reduce((state, event) => evolve(plan, state, event), initialState(plan))
  expect({ ...read, now: 0 }).toEqual({ ...story.state, now: 0 })
})
