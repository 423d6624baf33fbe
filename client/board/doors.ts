import type { PlanDoc } from '../../shared/wire/views.ts'

/** A gap in a wall, on the grid of the plan: its middle, and whether the wall runs up and down. */
export type Door = { readonly x: number; readonly y: number; readonly upright: boolean }

type Box = readonly [x: number, y: number, w: number, h: number]
const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.05
const overlap = (a: number, aLength: number, b: number, bLength: number) => {
  const from = Math.max(a, b)
  const to = Math.min(a + aLength, b + bLength)
  return to - from >= 1 ? (from + to) / 2 : undefined
}

/** One door for each wall that a place shares with a corridor. */
export function doors(plan: PlanDoc): readonly Door[] {
  return plan.places.flatMap((place) =>
    plan.corridors.flatMap((corridor) => between(place.at, corridor.at)),
  )
}

function between([x, y, w, h]: Box, [cx, cy, cw, ch]: Box): readonly Door[] {
  const across = overlap(x, w, cx, cw)
  const down = overlap(y, h, cy, ch)
  if (across !== undefined && near(y + h, cy)) return [{ x: across, y: cy, upright: false }]
  if (across !== undefined && near(y, cy + ch)) return [{ x: across, y, upright: false }]
  if (down !== undefined && near(x + w, cx)) return [{ x: cx, y: down, upright: true }]
  if (down !== undefined && near(x, cx + cw)) return [{ x, y: down, upright: true }]
  return []
}
