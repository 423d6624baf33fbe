import type { SeatId } from '../../shared/kernel/ids.ts'
import type { SeatDoc } from '../../shared/wire/views.ts'
import { box, widthOf, write, type Ink } from './brush.ts'
import type { Rect } from './layout.ts'

export const BADGE_HEIGHT = 26
const GAP = 4

/** A seat's sign on the plan, at most four letters. */
export const badgeText = (seat: SeatDoc): string => seat.short.slice(0, 4)

const badgeWidth = (ink: Ink, text: string): number =>
  Math.max(BADGE_HEIGHT, widthOf(ink, text, 'badge') + 13)

/** Width of all badges side by side, in layout units. */
export const badgesWidth = (ink: Ink, seats: readonly SeatDoc[]): number =>
  seats.reduce((sum, seat) => sum + badgeWidth(ink, badgeText(seat)) + GAP, 0)

/**
 * Seats from the right end of `row` to the left: filled when somebody is there, hollow when away, broken
 * outline when free. What does not fit is counted.
 */
export function drawBadges(
  ink: Ink,
  seats: readonly SeatDoc[],
  row: Rect,
  you: SeatId | undefined,
): void {
  let right = row.x + row.w
  for (const [index, seat] of seats.entries()) {
    const rest = seats.length - index
    const text = badgeText(seat)
    const w = badgeWidth(ink, text)
    const room = right - row.x
    if (room < w + (rest > 1 ? 34 : 0)) return more(ink, rest, right, row)
    drawBadge(ink, seat, { x: right - w, y: row.y, w, h: BADGE_HEIGHT }, seat.id === you)
    right -= w + GAP
  }
}

function more(ink: Ink, count: number, right: number, row: Rect): void {
  if (right - row.x < 26) return
  const at = { x: right - 2, y: row.y + BADGE_HEIGHT / 2 }
  write(ink, `+${count}`, at, { as: 'badge', colour: ink.palette.muted, align: 'right' })
}

function drawBadge(ink: Ink, seat: SeatDoc, rect: Rect, you: boolean): void {
  const { g, palette } = ink
  const there = seat.presence !== 'free' && seat.presence !== 'away'
  const radius = BADGE_HEIGHT / 2
  g.save()
  if (seat.presence === 'free') g.setLineDash([3, 3])
  box(ink, rect, {
    fill: there ? palette.badge : palette.room,
    stroke: there ? palette.badge : palette.muted,
    width: 1.5,
    radius,
  })
  g.setLineDash([])
  if (you) {
    const around = { x: rect.x - 3.5, y: rect.y - 3.5, w: rect.w + 7, h: rect.h + 7 }
    box(ink, around, { stroke: palette.accent, width: 2.5, radius: radius + 3.5 })
  }
  g.restore()
  write(
    ink,
    badgeText(seat),
    { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 + 0.5 },
    { as: 'badge', colour: there ? palette.badgeInk : palette.muted, align: 'center' },
  )
}
