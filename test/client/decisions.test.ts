import { expect, test } from 'vitest'
import { pickProblem, sortDecisions } from '../../client/player/decisions.ts'
import type { DecisionDoc } from '../../shared/wire/seat.ts'

type Part = { readonly number: number; readonly standing?: boolean; readonly deadline?: number }
const open = ({ number, standing = false, deadline }: Part): DecisionDoc =>
  ({
    id: `d${number}`,
    number,
    standing,
    status: { kind: 'open', openedAt: 0, deadline, lapsed: false },
  }) as unknown as DecisionDoc
const sent = (number: number, at: number): DecisionDoc =>
  ({ id: `d${number}`, number, status: { kind: 'answered', at } }) as unknown as DecisionDoc
const numbers = (decisions: readonly DecisionDoc[]) => decisions.map(({ number }) => number)

test('the soonest deadline comes first; standing actions wait below; the last sent is on top', () => {
  const sorted = sortDecisions([
    open({ number: 15, standing: true }),
    open({ number: 2, deadline: 900 }),
    open({ number: 3, deadline: 300 }),
    open({ number: 4 }),
    sent(1, 100),
    sent(5, 200),
  ])
  expect(numbers(sorted.asked)).toEqual([3, 2, 4])
  expect(numbers(sorted.anyTime)).toEqual([15])
  expect(numbers(sorted.sent)).toEqual([5, 1])
})

test('a checklist says whether too few or too many are ticked', () => {
  const list = { kind: 'checklist', pick: [2, 3] } as unknown as DecisionDoc
  expect([0, 1, 2, 3, 4].map((count) => pickProblem(list, count))).toEqual([
    'none',
    'few',
    undefined,
    undefined,
    'many',
  ])
})
