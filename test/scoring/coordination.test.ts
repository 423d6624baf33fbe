import { describe, expect, test } from 'vitest'
import type { Input } from '../../shared/engine/input.ts'
import type { DecisionId, InjectId, OptionId, QuestionId, RoleId } from '../../shared/kernel/ids.ts'
import { coordinationOf } from '../../shared/scoring/coordination.ts'
import type { Playthrough } from '../support/exercise.ts'
import { gives, lead, legal, row, says, startWeek, statement, triage } from './week.ts'

const seen = ({ plan, events }: Playthrough) => coordinationOf(plan, events)
const rows = triage(row('c1', 'defer'), row('c2', 'defer'))
const others = triage(row('c1', 'relocate'), row('c2', 'defer'))
const words = 'words' as DecisionId

describe('being heard', () => {
  test('counts answers on which another desk spoke before they counted', () => {
    const play = startWeek().give(says('list', 'concur'), gives('list', rows))
    expect(seen(play).consulted).toMatchObject({ of: 1, count: 1 })
    expect(seen(play).consulted.evidence).toHaveLength(2)
    expect(seen(startWeek().give(gives('list', rows))).consulted).toMatchObject({ of: 1, count: 0 })
  })
  test('does not count where one desk has both roles', () => {
    const seats = startWeek().plan.scenario.teams.find(({ size }) => size === 1)?.seats ?? []
    const alone = startWeek({ seats }).give({ ...gives('list', rows), seat: 'both-seat' } as never)
    expect(alone.refused).toBeUndefined()
    expect(seen(alone).consulted.of).toBe(0)
  })
  test('a word in time counts as passed on where there is a deadline', () => {
    const play = startWeek()
      .at(6)
      .give(says('isolate', 'concur', 'Files hold names.'))
    expect(seen(play.decide('isolate', 'cut')).passedOn).toMatchObject({ of: 1, count: 1 })
    const mute = startWeek().at(6).give(says('isolate', 'concur')).decide('isolate', 'cut')
    expect(seen(mute).passedOn).toMatchObject({ of: 1, count: 0 })
    const late = startWeek()
      .at(11)
      .give(says('isolate', 'concur', 'Now.'))
      .decide('isolate', 'cut')
    expect(seen(late).passedOn).toMatchObject({ of: 1, count: 0 })
  })
})

describe('an objection', () => {
  const outcome = (play: Playthrough) => seen(play).conflicts.map((each) => each.outcome)
  const objected = () =>
    startWeek({ undoSeconds: 10 }).give(gives('list', rows), says('list', 'object', 'Wait.'))
  const undone = () => objected().give({ type: 'undo', seat: lead, decision: 'list' as DecisionId })

  test('that was heeded changed the answer', () => {
    expect(outcome(undone().give(gives('list', others)).at(1))).toEqual(['changed'])
  })
  test('that was not heeded was explained, when there is a reason', () => {
    expect(
      outcome(
        undone()
          .give(gives('list', rows, 'No slots.'))
          .at(1),
      ),
    ).toEqual(['explained'])
    expect(outcome(undone().give(gives('list', rows)).at(1))).toEqual(['left open'])
  })
  test('may be withdrawn', () => {
    expect(outcome(objected().give(says('list', 'concur')).at(1))).toEqual(['withdrawn'])
  })
  test('to what was never answered is left open', () => {
    expect(outcome(startWeek().give(says('list', 'object', 'No.')))).toEqual(['left open'])
  })
})

test('signatures are counted against what wanted one', () => {
  const sent = startWeek().give(gives('words', statement('known')))
  expect(seen(sent).signed).toMatchObject({ of: 1, count: 0 })
  sent.give({ type: 'sign', seat: legal, decision: words })
  expect(seen(sent).signed).toMatchObject({ of: 1, count: 1 })
})

test('an answer to a message that its desk had opened before is told from one that had not', () => {
  const read = startWeek()
    .at(6)
    .give({ type: 'open-inject', seat: lead, inject: 'alert' as InjectId })
    .decide('isolate', 'cut')
  expect(seen(read).read).toMatchObject({ of: 1, count: 1 })
  expect(seen(startWeek().at(6).decide('isolate', 'cut')).read).toMatchObject({ of: 1, count: 0 })
})

test('a request counts when its reply came before the next answer of that desk', () => {
  const ask = { type: 'ask', seat: lead, question: 'backup' as QuestionId, text: '' } as const
  const patient = startWeek().give(ask).at(6).decide('isolate', 'cut')
  expect(seen(patient).asked).toMatchObject({ of: 1, count: 1 })
  const hasty = startWeek().at(5).give(ask).decide('isolate', 'cut').at(20)
  expect(seen(hasty).asked).toMatchObject({ of: 1, count: 0 })
})

describe('after two people swapped roles', () => {
  const swap = {
    type: 'move-roles',
    moves: [
      { role: 'lead' as RoleId, to: legal },
      { role: 'legal' as RoleId, to: lead },
    ],
  } as const
  const swapped = () => startWeek().at(6).give(swap)
  const answer = { ...gives('list', rows), seat: legal } as Input

  test('the desk to be heard is where the role is now', () => {
    const heard = swapped().give({ ...says('list', 'concur'), seat: lead } as Input, answer)
    expect(heard.refused).toBeUndefined()
    expect(seen(heard).consulted).toMatchObject({ of: 1, count: 1 })
    expect(seen(swapped().give(answer)).consulted).toMatchObject({ of: 1, count: 0 })
  })
  test('an answer from before the swap is judged by who sat where then', () => {
    const before = startWeek().at(6).give(says('list', 'concur'), gives('list', rows), swap)
    expect(seen(before).consulted).toMatchObject({ of: 1, count: 1 })
  })
  test('nobody is to be heard once one desk has both roles', () => {
    const merged = startWeek()
      .at(6)
      .give({ type: 'move-roles', moves: [{ role: 'legal' as RoleId, to: lead }] })
    expect(seen(merged.give(gives('list', rows))).consulted.of).toBe(0)
  })
  test('a message counts as read by the desk that has it now', () => {
    const isolate = 'isolate' as DecisionId
    const option = 'cut' as OptionId
    const read = swapped().give({ type: 'open-inject', seat: legal, inject: 'alert' as InjectId }, {
      ...gives('isolate', { kind: 'choice', option }),
      seat: legal,
      decision: isolate,
    } as Input)
    expect(read.refused).toBeUndefined()
    expect(seen(read).read).toMatchObject({ of: 1, count: 1 })
  })
  test('what a desk got with its role need not be passed on to it', () => {
    const about = 'alert' as InjectId
    const told = { type: 'say', text: 'See this.', about } as const
    const merely = startWeek()
      .at(6)
      .give({ ...told, seat: lead, to: [legal] })
    expect(seen(merely).told.of).toBe(1)
    const back = swapped().give({ ...told, seat: legal, to: [lead] })
    expect(back.refused).toBeUndefined()
    expect(seen(back).told.of).toBe(0)
  })
})
