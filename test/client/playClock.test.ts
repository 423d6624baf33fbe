import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { playClock } from '../../client/net/playClock.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what is stamped has its own millisecond, also between two ticks of what is shown', () => {
  const clock = playClock(() => undefined)
  clock.offset.value = 0
  clock.server.value = { playAt: 5_000, anchoredAt: performance.now(), rate: 2 }
  vi.advanceTimersByTime(300)
  expect(clock.playNow.value).toBe(5_500)
  expect(clock.playExactly()).toBe(5_600)
  clock.close()
})
