const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const months = [
  ...(['January', 'February', 'March', 'April', 'May', 'June'] as const),
  ...(['July', 'August', 'September', 'October', 'November', 'December'] as const),
]
export type Day = { readonly year: number; readonly month: number; readonly day: number }

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lengthOf = (year: number, month: number): number =>
  month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** An ISO date such as 2026-03-20 that is in the calendar; else undefined. */
export function readDay(text: string): Day | undefined {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim()) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return undefined
  const real = month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month)
  return real ? { year, month, day } : undefined
}

/** The weekday's name, by the Gregorian calendar (Sakamoto's rule). */
export function weekdayOf({ year, month, day }: Day): string {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  const y = month < 3 ? year - 1 : year
  const index = y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day
  return days[index % 7] ?? ''
}

export type SaidDay = {
  readonly weekday: string
  readonly month: number
  readonly day: number
  readonly words: string
}

/** The first weekday with a date that a text names, such as "Friday, March 20" or "Friday 20 March". */
export function dayIn(text: string): SaidDay | undefined {
  const [weekday, month] = [`(${days.join('|')})`, `(${months.join('|')})`]
  const american = new RegExp(`${weekday},? ${month} (\\d{1,2})\\b`).exec(text)
  const other = new RegExp(`${weekday},? (\\d{1,2}) ${month}\\b`).exec(text)
  const [words, named, first, second] = american ?? other ?? []
  if (words === undefined || named === undefined || first === undefined || second === undefined)
    return undefined
  const [name, day] = american ? [first, second] : [second, first]
  return {
    weekday: named,
    month: months.findIndex((each) => each === name) + 1,
    day: Number(day),
    words,
  }
}

/** Of a year and those beside it, the ones in which that date falls on that weekday. */
export const yearsOf = ({ weekday, month, day }: SaidDay, near: number): readonly number[] =>
  [-3, -2, -1, 0, 1, 2, 3]
    .map((off) => near + off)
    .filter((year) => day <= lengthOf(year, month) && weekdayOf({ year, month, day }) === weekday)
