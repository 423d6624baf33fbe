/** A length in milliseconds as a person says it, in its two largest parts: `2 d 4 h`, `3 h 5 min`, `12 min`, `40 s`. */
export function lengthInWords(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const parts = (
    [
      ['d', Math.floor(seconds / 86_400)],
      ['h', Math.floor(seconds / 3600) % 24],
      ['min', Math.floor(seconds / 60) % 60],
      ['s', seconds % 60],
    ] as const
  ).map(([unit, count]) => ({ unit, count }))
  const first = parts.findIndex((part) => part.count > 0)
  if (first === -1) return '0 s'
  return parts
    .slice(first, first + 2)
    .filter((part) => part.count > 0)
    .map((part) => `${part.count} ${part.unit}`)
    .join(' ')
}
