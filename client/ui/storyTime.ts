import type { ScenarioTime } from '../../shared/kernel/time.ts'
import { locale } from '../language/locale.ts'
import { dateInMaori } from '../copy/mi/dates.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${timeZone} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const fresh = new Intl.DateTimeFormat('en-NZ', { timeZone, hourCycle: 'h23', ...options })
  formats.set(key, fresh)
  return fresh
}

/** A day without commas, in the language chosen. */
const written = (
  when: ScenarioTime,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): string =>
  format(timeZone, options)
    .formatToParts(when)
    .filter(({ type }) => type !== 'literal')
    .map((part) => (locale.value === 'mi' ? dateInMaori(part) : part.value))
    .join(' ')

/** `09:40` in the exercise's time zone. */
export const storyClock = (when: ScenarioTime, timeZone: string): string =>
  format(timeZone, { hour: '2-digit', minute: '2-digit' }).format(when)

/** `Fri 20 Mar` in the exercise's time zone. */
export const storyDay = (when: ScenarioTime, timeZone: string): string =>
  written(when, timeZone, { weekday: 'short', day: 'numeric', month: 'short' })

/** `Fri 20 Mar 2026 NZDT`: the zone's name, because clocks go back on 5 April 2026. */
export const storyDate = (when: ScenarioTime, timeZone: string): string =>
  written(when, timeZone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZoneName: 'short',
  })

/** A length of play: `7:40`, or `1:07:40` from an hour on; never below zero. */
export function playLength(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ]
  const two = (part: number) => String(part).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** `1:11`: hours and minutes played. */
export function playClock(milliseconds: number): string {
  const minutes = Math.floor(Math.max(0, milliseconds) / 60_000)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
