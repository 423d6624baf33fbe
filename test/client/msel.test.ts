import { expect, test } from 'vitest'
import {
  fateOf,
  inOrder,
  isPending,
  momentOf,
  neighbour,
  nextOf,
  stillDueIn,
} from '../../client/facilitator/desk/msel.ts'
import type { PhaseId } from '../../shared/kernel/ids.ts'
import type { MselDoc } from '../../shared/wire/facilitator.ts'
import { due, inject, played } from './consoleDocs.ts'

const first = 'first' as PhaseId
const numbers = (injects: readonly MselDoc[]) => injects.map(({ number }) => number)
const waiting = { kind: 'waiting', waitsFor: 'something' } as const
const fired = { kind: 'fired', at: played(2), by: 'schedule' } as const

test('injects stand by their time, those without one last and the reserve after them', () => {
  const injects = [
    inject(1, waiting, { reserve: true }),
    inject(2, waiting),
    inject(3, due(9)),
    inject(4, fired),
    inject(5, due(9)),
  ]
  expect(numbers(inOrder(injects))).toEqual([4, 3, 5, 2, 1])
})

test('the next inject is the first with a time that is not held', () => {
  const held = inject(1, { kind: 'held', due: played(3) })
  const coming = inject(2, due(5))
  expect(nextOf(inOrder([coming, held, inject(3, fired)]))?.number).toBe(2)
  expect(nextOf([held])?.number).toBe(1)
  expect(nextOf([inject(4, waiting, { reserve: true }), inject(5, waiting)])?.number).toBe(5)
  expect(nextOf([inject(6, fired)])?.number).toBe(6)
  expect(nextOf([])).toBeUndefined()
})

test('only planned, waiting, armed and held injects can still go out', () => {
  const at = played(1)
  const kinds = [
    due(1),
    waiting,
    { kind: 'armed', due: at },
    { kind: 'held', due: undefined },
    fired,
    { kind: 'skipped', at },
    { kind: 'cancelled', at },
    { kind: 'passed', at },
  ] as const
  expect(kinds.filter((status) => isPending(inject(1, status))).map(({ kind }) => kind)).toEqual([
    'planned',
    'waiting',
    'armed',
    'held',
  ])
  expect(momentOf(inject(1, waiting))).toBeUndefined()
  expect(momentOf(inject(1, fired))).toBe(played(2))
})

test('arrow keys stop at both ends and begin at the first', () => {
  const injects = [inject(1, due(1)), inject(2, due(2))]
  expect(neighbour(injects, 'i2', 1)?.number).toBe(2)
  expect(neighbour(injects, 'i2', -1)?.number).toBe(1)
  expect(neighbour(injects, undefined, 1)?.number).toBe(1)
})

test('leaving a phase touches what is due in it: delivered, dropped or still held, as each says', () => {
  const injects = [
    inject(1, due(3)),
    inject(2, due(4), { ifPassed: 'drop' }),
    inject(3, { kind: 'held', due: played(4) }, { ifPassed: 'drop' }),
    inject(4, waiting),
    inject(5, due(5), { phase: 'second' as PhaseId }),
    inject(6, fired),
  ]
  const still = stillDueIn(injects, first)
  expect(still.map((each) => [each.number, fateOf(each)])).toEqual([
    [1, 'deliver'],
    [2, 'drop'],
    [3, 'hold'],
  ])
})
