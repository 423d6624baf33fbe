import { expect, test } from 'vitest'
import type { PhaseId } from '../../shared/kernel/ids.ts'
import type { PhasesDoc } from '../../shared/wire/facilitator.ts'
import { forecast, type Seen } from '../../shared/wire/forecast.ts'
import { due, inject, played } from './consoleDocs.ts'

const minutes = (count: number): number => count * 60_000
const phase = (id: string, planned: number): PhasesDoc[number] => ({
  id: id as PhaseId,
  title: id,
  brief: '',
  planned: minutes(planned),
  from: 0 as never,
  to: 0 as never,
})
const phases = [phase('first', 20), phase('second', 20), phase('third', 20)]
const fired = { kind: 'fired', at: played(1), by: 'schedule' } as const
/** In the second of three phases of twenty minutes, which started at `started`. */
const seen = (now: number, started: number, rest: Partial<Seen> = {}): Seen => ({
  now: minutes(now),
  clock: {
    phaseNumber: 2,
    phaseStartedAt: played(started),
    phasePlanned: minutes(20),
    endsAt: played(started + 40),
  },
  phases,
  injects: [],
  booked: minutes(60),
  ...rest,
})

test('a team on plan ends on plan, and nothing is to be cut', () => {
  expect(forecast(seen(30, 20))).toEqual({ ends: minutes(60), over: 0, atRisk: [], cut: [] })
})

test('a team that took a quarter more so far is expected to take a quarter more of the rest', () => {
  // Thirty of the plan's minutes are done after 37.5: the other thirty will take 37.5 as well.
  const { ends, over } = forecast(seen(37.5, 27.5))
  expect(ends).toBe(minutes(75))
  expect(over).toBe(minutes(15))
})

test('one long talk does not stretch the whole rest without bound, nor does a skipped phase shrink it', () => {
  expect(forecast(seen(100, 90)).ends).toBe(minutes(100 + 30 * 1.5))
  expect(forecast(seen(5, 1)).ends).toBe(minutes(5 + 36 * 0.75))
})

test('objectives whose injects would come after the end are at risk', () => {
  const injects = [
    inject(1, due(45), { objective: 'soon' }),
    inject(2, due(59), { objective: 'late' }),
    inject(3, { kind: 'skipped', at: played(2) }, { objective: 'gone' }),
  ]
  expect(forecast(seen(45, 25, { injects })).atRisk).toEqual(['late'])
  expect(forecast(seen(30, 20, { injects })).atRisk).toEqual([])
})

test('what asks nothing and serves an objective that others serve is cut first; an only inject never', () => {
  const injects = [
    inject(1, fired, { objective: 'served' }),
    inject(2, due(50), { objective: 'served', opens: ['d1' as never] }),
    inject(3, due(52), { objective: 'served' }),
    inject(4, due(54), { objective: 'served', ifPassed: 'drop' }),
    inject(5, due(56), { objective: 'only' }),
  ]
  const { cut } = forecast(seen(45, 25, { injects }))
  expect(cut.map(({ number }) => number)).toEqual([4, 3, 2])
})
