import { expect, test } from 'vitest'
import {
  answersIn,
  lastAnswerBySeat,
  openBySeat,
  openDecisions,
  seatsHere,
  sentAnswers,
} from '../../client/facilitator/desk/people.ts'
import type { SeatId } from '../../shared/kernel/ids.ts'
import type { FacilitatorDecisionDoc } from '../../shared/wire/facilitator.ts'
import type { Presence, SeatDoc } from '../../shared/wire/views.ts'
import { answered, decision, log, open, played, sent } from './consoleDocs.ts'

const numbers = (decisions: readonly FacilitatorDecisionDoc[]) =>
  decisions.map(({ number }) => number)
const lead = 's1' as SeatId
const desk = 's2' as SeatId

test('open decisions stand by urgency: least time first, no limit later, out of time last', () => {
  const decisions = [
    decision(1, open(2, true)),
    decision(2, open(undefined)),
    decision(3, open(9)),
    decision(4, open(5)),
    decision(5, open(1), { standing: true }),
    decision(6, answered(1)),
  ]
  expect(numbers(openDecisions(decisions))).toEqual([4, 3, 2, 1])
})

test('answers stand newest first; one that does not count yet is not among them', () => {
  const decisions = [decision(1, answered(3)), decision(2, answered(8)), decision(3, sent(9))]
  expect(numbers(answersIn(decisions))).toEqual([2, 1])
})

test('of sent answers, those that wait for a signature come first', () => {
  const decisions = [decision(1, sent(3)), decision(2, sent(2, ['lead'])), decision(3, open(4))]
  expect(numbers(sentAnswers(decisions))).toEqual([2, 1])
})

test('each seat carries the decisions that wait for it, shared ones too', () => {
  const decisions = [
    decision(1, open(5), { ownerSeats: [lead, desk] }),
    decision(2, open(6), { ownerSeats: [desk] }),
    decision(3, answered(1), { ownerSeats: [lead] }),
  ]
  expect([...openBySeat(decisions)]).toEqual([
    [lead, 1],
    [desk, 2],
  ])
})

test('a seat answered last when the log says so, whatever the order of the lines', () => {
  const line = (by: SeatId) =>
    ({
      kind: 'decision',
      number: 1,
      title: 'First',
      by,
      labels: [],
      late: false,
      again: false,
    }) as const
  const lines = log(line(lead), line(desk), line(lead), { kind: 'paused' })
  expect([...lastAnswerBySeat(lines.toReversed())]).toEqual([
    [lead, played(2)],
    [desk, played(1)],
  ])
})

test('somebody is here whose seat is neither free nor away', () => {
  const seats = (['free', 'away', 'here', 'reading', 'answering'] satisfies Presence[]).map(
    (presence): SeatDoc => ({
      id: lead,
      title: 'Lead',
      short: 'L',
      roles: [],
      place: undefined,
      name: undefined,
      presence,
    }),
  )
  expect(seatsHere(seats)).toBe(3)
})
