/** An inject as the time line places it: `at` is milliseconds of play, undefined while it has no time. */
export type Placed = { readonly id: string; readonly lane: string; readonly at: number | undefined }
export type Lane = { readonly id: string; readonly top: number; readonly height: number }
export type Mark = { readonly id: string; readonly x: number; readonly y: number }
export type TimelineLayout = {
  readonly height: number
  readonly plot: { readonly left: number; readonly right: number }
  readonly gutter: { readonly left: number; readonly right: number }
  readonly lanes: readonly Lane[]
  readonly marks: readonly Mark[]
  readonly ticks: readonly { readonly at: number; readonly x: number }[]
}

export const markSize = 30
/** Least distance between the middles of two marks. */
const apart = markSize + 3
/** How far down the next row of a lane lies; a mark in it may stand closer to those above. */
const rowStep = markSize / 2 + 2
/** Wide enough for its heading. */
const gutterLeast = 78
const laneLeast = markSize + 6
const pad = 18
const minute = 60_000

/** Where a moment of play stands between the plot's edges. */
export function xOf(at: number, plot: TimelineLayout['plot'], ends: number): number {
  const share = ends > 0 ? Math.min(1, Math.max(0, at / ends)) : 0
  return plot.left + pad + share * (plot.right - plot.left - 2 * pad)
}

/** For marks from left to right, the highest row in which each is clear of those before it. */
function rowsOf(xs: readonly number[]): readonly number[] {
  const rows: number[] = []
  for (const x of xs) {
    const clear = (row: number): boolean =>
      rows.every((other, at) => Math.hypot(x - (xs[at] ?? 0), (row - other) * rowStep) >= apart)
    let row = 0
    while (!clear(row)) row += 1
    rows.push(row)
  }
  return rows
}

function ticksFor(ends: number, room: number): readonly number[] {
  const every = [5, 10, 15, 30, 60].find((each) => (ends / minute / each) * 52 <= room) ?? 120
  const count = Math.floor(ends / minute / every)
  return Array.from({ length: count + 1 }, (_, place) => place * every * minute)
}

/**
 * Places injects in lanes over time, in CSS pixels: marks never cover each other within a lane, lanes grow
 * with the marks they hold, and injects without a time stand in a gutter at the right.
 */
export function layOutTimeline(
  size: { readonly width: number; readonly labels: number },
  lanes: readonly string[],
  injects: readonly Placed[],
  ends: number,
): TimelineLayout {
  const inLane = (lane: string, timed: boolean) =>
    injects
      .filter((inject) => inject.lane === lane && (inject.at !== undefined) === timed)
      .toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))
  const most = Math.max(0, ...lanes.map((lane) => inLane(lane, false).length))
  const columns = Math.min(3, most)
  const gutterWidth = columns === 0 ? 0 : Math.max(gutterLeast, columns * apart + 12)
  const plot = { left: size.labels, right: size.width - gutterWidth }
  const gutter = { left: plot.right, right: size.width }
  const filled = lanes.map((lane) => {
    const timed = inLane(lane, true)
    const xs = timed.map((inject) => xOf(inject.at ?? 0, plot, ends))
    const rows = rowsOf(xs)
    const untimed = inLane(lane, false)
    const inGutter = Math.ceil(untimed.length / Math.max(1, columns)) * apart
    const inPlot = Math.max(0, ...rows) * rowStep + markSize
    return {
      lane,
      timed,
      xs,
      rows,
      untimed,
      needs: Math.max(laneLeast, 6 + Math.max(inPlot, inGutter)),
    }
  })
  let top = axisHeight
  const placed: Lane[] = []
  const marks: Mark[] = []
  for (const { lane, timed, xs, rows, untimed, needs: least } of filled) {
    const first = top + 3 + markSize / 2
    const slack = (least - 6 - markSize - Math.max(0, ...rows) * rowStep) / 2
    timed.forEach((inject, nth) =>
      marks.push({ id: inject.id, x: xs[nth] ?? 0, y: first + slack + (rows[nth] ?? 0) * rowStep }),
    )
    untimed.forEach((inject, nth) =>
      marks.push({
        id: inject.id,
        x: gutter.left + 6 + apart / 2 + (nth % columns) * apart,
        y: first + Math.floor(nth / columns) * apart,
      }),
    )
    placed.push({ id: lane, top, height: least })
    top += least
  }
  return {
    height: top,
    plot,
    gutter,
    lanes: placed,
    marks,
    ticks: ticksFor(ends, plot.right - plot.left).map((at) => ({ at, x: xOf(at, plot, ends) })),
  }
}

/** Room above the lanes for the hours. */
export const axisHeight = 38

/** On which side of a mark a word of `width` pixels covers no other mark; undefined when on neither. */
export function freeSide(
  mark: Mark,
  width: number,
  { plot, gutter, marks }: TimelineLayout,
): 'left' | 'right' | undefined {
  const reach = width + markSize
  const near = marks.filter(
    (other) => other.id !== mark.id && Math.abs(other.y - mark.y) < markSize / 2 + 10,
  )
  const clear = (from: number, to: number): boolean =>
    from >= plot.left &&
    to <= gutter.right &&
    !near.some((other) => other.x > from - markSize / 2 && other.x < to + markSize / 2)
  if (clear(mark.x + markSize / 2, mark.x + reach)) return 'right'
  return clear(mark.x - reach, mark.x - markSize / 2) ? 'left' : undefined
}
