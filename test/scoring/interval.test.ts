import { expect, test } from 'vitest'
import { assess } from '../../shared/scoring/assess.ts'
import { intervalOf } from '../../shared/scoring/interval.ts'
import { goodDrill, silentDrill, startDrill } from './drill.ts'

const mixed = () =>
  startDrill().at(6).decide('isolate', 'half').decide('hours', 'rest').at(40).give({ type: 'end' })
const interval = (play = mixed(), seed = 'luck') =>
  intervalOf('DQ', assess(play.plan, play.events).findings, seed)

test('holds the score, inside 0 to 100', () => {
  const play = mixed()
  const dq = assess(play.plan, play.events).dimensions.find(({ id }) => id === 'DQ')
  const { low = -1, high = -1 } = interval(play) ?? {}
  expect(dq).toHaveProperty('raw')
  if (dq?.kind !== 'scored') return
  expect(low).toBeGreaterThanOrEqual(0)
  expect(low).toBeLessThan(dq.raw)
  expect(high).toBeGreaterThan(dq.raw)
  expect(high).toBeLessThanOrEqual(100)
})
test('has no width where every task has the same rating', () => {
  expect(interval(goodDrill())).toEqual({ low: 100, high: 100, tasks: 3 })
  expect(interval(silentDrill())).toEqual({ low: 0, high: 0, tasks: 3 })
})
test('is the same for the same seed, on every machine', () => {
  expect(interval()).toEqual(interval())
  expect(interval(mixed(), 'luck')).toMatchInlineSnapshot(`
    {
      "high": 75,
      "low": 0,
      "tasks": 3,
    }
  `)
})
test('is none with fewer than three tasks', () => {
  const play = goodDrill()
  expect(intervalOf('CI', assess(play.plan, play.events).findings, 'luck')).toBeUndefined()
})
