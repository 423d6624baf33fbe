import { expect, test } from 'vitest'
import type { DecisionId, InjectId, RoleId } from '../../shared/kernel/ids.ts'
import { playMinutes } from '../../shared/kernel/time.ts'
import { planOf, Playthrough } from '../support/exercise.ts'
import { small } from '../support/smallScenario.ts'

const play = () => new Playthrough(planOf(small)).start()
const alert = 'alert' as InjectId

test('a held inject does not fire until it is let go, and then at once when it is overdue', () => {
  const held = play().give({ type: 'hold', inject: alert }).at(12)
  expect(held.story().join('\n')).not.toContain('inject-delivered')
  expect(held.give({ type: 'unhold', inject: alert }).story()).toContain(
    '12:00 inject-delivered alert',
  )
})

test('a skipped inject never fires, but can still be fired by hand', () => {
  const skipped = play().give({ type: 'skip', inject: alert }).at(12)
  expect(skipped.story().join('\n')).not.toContain('inject-delivered')
  expect(skipped.fire('alert').story()).toContain('12:00 inject-delivered alert')
})

test('a rescheduled inject fires at its new time', () => {
  const moved = play()
    .give({ type: 'reschedule', inject: alert, at: playMinutes(9) })
    .at(12)
  expect(moved.story()).toContain('9:00 inject-delivered alert')
})

test('an inject can be fired to one role alone', () => {
  const play1 = play().give({ type: 'fire', inject: 'spare' as InjectId, to: ['legal' as RoleId] })
  expect(play1.events.at(-1)).toMatchObject({ type: 'inject-delivered', to: ['legal'] })
})

test('an inject written in play is numbered after the others and fires by hand', () => {
  const added = play().give({
    type: 'add-inject',
    title: 'The lights go out',
    body: 'It is dark.',
    from: 'Porter',
    channel: 'phone',
    to: ['lead' as RoleId],
  })
  expect(added.state.added[0]).toMatchObject({ id: 'added-1', number: 7 })
  expect(added.fire('added-1').events.at(-1)).toMatchObject({
    inject: 'added-1',
    by: 'facilitator',
  })
})

test('an edited text stays with the inject; a delivered one cannot be edited', () => {
  const edit = { type: 'edit-inject', inject: alert, title: 'New', body: 'Other' } as const
  expect(play().give(edit).state.edits[alert]).toEqual({ title: 'New', body: 'Other' })
  expect(play().at(6).give(edit).refused).toEqual({ code: 'already-delivered', inject: 'alert' })
})

test('given time moves the deadline of one decision, of all, or the end of the phase', () => {
  const one = play()
    .at(6)
    .give({
      type: 'give-time',
      to: { decision: 'isolate' as DecisionId },
      ms: playMinutes(5),
    })
  expect(one.at(16).story()).toContain('15:00 decision-lapsed isolate')
  const all = play()
    .at(6)
    .give({ type: 'give-time', to: 'all', ms: playMinutes(2) })
  expect(all.at(16).story()).toContain('12:00 decision-lapsed isolate')
  const phase = play()
    .at(6)
    .give({ type: 'give-time', to: 'phase', ms: playMinutes(5) })
  expect(phase.at(26).story()).toContain('25:00 phase-entered second')
})

test('a pause stops every clock; nothing lapses while it lasts', () => {
  const paused = play().at(6).give({ type: 'pause' })
  expect(paused.at(30).refused).toEqual({ code: 'paused' })
  expect(paused.state.now).toBe(playMinutes(6))
  expect(paused.give({ type: 'resume' }).at(11).story()).toContain('10:00 decision-lapsed isolate')
})

test.each([
  ['a second start', (p: Playthrough) => p.start(), { code: 'already-started' }],
  ['an unknown inject', (p: Playthrough) => p.fire('nope'), { code: 'no-such-inject' }],
  ['a clock that goes back', (p: Playthrough) => p.at(9).at(3), { code: 'clock-went-back' }],
  [
    'a time in the past',
    (p: Playthrough) => p.at(9).give({ type: 'reschedule', inject: alert, at: playMinutes(1) }),
    { code: 'in-the-past' },
  ],
  ['resuming what runs', (p: Playthrough) => p.give({ type: 'resume' }), { code: 'not-paused' }],
  [
    'anything after the end',
    (p: Playthrough) => p.give({ type: 'end' }).give({ type: 'next-phase' }),
    { code: 'ended' },
  ],
])('%s is refused', (_what, act, refusal) => {
  expect(act(play()).refused).toMatchObject(refusal)
})
