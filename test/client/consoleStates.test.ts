import { expect, test } from 'vitest'
import { asksInOrder, unanswered } from '../../client/facilitator/desk/asks.ts'
import {
  decisionState,
  returnedOf,
  wasChanged,
} from '../../client/facilitator/desk/decisionState.ts'
import { obligationState } from '../../client/facilitator/desk/obligationState.ts'
import type { SeatId } from '../../shared/kernel/ids.ts'
import type { ScenarioTime } from '../../shared/kernel/time.ts'
import type { ObligationDoc } from '../../shared/wire/facilitator.ts'
import { answered, ask, decision, log, open, played, replied, sent } from './consoleDocs.ts'

const at = (hour: number) => (hour * 3_600_000) as ScenarioTime
const times = { started: at(0), target: at(2), limit: at(4) }
const running = (missed = false): ObligationDoc['status'] => ({ kind: 'running', ...times, missed })
const met = (hour: number): ObligationDoc['status'] => ({ kind: 'met', ...times, met: at(hour) })

test('a duty runs, passes its target, and is missed after its limit or when the engine says so', () => {
  expect(obligationState({ kind: 'waiting' }, at(9))).toBe('waiting')
  expect(obligationState(running(), at(2))).toBe('running')
  expect(obligationState(running(), at(3))).toBe('past')
  expect(obligationState(running(), at(5))).toBe('missed')
  expect(obligationState(running(true), at(1))).toBe('missed')
})

test('a duty that was done says how late, whatever the time is now', () => {
  expect([2, 3, 5].map((hour) => obligationState(met(hour), at(9)))).toEqual([
    'met',
    'metLate',
    'metOver',
  ])
})

test('questions only the facilitator can answer come first, then scripted ones by when they come', () => {
  const asks = [
    replied(1, 4),
    ask(2, { due: played(9) }),
    ask(3, { due: played(7) }),
    ask(4),
    replied(5, 6),
    ask(6),
  ]
  expect(asksInOrder(asks).map(({ n }) => n)).toEqual([4, 6, 3, 2, 5, 1])
  expect(unanswered(asks)).toBe(4)
})

test('a decision says whether it is open, sent, waiting for a signature, out of time or answered', () => {
  const states = [
    decision(1, open(5)),
    decision(1, open(undefined), { standing: true }),
    decision(1, open(5, true)),
    decision(1, sent(2)),
    decision(1, sent(2, ['lead'])),
    decision(1, answered(3)),
    decision(1, answered(3, true)),
  ].map((each) => decisionState(each, false))
  expect(states).toEqual(['open', 'standing', 'lapsed', 'sent', 'signature', 'answered', 'late'])
  expect(decisionState(decision(1, open(5)), true)).toBe('returned')
})

const made = {
  kind: 'decision',
  number: 1,
  title: 'First',
  by: 's1' as SeatId,
  labels: [],
  late: false,
  again: false,
} as const

test('an answer that was sent back is told with who and why', () => {
  const returned = { by: 's2' as SeatId, why: 'Not yet.' }
  const answer = { kind: 'choice', option: 'a' } as never
  const back = { by: 's1' as SeatId, answer, reason: '', returned }
  expect(returnedOf({ back })).toEqual(returned)
  expect(returnedOf({ back: { by: 's1' as SeatId, answer, reason: '' } })).toBeUndefined()
  expect(returnedOf({})).toBeUndefined()
})

test('an answer counts as changed only when the log has one in place of another', () => {
  const first = decision(1, answered(1), { standing: true })
  expect(wasChanged(first, log(made))).toBe(false)
  expect(wasChanged(first, log(made, { ...made, again: true }))).toBe(true)
  expect(wasChanged(decision(2, answered(1)), log({ ...made, again: true }))).toBe(false)
})
