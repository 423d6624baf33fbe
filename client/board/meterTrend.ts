/** How many past changes a trend looks back over. */
const LOOK_BACK = 6

/** Points gained or lost since a few changes ago; 0 while there is nothing to compare with. */
export function meterTrend(value: number, history: readonly number[]): number {
  const past = history.at(-1) === value ? history.slice(0, -1) : history
  return value - (past.slice(-LOOK_BACK)[0] ?? value)
}

/** Points of a spark line in a box of `w` × `h`, oldest on the left; the whole scale of 0 to 100 is its height. */
export function sparkPoints(
  value: number,
  history: readonly number[],
  { w, h }: { readonly w: number; readonly h: number },
): string {
  const values = history.at(-1) === value ? history : [...history, value]
  const drawn = values.length === 1 ? [value, value] : values
  return drawn
    .map((each, index) => {
      const x = (index / (drawn.length - 1)) * w
      const y = h - (Math.max(0, Math.min(100, each)) / 100) * h
      return `${x.toFixed(1)},${y.toFixed(1)}`
    })
    .join(' ')
}
