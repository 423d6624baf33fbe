import { expect, test } from 'vitest'
import { sortDecisions } from '../../client/player/decisions.ts'
import type { RoleId } from '../../shared/kernel/ids.ts'
import type { DecisionDoc } from '../../shared/wire/seat.ts'

const mine = ['lead'] as unknown as readonly RoleId[]
type Part = {
  readonly number: number
  readonly owner?: string
  readonly standing?: boolean
  readonly may?: Partial<DecisionDoc['may']>
  readonly status: object
}
const decision = ({ number, owner = 'lead', standing = false, may = {}, status }: Part) =>
  ({
    id: `d${number}`,
    number,
    owners: [owner],
    standing,
    may: { answer: owner === 'lead', advise: false, sign: false, ...may },
    status,
  }) as unknown as DecisionDoc
const open = (deadline?: number) => ({ kind: 'open', openedAt: 0, deadline, lapsed: false })
const answered = (at: number) => ({ kind: 'answered', at })
const sent = { kind: 'sent', at: 100, until: 200, awaits: [] }
const numbers = (decisions: readonly DecisionDoc[]) => decisions.map(({ number }) => number)

test('the soonest deadline comes first; standing actions wait below; the last sent is on top', () => {
  const sorted = sortDecisions(
    [
      decision({ number: 15, standing: true, status: open() }),
      decision({ number: 2, status: open(900) }),
      decision({ number: 3, status: open(300) }),
      decision({ number: 4, status: open() }),
      decision({ number: 1, status: answered(100) }),
      decision({ number: 5, status: answered(200) }),
    ],
    mine,
  )
  expect(numbers(sorted.asked)).toEqual([3, 2, 4])
  expect(numbers(sorted.anyTime)).toEqual([15])
  expect(numbers(sorted.sent)).toEqual([5, 1])
})

test('what others decide is apart: to be heard on, to sign, or decided by them', () => {
  const sorted = sortDecisions(
    [
      decision({ number: 1, owner: 'desk', may: { advise: true }, status: open(300) }),
      decision({ number: 2, owner: 'desk', may: { sign: true }, status: sent }),
      decision({ number: 3, owner: 'desk', status: answered(100) }),
      decision({ number: 4, owner: 'desk', status: open(300) }),
      decision({ number: 5, status: sent }),
      decision({ number: 6, owner: 'desk', standing: true, may: { advise: true }, status: open() }),
      decision({ number: 7, owner: 'desk', standing: true, may: { advise: true }, status: sent }),
    ],
    mine,
  )
  expect(numbers(sorted.asked)).toEqual([])
  expect(numbers(sorted.toAdvise)).toEqual([1, 7])
  expect(numbers(sorted.mayAdvise)).toEqual([6])
  expect(numbers(sorted.toSign)).toEqual([2])
  expect(numbers(sorted.others)).toEqual([3])
  expect(numbers(sorted.pending)).toEqual([5])
})
