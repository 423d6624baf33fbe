/** Milliseconds of play for a time as people write it: `0:42`, `1:05` or plain minutes; undefined when it is none. */
export function playTimeOf(text: string): number | undefined {
  const match = /^(?:t\+)?\s*(?:(\d{1,2}):)?(\d{1,3})$/i.exec(text.trim())
  if (!match) return undefined
  const [, hours, minutes = ''] = match
  if (hours !== undefined && Number(minutes) > 59) return undefined
  return (Number(hours ?? 0) * 60 + Number(minutes)) * 60_000
}

/** A moment of play as `h:mm`, whole minutes. */
export const shownPlayTime = (ms: number): string => {
  const minutes = Math.floor(ms / 60_000)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/**
 * The moment of play meant by a time as people write it. Paper has whole minutes: in the minute in which it was asked,
 * the moment it was asked is meant.
 */
export function givenAtOf(text: string, askedAt: number | undefined): number | undefined {
  const at = playTimeOf(text)
  const sameMinute = at !== undefined && askedAt !== undefined && askedAt - at < 60_000
  return sameMinute ? Math.max(at, askedAt) : at
}
