import type { SeatId } from '../../shared/kernel/ids.ts'
import { drawArt } from './art.ts'
import { BADGE_HEIGHT, badgesWidth, drawBadges } from './badges.ts'
import {
  box,
  chip,
  CHIP_HEIGHT,
  chipWidth,
  cut,
  ground,
  inset,
  stateIcon,
  widthOf,
  wrap,
  write,
  type Ink,
} from './brush.ts'
import { doors } from './doors.ts'
import { COLUMNS, ROWS, type BoardLayout, type Rect } from './layout.ts'
import type { PlacePicture, Picture } from './picture.ts'

const LINE = 17
const NAME = 21

/** Walls, floor and the names of corridors: what rooms lie on. */
export function paintFloor(ink: Ink, where: BoardLayout): void {
  box(ink, inset(where.plan, -4), { fill: ink.palette.wall, radius: 8 })
  box(ink, where.plan, { fill: ink.palette.floor, radius: 5 })
  for (const { name, rect } of where.corridors) {
    if (rect.h < 16 || rect.w < 60) continue
    const text = cut(ink, name, 'line', rect.w - 24)
    const at = { x: rect.x + 14, y: rect.y + rect.h / 2 }
    write(ink, text, at, { as: 'line', colour: ink.palette.muted })
  }
}

/** Gaps in the walls towards the corridors. */
export function paintDoors(ink: Ink, picture: Picture, { plan }: BoardLayout): void {
  const across = plan.w / COLUMNS
  const down = plan.h / ROWS
  const half = Math.min(13, across)
  for (const door of doors(picture.plan)) {
    const x = plan.x + door.x * across
    const y = plan.y + door.y * down
    const gap = (along: number, thick: number): Rect =>
      door.upright
        ? { x: x - thick / 2, y: y - along, w: thick, h: along * 2 }
        : { x: x - along, y: y - thick / 2, w: along * 2, h: thick }
    box(ink, gap(half + 3, 6), { fill: ink.palette.wall, radius: 1 })
    box(ink, gap(half, 6), { fill: ink.palette.floor })
  }
}

/** One room: its name and line, furniture, who stands there, and its state as icon, word and ground. */
export function paintPlace(ink: Ink, place: PlacePicture, at: Rect, you: SeatId | undefined): void {
  const room = inset(at, 1.5)
  ground(ink, room, place.state, 0)
  box(ink, inset(room, -0.5), { stroke: ink.palette.wall, width: 2 })
  box(ink, { ...room, w: 4 }, { fill: ink.palette.states[place.state].ink })
  if (room.h < 50) return paintLowRoom(ink, place, room)
  const foot = room.y + room.h - CHIP_HEIGHT - 8
  const chipSize = chipWidth(ink, place.state)
  const slack = Math.max(5, Math.min(11, room.w - chipSize - 4))
  const chipAt = { x: room.x + slack, y: foot }
  const chipEnd = chipAt.x + chipSize + 6
  const row: Rect = {
    x: chipEnd,
    y: foot + (CHIP_HEIGHT - BADGE_HEIGHT) / 2,
    w: room.x + room.w - 8 - chipEnd,
    h: BADGE_HEIGHT,
  }
  const above = { ...row, x: room.x + 11, w: room.w - 19, y: foot - BADGE_HEIGHT - 5 }
  const crowded = badgesWidth(ink, place.seats) > row.w
  const below = paintWords(ink, place, room, crowded)
  const rise = crowded && above.y > below ? BADGE_HEIGHT + 5 : 0
  drawArt(ink, place.art, place.beds, {
    x: room.x + 10,
    y: below + 4,
    w: room.w - 20,
    h: foot - rise - below - 12,
  })
  chip(ink, place.state, chipAt)
  drawBadges(ink, place.seats, rise > 0 ? above : row, you)
}

/** Name and, where there is height, the line below it; returns where they end. A crowd needs a row of its own. */
function paintWords(ink: Ink, place: PlacePicture, room: Rect, crowded: boolean): number {
  const { palette } = ink
  const max = room.w - 20
  const x = room.x + 12
  const name = widthOf(ink, place.name, 'name') <= max ? place.name : place.short
  write(
    ink,
    cut(ink, name, 'name', max),
    { x, y: room.y + 17 },
    { as: 'name', colour: palette.text },
  )
  let y = room.y + 8 + NAME
  const lines = room.h >= (crowded ? 130 : 100) ? 2 : room.h >= 76 ? 1 : 0
  if (place.line === '' || lines === 0) return y
  for (const text of wrap(ink, place.line, max, lines)) {
    write(ink, text, { x, y: y + LINE / 2 - 1 }, { as: 'line', colour: palette.muted })
    y += LINE
  }
  return y
}

function paintLowRoom(ink: Ink, place: PlacePicture, room: Rect): void {
  const y = room.y + room.h / 2
  const w = chipWidth(ink, place.state)
  const wide = room.w - 30 - w >= 34
  const max = wide ? room.w - 30 - w : room.w - 40
  const name = widthOf(ink, place.name, 'name') <= max ? place.name : place.short
  const at = { x: room.x + 12, y }
  write(ink, cut(ink, name, 'name', max), at, { as: 'name', colour: ink.palette.text })
  if (wide) chip(ink, place.state, { x: room.x + room.w - 8 - w, y: y - CHIP_HEIGHT / 2 })
  else stateIcon(ink, place.state, { x: room.x + room.w - 25, y: y - 9 }, 18)
}
