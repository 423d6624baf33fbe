import type { Rect } from './layout.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'
const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
export const directionOf = (key: string): Direction | undefined => directions[key]

/**
 * The rectangle one goes to from `from` by an arrow key: the nearest that lies that way, straight ahead before
 * aslant; undefined at the edge.
 */
export function neighbour<Id extends string>(
  rects: ReadonlyMap<Id, Rect>,
  from: Id,
  direction: Direction,
): Id | undefined {
  const start = rects.get(from)
  if (start === undefined) return undefined
  const ways = [...rects]
    .filter(([id]) => id !== from)
    .map(([id, rect]) => ({ id, cost: cost(start, rect, direction) }))
    .filter(({ cost }) => cost < Infinity)
  return ways.toSorted((a, b) => a.cost - b.cost)[0]?.id
}

function cost(from: Rect, to: Rect, direction: Direction): number {
  const sideways = direction === 'left' || direction === 'right'
  const ahead = clearance(from, to)[direction]
  if (ahead < -1) return Infinity
  const aside = sideways
    ? Math.abs(to.y + to.h / 2 - (from.y + from.h / 2))
    : Math.abs(to.x + to.w / 2 - (from.x + from.w / 2))
  const gap = sideways ? apart(from.y, from.h, to.y, to.h) : apart(from.x, from.w, to.x, to.w)
  return ahead + gap * 4 + aside * 0.3
}

/** How far `to` begins beyond the edge of `from`, each way; negative when it does not. */
const clearance = (from: Rect, to: Rect): Readonly<Record<Direction, number>> => ({
  left: from.x - (to.x + to.w),
  right: to.x - (from.x + from.w),
  up: from.y - (to.y + to.h),
  down: to.y - (from.y + from.h),
})

/** How far two stretches are from touching; 0 when they overlap. */
const apart = (a: number, aLength: number, b: number, bLength: number): number =>
  Math.max(0, Math.max(a, b) - Math.min(a + aLength, b + bLength))
