/** An instant, in milliseconds since 1970, as ISO 8601 in UTC, to the second before it: days to a date by the proleptic Gregorian rule. */
export function isoOf(time: number): string {
  const seconds = Math.floor(time / 1000)
  const days = Math.floor(seconds / 86_400)
  const rest = seconds - days * 86_400
  const [hour, minute, second] = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60]
  return `${dateOf(days)}T${two(hour)}:${two(minute)}:${two(second)}Z`
}

/** The same to the millisecond, as `Date` writes it. */
export const isoMillisOf = (time: number): string =>
  isoOf(time).replace('Z', `.${String(time - 1000 * Math.floor(time / 1000)).padStart(3, '0')}Z`)

/** Days since 1970-01-01 as a date. Years begin in March here, so that a leap day is the last of its year. */
function dateOf(days: number): string {
  const sinceMarch0 = days + 719_468
  const era = Math.floor(sinceMarch0 / 146_097)
  const day = sinceMarch0 - era * 146_097
  const year = Math.floor(
    (day - Math.floor(day / 1_460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365,
  )
  const dayOfYear = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const month = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * month + 2) / 5) + 1
  const calendar = month < 10 ? month + 3 : month - 9
  return `${String(year + era * 400 + (calendar <= 2 ? 1 : 0)).padStart(4, '0')}-${two(calendar)}-${two(date)}`
}

const two = (value: number): string => String(value).padStart(2, '0')
