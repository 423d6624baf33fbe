import type { Ink, Point } from './brush.ts'
import type { Rect } from './layout.ts'

/** Pens for line drawings of furniture: quiet, never a carrier of meaning. */
type Pen = {
  box(x: number, y: number, w: number, h: number, radius?: number): void
  ring(x: number, y: number, r: number): void
  line(x1: number, y1: number, x2: number, y2: number): void
}
type Drawing = (pen: Pen, room: Rect, middle: Point) => void

function penOf({ g }: Ink): Pen {
  return {
    box(x, y, w, h, radius = 3) {
      g.beginPath()
      g.roundRect(x, y, w, h, Math.min(radius, w / 2, h / 2))
      g.save()
      g.globalAlpha *= 0.24
      g.fill()
      g.restore()
      g.stroke()
    },
    ring(x, y, r) {
      g.beginPath()
      g.arc(x, y, r, 0, Math.PI * 2)
      g.stroke()
    },
    line(x1, y1, x2, y2) {
      g.beginPath()
      g.moveTo(x1, y1)
      g.lineTo(x2, y2)
      g.stroke()
    },
  }
}

/** An angiography table under a C-arm, with its monitors. */
const suite: Drawing = (pen, room, { x, y }) => {
  const s = Math.min(room.w / 150, room.h / 76, 1.5)
  pen.box(x - 44 * s, y - 11 * s, 88 * s, 22 * s, 11 * s)
  pen.ring(x - 33 * s, y, 6 * s)
  pen.ring(x - 4 * s, y, 21 * s)
  pen.box(x - 13 * s, y - 33 * s, 18 * s, 12 * s, 3)
  pen.box(x - 13 * s, y + 21 * s, 18 * s, 12 * s, 3)
  pen.line(x + 17 * s, y - 13 * s, x + 32 * s, y - 26 * s)
  for (const side of [-1, 0, 1]) pen.box(x + (50 + side * 3) * s, y + (side * 15 - 6) * s, 4 * s, 12 * s, 1)
}

/** A ring with a table through it. */
const scanner =
  (rings: readonly number[]): Drawing =>
  (pen, room, { x, y }) => {
    const s = Math.min(room.w / 130, room.h / 66, 1.4)
    for (const r of rings) pen.ring(x - 14 * s, y, r * s)
    pen.box(x - 22 * s, y - 6 * s, 70 * s, 12 * s, 5)
    pen.ring(x - 14 * s, y, 3.5 * s)
  }

const xray: Drawing = (pen, room, { x, y }) => {
  const s = Math.min(room.w / 120, room.h / 60, 1.4)
  pen.box(x - 40 * s, y - 10 * s, 62 * s, 20 * s, 4)
  pen.box(x - 22 * s, y - 24 * s, 22 * s, 48 * s, 4)
  pen.line(x - 11 * s, y - 24 * s, x - 11 * s, y + 24 * s)
  pen.box(x + 34 * s, y - 22 * s, 6 * s, 44 * s, 2)
}

const beds =
  (count: number): Drawing =>
  (pen, room, { x, y }) => {
    const h = Math.min(46, room.h * 0.86)
    const w = Math.min(h * 0.56, (room.w * 0.86) / (count * 1.6))
    const step = Math.min(w * 2, (room.w - w - 16) / Math.max(1, count - 1))
    for (let i = 0; i < count; i++) {
      const left = x + step * (i - (count - 1) / 2) - w / 2
      pen.box(left, y - h / 2, w, h)
      pen.line(left, y - h / 2 + h * 0.3, left + w, y - h / 2 + h * 0.3)
    }
  }

const desk: Drawing = (pen, room, { x, y }) => {
  const w = Math.min(150, room.w * 0.6)
  const s = Math.min(1.2, room.h / 46)
  pen.box(x - w / 2, y - 15 * s, w, 15 * s, 7)
  for (let i = 0; i < 4; i++) pen.ring(x - w / 2 + 14 + (i * (w - 28)) / 3, y + 13 * s, 5 * s)
}

const rooms: Drawing = (pen, room, { x, y }) => {
  const w = Math.min(30, (room.w - 20) / 4.6)
  const h = Math.min(40, room.h * 0.9)
  for (let i = 0; i < 4; i++) {
    const left = x + (i - 2) * w * 1.12
    pen.box(left, y - h / 2, w, h, 1)
    pen.ring(left + w / 2, y, Math.min(5, w / 4))
  }
}

const shelves: Drawing = (pen, room, { x, y }) => {
  const w = Math.min(130, room.w * 0.6)
  const rows = room.h > 46 ? 3 : 2
  for (let row = 0; row < rows; row++) {
    const base = y + (row - (rows - 1) / 2) * 17 + 6
    pen.line(x - w / 2, base, x + w / 2, base)
    for (let i = 0; i < 5; i++) pen.box(x - w / 2 + 4 + (i * w) / 5, base - 9, w / 8, 9, 1)
  }
}

const rack: Drawing = (pen, room, { x, y }) => {
  const h = Math.min(56, room.h * 0.9)
  const w = Math.min(h * 0.5, (room.w - 16) / 4)
  for (const side of [-1, 0, 1]) {
    const left = x + side * w * 1.25 - w / 2
    pen.box(left, y - h / 2, w, h, 2)
    for (let i = 1; i < 5; i++) {
      pen.line(left + 3, y - h / 2 + (i * h) / 5, left + w - 3, y - h / 2 + (i * h) / 5)
    }
  }
}

const table: Drawing = (pen, room, { x, y }) => {
  const w = Math.min(130, room.w * 0.56)
  const s = Math.min(1.15, room.h / 60)
  pen.box(x - w / 2, y - 11 * s, w, 22 * s, 11 * s)
  for (let i = 0; i < 4; i++) {
    const seat = x - w / 2 + 14 + (i * (w - 28)) / 3
    pen.ring(seat, y - 20 * s, 5 * s)
    pen.ring(seat, y + 20 * s, 5 * s)
  }
}

const drawings: Readonly<Record<string, Drawing>> = {
  suite,
  ct: scanner([24, 14]),
  mri: scanner([29, 24, 14]),
  xray,
  desk,
  rooms,
  shelves,
  rack,
  table,
}

/** Furniture of a room inside `room`; nothing where it would be too small to read or the kind is unknown. */
export function drawArt(ink: Ink, kind: string, count: number, room: Rect): void {
  if (room.w < 60 || room.h < 34) return
  const drawing = kind === 'beds' ? beds(Math.max(1, count)) : drawings[kind]
  if (drawing === undefined) return
  ink.g.save()
  ink.g.strokeStyle = ink.palette.art
  ink.g.fillStyle = ink.palette.art
  ink.g.lineWidth = 1.5
  drawing(penOf(ink), room, { x: room.x + room.w / 2, y: room.y + room.h / 2 })
  ink.g.restore()
}
