import { expect, test } from 'vitest'
import { PlayClock } from '../../server/rooms/playClock.ts'
import type { ExerciseTime } from '../../shared/kernel/time.ts'

const play = (ms: number) => ms as ExerciseTime

function clockAt(start: number) {
  const real = { now: start }
  return { real, clock: new PlayClock(() => real.now) }
}

test('play stands still until it is set going', () => {
  const { real, clock } = clockAt(1_000)
  real.now += 60_000
  expect(clock.now()).toBe(0)
  expect(clock.until(play(5))).toBeUndefined()
})

test('play runs at its rate from where it was set', () => {
  const { real, clock } = clockAt(1_000)
  clock.set(play(500), 8)
  real.now += 1_000
  expect(clock.now()).toBe(8_500)
  expect(clock.reading).toEqual({ playAt: 500, anchoredAt: 1_000, rate: 8 })
  clock.set(clock.now(), 0.5)
  real.now += 1_000
  expect(clock.now()).toBe(9_000)
})

test('play time is whole milliseconds and never more than has passed', () => {
  const { real, clock } = clockAt(0)
  clock.set(play(0), 1.5)
  real.now += 1.9
  expect(clock.now()).toBe(2)
})

test('the wait for a moment ends when play has reached it', () => {
  const { real, clock } = clockAt(0)
  clock.set(play(0), 3)
  const wait = clock.until(play(1_000)) ?? 0
  expect(wait).toBe(334)
  real.now += wait
  expect(clock.now()).toBeGreaterThanOrEqual(1_000)
  expect(clock.until(play(1_000))).toBe(0)
})
