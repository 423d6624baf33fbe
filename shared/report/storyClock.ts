/** Story instants and play times as text, in one time zone; the same on every machine. */
export type StoryClock = {
  /** `Fri 20 Mar 09:40` */
  readonly moment: (when: number) => string
  /** `20 March 2026` */
  readonly date: (when: number) => string
  /** `2026-03-20` */
  readonly isoDate: (when: number) => string
}

/** Parts are put together here, because how a locale joins them differs between versions of its data. */
export function storyClock(timeZone: string): StoryClock {
  const words = reader({
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const figures = reader({ timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return {
    moment: (when) => {
      const part = words(when)
      const day = `${part('weekday')} ${part('day')} ${part('month').slice(0, 3)}`
      return `${day} ${part('hour')}:${part('minute')}`
    },
    date: (when) => {
      const part = words(when)
      return `${part('day')} ${part('month')} ${part('year')}`
    },
    isoDate: (when) => {
      const part = figures(when)
      return `${part('year')}-${part('month')}-${part('day')}`
    },
  }
}

function reader(format: Intl.DateTimeFormatOptions) {
  const parts = new Intl.DateTimeFormat('en-GB', format)
  return (when: number) => {
    const found = new Map(parts.formatToParts(when).map(({ type, value }) => [type, value]))
    return (type: Intl.DateTimeFormatPartTypes): string => found.get(type) ?? ''
  }
}

/** Play time as `1:05:09`, hours first. */
export function playClock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const two = (count: number): string => String(count).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
