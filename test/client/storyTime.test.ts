import { expect, test } from 'vitest'
import {
  playClock,
  playLength,
  storyClock,
  storyDate,
  storyDay,
} from '../../client/ui/storyTime.ts'
import { storyAt } from '../../client/net/playClock.ts'
import type { ScenarioTime } from '../../shared/kernel/time.ts'
import type { ClockDoc } from '../../shared/wire/views.ts'

const at = (text: string) => Date.parse(text) as ScenarioTime
const auckland = 'Pacific/Auckland'

test('story times are shown in the zone of the exercise', () => {
  expect(storyClock(at('2026-03-20T09:05:00+13:00'), auckland)).toBe('09:05')
  expect(storyClock(at('2026-03-20T00:00:00+13:00'), auckland)).toBe('00:00')
  expect(storyDay(at('2026-03-20T09:05:00+13:00'), auckland)).toBe('Fri 20 Mar')
})

test('the zone is named, for its clocks go back on 5 April 2026', () => {
  expect(storyDate(at('2026-04-05T02:30:00+13:00'), auckland)).toBe('Sun 5 Apr 2026 NZDT')
  expect(storyDate(at('2026-04-05T02:30:00+12:00'), auckland)).toBe('Sun 5 Apr 2026 NZST')
})

test('lengths of play are shown in minutes and seconds, never below zero', () => {
  expect(playLength(460_000)).toBe('7:40')
  expect(playLength(3_667_000)).toBe('1:01:07')
  expect(playLength(-5)).toBe('0:00')
  expect(playClock(71 * 60_000)).toBe('1:11')
})

test('story time runs evenly through the planned minutes, then waits at the end of the phase', () => {
  const clock = {
    phaseStartedAt: 60_000,
    phasePlanned: 600_000,
    from: at('2026-03-20T10:00:00+13:00'),
    to: at('2026-03-20T12:00:00+13:00'),
  } as ClockDoc
  expect(storyClock(storyAt(clock, 0), auckland)).toBe('10:00')
  expect(storyClock(storyAt(clock, 360_000), auckland)).toBe('11:00')
  expect(storyClock(storyAt(clock, 900_000), auckland)).toBe('12:00')
})
