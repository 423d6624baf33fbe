import { expect, test } from 'vitest'
import { restarted } from '../faults/restart.ts'

test('a server that is stopped in order and started anew has everybody back at their seats, and no answer is lost', async () => {
  const { wrong, lives, back, accepted } = await restarted('restart', 1)
  expect(wrong).toEqual([])
  expect(lives).toBe(2)
  expect(back.length).toBeGreaterThanOrEqual(9)
  expect(accepted).toBeGreaterThan(9)
  // Under five seconds on a machine that does nothing else: `npm run bench -- restart`.
  expect(Math.max(...back)).toBeLessThan(30_000)
}, 120_000)
