import { describe, expect, test } from 'vitest'
import type { InjectId, SeatId } from '../../shared/kernel/ids.ts'
import { coordinationOf } from '../../shared/scoring/coordination.ts'
import { seatDocs } from '../../shared/view/seatView.ts'
import { tableDocs } from '../../shared/view/tableView.ts'
import { planOf, Playthrough } from '../support/exercise.ts'
import { small } from '../support/smallScenario.ts'

const play = () => new Playthrough(planOf(small)).start()
const [lead, legal] = planOf(small).config.seats.map(({ id }) => id) as [SeatId, SeatId]
const alert = 'alert' as InjectId
const say = (text: string, about?: InjectId) =>
  ({ type: 'say', seat: lead, to: [legal], text, ...(about && { about }) }) as const
const messages = (of: Playthrough, seat: SeatId) =>
  Object.keys(seatDocs(of.plan, of.state, seat)).filter((key) => key.startsWith('message/'))

describe('a message', () => {
  test('lies on the desks of those it went to and of its sender', () => {
    const sent = play().give(say('Look at this.'), {
      type: 'say',
      seat: legal,
      to: 'all',
      text: 'Seen.',
    })
    expect(sent.refused).toBeUndefined()
    expect(messages(sent, lead)).toEqual(['message/1', 'message/2'])
    expect(messages(sent, legal)).toEqual(['message/1', 'message/2'])
    const alone = play().give({ type: 'say', seat: lead, to: [legal], text: 'Only you.' })
    expect(messages(alone, 'nobody' as SeatId)).toEqual([])
  })
  test('may point only to what its sender has', () => {
    expect(play().give(say('See this.', alert)).refused).toMatchObject({
      code: 'not-yours-to-read',
    })
    expect(play().at(6).give(say('See this.', alert)).refused).toBeUndefined()
  })
  test('has words, not too many, and somebody to go to', () => {
    expect(play().give(say('  ')).refused).toEqual({ code: 'words-do-not-fit', max: 500 })
    expect(play().give(say('x'.repeat(501))).refused?.code).toBe('words-do-not-fit')
    const astray = { ...say('Hello.'), to: ['nobody' as SeatId] }
    expect(play().give(astray).refused?.code).toBe('no-such-seat')
    expect(play().give({ ...say('Hello.'), to: [lead] }).refused?.code).toBe('no-such-seat')
  })
  test('that brings an inject to another desk before its answer in time counts as passed on', () => {
    const told = play().at(6).give(say('Files are being renamed.', alert))
    expect(coordinationOf(told.plan, told.events).told).toMatchObject({ of: 1, count: 0 })
    const said = play()
      .at(6)
      .give({ type: 'say', seat: legal, to: [lead], text: 'Files hold names.' })
      .decide('isolate', 'cut')
    expect(coordinationOf(said.plan, said.events).passedOn).toMatchObject({ of: 1, count: 1 })
    const mute = play().at(6).decide('isolate', 'cut')
    expect(coordinationOf(mute.plan, mute.events).passedOn).toMatchObject({ of: 1, count: 0 })
  })
})

describe('the shared board', () => {
  const added = () =>
    play()
      .at(6)
      .give({
        type: 'situation-add',
        seat: lead,
        column: 'assumed',
        text: 'Only one server.',
        source: { inject: alert },
      })
  const entry = (of: Playthrough) => tableDocs(of.plan, of.state)['situation/1']

  test('shows everybody an entry with who put it there and where it is from', () => {
    expect(entry(added())).toMatchObject({
      by: lead,
      column: 'assumed',
      text: 'Only one server.',
      source: { kind: 'inject', inject: 'alert', number: 1 },
      moves: [],
    })
  })
  test('lets anybody move an entry, and keeps every move', () => {
    const moved = added().give(
      { type: 'situation-move', seat: legal, entry: 1, to: 'unknown' },
      { type: 'situation-move', seat: lead, entry: 1, to: 'known' },
    )
    expect(entry(moved)).toMatchObject({
      column: 'known',
      moves: [
        { by: legal, from: 'assumed', to: 'unknown' },
        { by: lead, from: 'unknown', to: 'known' },
      ],
    })
  })
  test('moves nothing to where it stands, and nothing that is not there', () => {
    const to = 'assumed'
    const move = { type: 'situation-move', seat: legal, entry: 1, to } as const
    expect(added().give(move).refused).toEqual({ code: 'not-on-the-board', entry: 1 })
    expect(added().give({ ...move, entry: 2 }).refused?.code).toBe('not-on-the-board')
  })
})
