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
const step = markSize + 4
const pad = 18
const minute = 60_000

/** Where a moment of play stands between the plot's edges. */
export function xOf(at: number, plot: TimelineLayout['plot'], ends: number): number {
  const share = ends > 0 ? Math.min(1, Math.max(0, at / ends)) : 0
  return plot.left + pad + share * (plot.right - plot.left - 2 * pad)
}

function rowsOf(xs: readonly number[]): readonly number[] {
  const ends: number[] = []
  return xs.map((x) => {
    const free = ends.findIndex((end) => x - end >= step)
    const row = free < 0 ? ends.length : free
    ends[row] = x
    return row
  })
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
  size: { readonly width: number; readonly height: number; readonly labels: number },
  lanes: readonly string[],
  injects: readonly Placed[],
  ends: number,
): TimelineLayout {
  const inLane = (lane: string, timed: boolean) =>
    injects
      .filter((inject) => inject.lane === lane && (inject.at !== undefined) === timed)
      .toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))
  const most = Math.max(0, ...lanes.map((lane) => inLane(lane, false).length))
  const columns = most === 0 ? 0 : Math.min(3, most)
  const gutterWidth = columns === 0 ? 0 : columns * step + 12
  const plot = { left: size.labels, right: size.width - gutterWidth }
  const gutter = { left: plot.right, right: size.width }
  const rows = lanes.map((lane) => {
    const timed = inLane(lane, true)
    const xs = timed.map((inject) => xOf(inject.at ?? 0, plot, ends))
    return { lane, timed, xs, rows: rowsOf(xs), untimed: inLane(lane, false) }
  })
  const needed = rows.map(({ rows: used, untimed }) =>
    Math.max(1, Math.max(-1, ...used) + 1, Math.ceil(untimed.length / Math.max(1, columns))),
  )
  const least = needed.map((count) => count * step + 8)
  const total = least.reduce((sum, each) => sum + each, 0)
  const spare = Math.max(0, (size.height - axisHeight - total) / Math.max(1, lanes.length))
  const stretch = Math.min(spare, 34)
  let top = axisHeight
  const placed: Lane[] = []
  const marks: Mark[] = []
  rows.forEach(({ lane, timed, xs, rows: used, untimed }, place) => {
    const height = (least[place] ?? step) + stretch
    const first = top + (height - (needed[place] ?? 1) * step) / 2 + step / 2
    timed.forEach((inject, nth) =>
      marks.push({ id: inject.id, x: xs[nth] ?? 0, y: first + (used[nth] ?? 0) * step }),
    )
    untimed.forEach((inject, nth) =>
      marks.push({
        id: inject.id,
        x: gutter.left + 8 + step / 2 + (nth % columns) * step,
        y: first + Math.floor(nth / columns) * step,
      }),
    )
    placed.push({ id: lane, top, height })
    top += height
  })
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
export const axisHeight = 40
