import { expect, test } from 'vitest'
import { sharedPlan } from '../../server/library/plans.ts'
import { prepare } from '../../shared/engine/plan.ts'
import { loadScenario, planOf } from '../support/exercise.ts'

const scenario = loadScenario('first-light')
const { config } = planOf(scenario)

test('exercises that differ in their seed alone share what is large in their plans', () => {
  const one = sharedPlan(scenario, { ...config, seed: 'one' })
  const other = sharedPlan(scenario, { ...config, seed: 'other' })
  expect([one.config.seed, other.config.seed]).toEqual(['one', 'other'])
  for (const part of ['scenario', 'injects', 'inject', 'watch', 'tests', 'order'] as const)
    expect(other[part]).toBe(one[part])
})

test('any other difference makes a plan of its own, the same as if nothing were shared', () => {
  const one = sharedPlan(scenario, config)
  for (const also of [
    { mode: 'facilitator' },
    { undoSeconds: 3 },
    { parameters: { organisation: 'Kōwhai' } },
    { seats: config.seats.slice(1) },
  ] as const) {
    const other = sharedPlan(scenario, { ...config, ...also })
    expect(other.injects).not.toBe(one.injects)
    const { tests: _shared, ...shared } = other
    const { tests: _alone, ...alone } = prepare(scenario, { ...config, ...also })
    expect(shared).toEqual(alone)
  }
})
