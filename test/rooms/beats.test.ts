import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Beats } from '../../server/rooms/beats.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('each of a thousand has its turn once in a round, never many at one instant', () => {
  const beats = new Beats(5_000)
  const turns = Array.from({ length: 1_000 }, () => 0)
  let now = 0
  let most = 0
  for (const nth of turns.keys())
    beats.join(() => {
      turns[nth] = (turns[nth] ?? 0) + 1
      now += 1
    })
  for (let tick = 0; tick < 50; tick += 1) {
    now = 0
    vi.advanceTimersByTime(100)
    most = Math.max(most, now)
  }
  expect(new Set(turns)).toEqual(new Set([1]))
  expect(most).toBeLessThanOrEqual(20)
})

test('a thousand need one timer, and none is left when all have gone', () => {
  const beats = new Beats(5_000)
  const members = Array.from({ length: 1_000 }, () => () => undefined)
  for (const each of members) beats.join(each)
  expect(vi.getTimerCount()).toBe(1)
  for (const each of members) beats.leave(each)
  expect(vi.getTimerCount()).toBe(0)
})

test('whoever joins or leaves between does not cost the others their turn', () => {
  const beats = new Beats(5_000)
  let turns = 0
  let others = 0
  beats.join(() => {
    turns += 1
  })
  for (let round = 0; round < 10; round += 1) {
    const passing = () => {
      others += 1
    }
    beats.join(passing)
    vi.advanceTimersByTime(5_000)
    beats.leave(passing)
  }
  expect(turns).toBeGreaterThanOrEqual(9)
  expect(others).toBeGreaterThanOrEqual(9)
})
