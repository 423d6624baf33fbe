import { expect, test } from 'vitest'
import { debriefOf } from '../../shared/debrief/debrief.ts'
import type { DebriefBody } from '../../shared/debrief/record.ts'

const after = (...bodies: readonly DebriefBody[]) =>
  debriefOf(bodies.map((body, index) => ({ n: index + 1, wall: '', body })))
const card = (text: string): DebriefBody => ({ kind: 'card', side: 'helped', text })
const action: DebriefBody = {
  kind: 'action',
  what: 'Print the contact lists',
  owner: 'Operations manager',
  element: 'planning',
  evidence: [4],
}

test('cards are grouped, moved and taken away without losing what was written', () => {
  const { cards } = after(
    card('paper lists'),
    card('a quick call'),
    { kind: 'grouped', card: 1, group: 'Contacts' },
    { kind: 'hidden', card: 2 },
  )
  expect(cards).toEqual([
    { n: 1, side: 'helped', text: 'paper lists', name: undefined, group: 'Contacts' },
  ])
})

test('each person counts once in a quick question, with the last number given', () => {
  const pulse = (by: string, value: number): DebriefBody => ({ kind: 'pulse', pulse: 1, value, by })
  const asked: DebriefBody = { kind: 'pulse-asked', text: 'I knew my part' }
  expect(after(asked, pulse('a', 2), pulse('b', 5), pulse('a', 4)).pulses[0]?.counts).toEqual([
    0, 0, 0, 1, 1,
  ])
  const late = after(asked, pulse('a', 2), { kind: 'pulse-closed', pulse: 1 }, pulse('b', 5))
  expect(late.pulses[0]).toMatchObject({ open: false, counts: [0, 1, 0, 0, 0] })
})

test('an action keeps what a change leaves out, closes with a reason and opens again', () => {
  const changed = after(action, { kind: 'action-changed', action: 1, owner: 'Board chair' })
  expect(changed.actions[0]).toMatchObject({
    what: 'Print the contact lists',
    owner: 'Board chair',
    evidence: [4],
    status: 'open',
  })
  const closed: DebriefBody = { kind: 'action-closed', action: 1, as: 'done', why: 'Hung up' }
  expect(after(action, closed).actions[0]).toMatchObject({ status: 'done', why: 'Hung up' })
  expect(after(action, closed, { kind: 'action-reopened', action: 1 }).actions[0]).toMatchObject({
    status: 'open',
    why: '',
  })
})

test('a line about nothing known changes nothing', () => {
  const empty = after()
  expect(after({ kind: 'hidden', card: 7 }, { kind: 'action-reopened', action: 9 })).toEqual(empty)
})
