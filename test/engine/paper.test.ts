import { expect, test } from 'vitest'
import { replay } from '../../shared/log/replay.ts'
import { playMinutes } from '../../shared/kernel/time.ts'
import type { DecisionId, OptionId, SeatId } from '../../shared/kernel/ids.ts'
import { storyTimeAt } from '../../shared/engine/paper.ts'
import { logDoc } from '../../shared/view/logView.ts'
import { planOf, Playthrough } from '../support/exercise.ts'
import { small } from '../support/smallScenario.ts'

const plan = planOf(small)
const [lead, legal] = plan.config.seats.map(({ id }) => id) as [SeatId, SeatId]

const onPaper = (minute: number, option = 'cut') =>
  ({
    type: 'enter-paper',
    by: 'facilitator',
    seat: lead,
    decision: 'isolate' as DecisionId,
    answer: { kind: 'choice', option: option as OptionId },
    reason: 'Written at the bedside.',
    givenAt: playMinutes(minute),
  }) as const
const play = () => new Playthrough(plan).start()
const asked = (of: Playthrough) => {
  const event = of.events.find(
    (each) => each.type === 'decision-opened' && each.decision === 'isolate',
  )
  return (event?.at ?? 0) / 60_000
}
const made = (of: Playthrough) => of.events.find((each) => each.type === 'decision-made')

test('an answer on paper stands at its true time and is judged by it, though entered after the deadline', () => {
  const opened = asked(play().at(12))
  const late = play().at(opened + 9)
  expect(late.state.decisions['isolate' as DecisionId]).toMatchObject({ lapsed: true })
  late.give(onPaper(opened + 2))
  expect(late.refused).toBeUndefined()
  const event = made(late)
  expect(event).toMatchObject({ late: false, paper: { at: playMinutes(opened + 2) } })
  expect(event?.at).toBe(playMinutes(opened + 9))
  expect(late.state.decisions['isolate' as DecisionId]).toMatchObject({
    kind: 'answered',
    at: playMinutes(opened + 2),
    late: false,
  })
  expect(late.state.facts['isolated' as never]).toBe(true)
  const line = event && logDoc(plan, event)
  expect(line).toMatchObject({ at: playMinutes(opened + 2), line: { paper: true, late: false } })
  const tooLate = play()
    .at(opened + 9)
    .give(onPaper(opened + 6))
  expect(made(tooLate)).toMatchObject({ late: true })
})

test('a time before it was asked, or still to come, is refused', () => {
  const opened = asked(play().at(12))
  expect(
    play()
      .at(opened + 2)
      .give(onPaper(opened - 1)).refused?.code,
  ).toBe('before-it-was-asked')
  expect(
    play()
      .at(opened + 2)
      .give(onPaper(opened + 3)).refused?.code,
  ).toBe('in-the-future')
  expect(play().give(onPaper(0)).refused?.code).toBe('decision-not-open')
})

test('a paper answers once, and only for the desk that decides', () => {
  const opened = asked(play().at(12))
  const twice = play()
    .at(opened + 2)
    .give(onPaper(opened + 1), onPaper(opened + 1))
  expect(twice.refused?.code).toBe('already-answered')
  const stranger = { ...onPaper(opened + 1), seat: legal }
  expect(
    play()
      .at(opened + 2)
      .give(stranger).refused?.code,
  ).toBe('not-your-decision')
})

test('an obligation met on paper is met when the paper says', () => {
  const opened = asked(play().at(12))
  const told = play()
    .at(opened + 10)
    .give({
      type: 'enter-paper',
      by: 'seat',
      seat: legal,
      decision: 'tell' as DecisionId,
      answer: { kind: 'checklist', options: ['insurer' as OptionId] },
      reason: '',
      givenAt: playMinutes(opened + 1),
    })
  expect(told.refused).toBeUndefined()
  const clock = told.state.clocks['notice' as never] as { kind: string; met: number }
  expect(clock.kind).toBe('met')
  expect(clock.met).toBe(storyTimeAt(plan, told.state, playMinutes(opened + 1)))
})

test('a log with messages, a moved entry and an answer on paper replays to the same events', () => {
  const opened = asked(play().at(12))
  const whole = play()
    .at(opened + 1)
    .give(
      { type: 'say', seat: lead, to: 'all', text: 'Cutting.' },
      { type: 'situation-add', seat: lead, column: 'unknown', text: 'How many?' },
      { type: 'situation-move', seat: legal, entry: 1, to: 'assumed' },
    )
    .at(opened + 8)
    .give(onPaper(opened + 3))
  expect(replay(plan, whole.entries, whole.state.now).events).toEqual(whole.events)
})

test('while a team is assessed no seat says itself when it decided; the facilitator does', () => {
  const assessed = planOf(small, { purpose: 'assess' })
  const late = () => new Playthrough(assessed).start().at(asked(play().at(12)) + 9)
  const opened = asked(late())
  expect(late().give({ ...onPaper(opened + 2), by: 'seat' }).refused?.code).toBe(
    'facilitator-enters-paper',
  )
  expect(late().give(onPaper(opened + 2)).refused).toBeUndefined()
  expect(
    play()
      .at(opened + 9)
      .give({ ...onPaper(opened + 2), by: 'seat' }).refused,
  ).toBeUndefined()
})
