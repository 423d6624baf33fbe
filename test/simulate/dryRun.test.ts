import { expect, test } from 'vitest'
import { dryRun, rehearse } from '../../shared/simulate/dryRun.ts'
import { loadScenario, planOf } from '../support/exercise.ts'

const plan = planOf(loadScenario('first-light'), { seed: 'real', mode: 'facilitator' })

test('a dry run plays to the end by the clock, and says what came when and to whom', () => {
  const { ends, story, injects, asked, answered } = dryRun(rehearse(plan, 'expert'))
  expect(ends).toBe(plan.phases.reduce((sum, { planned }) => sum + planned, 0))
  expect(story.map(({ at }) => at)).toEqual(story.map(({ at }) => at).toSorted((a, b) => a - b))
  expect(injects).toBe(story.filter(({ kind }) => kind === 'inject').length)
  expect(injects).toBeGreaterThanOrEqual(3)
  expect(answered).toBeGreaterThan(0)
  expect(answered).toBeLessThanOrEqual(asked)
})

test('a silent team answers nothing in time; each seat has its load', () => {
  const { answered, seats } = dryRun(rehearse(plan, 'silent'))
  expect(answered).toBe(0)
  expect(seats.map(({ seat }) => seat)).toEqual(plan.config.seats.map(({ id }) => id))
  expect(seats.some(({ load }) => load.some((count) => count > 0))).toBe(true)
})
