import type { Ink } from './brush.ts'
import type { Rect, Size } from './layout.ts'

/** Pens for line drawings of furniture: quiet, never a carrier of meaning. */
type Pen = {
  box(x: number, y: number, w: number, h: number): void
  /** A box with round ends. */
  pill(x: number, y: number, w: number, h: number): void
  ring(x: number, y: number, r: number): void
  line(x1: number, y1: number, x2: number, y2: number): void
}
/** Draws around the point 0, 0 in a room of this size. */
type Drawing = (pen: Pen, room: Size) => void

function penOf({ g }: Ink): Pen {
  const shade = () => {
    g.save()
    g.globalAlpha *= 0.24
    g.fill()
    g.restore()
    g.stroke()
  }
  return {
    box(x, y, w, h) {
      g.beginPath()
      g.roundRect(x, y, w, h, Math.min(3, w / 3, h / 3))
      shade()
    },
    pill(x, y, w, h) {
      g.beginPath()
      g.roundRect(x, y, w, h, Math.min(w, h) / 2)
      shade()
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
const suite: Drawing = (pen, room) => {
  const s = Math.min(room.w / 124, room.h / 72, 1.6)
  pen.pill(-44 * s, -11 * s, 88 * s, 22 * s)
  pen.ring(-33 * s, 0, 6 * s)
  pen.ring(-4 * s, 0, 21 * s)
  pen.box(-13 * s, -33 * s, 18 * s, 12 * s)
  pen.box(-13 * s, 21 * s, 18 * s, 12 * s)
  pen.line(17 * s, -13 * s, 32 * s, -26 * s)
  for (const side of [-1, 0, 1]) pen.box((50 + side * 3) * s, (side * 15 - 6) * s, 4 * s, 12 * s)
}

/** A ring with a table through it. */
const scanner =
  (rings: readonly number[]): Drawing =>
  (pen, room) => {
    const s = Math.min(room.w / 100, room.h / 62, 1.6)
    for (const r of rings) pen.ring(-14 * s, 0, r * s)
    pen.pill(-22 * s, -6 * s, 70 * s, 12 * s)
    pen.ring(-14 * s, 0, 3.5 * s)
  }

const xray: Drawing = (pen, room) => {
  const s = Math.min(room.w / 100, room.h / 56, 1.6)
  pen.box(-40 * s, -10 * s, 62 * s, 20 * s)
  pen.box(-22 * s, -24 * s, 22 * s, 48 * s)
  pen.line(-11 * s, -24 * s, -11 * s, 24 * s)
  pen.box(34 * s, -22 * s, 6 * s, 44 * s)
}

const beds =
  (count: number): Drawing =>
  (pen, room) => {
    const h = Math.min(46, room.h * 0.86)
    const w = Math.min(h * 0.56, (room.w * 0.86) / (count * 1.6))
    const step = Math.min(w * 2, (room.w - w - 16) / Math.max(1, count - 1))
    for (let i = 0; i < count; i++) {
      const left = step * (i - (count - 1) / 2) - w / 2
      pen.box(left, -h / 2, w, h)
      pen.line(left, -h / 2 + h * 0.3, left + w, -h / 2 + h * 0.3)
    }
  }

const desk: Drawing = (pen, room) => {
  const w = Math.min(150, room.w * 0.6)
  const s = Math.min(1.2, room.h / 46)
  pen.pill(-w / 2, -15 * s, w, 15 * s)
  for (let i = 0; i < 4; i++) pen.ring(-w / 2 + 14 + (i * (w - 28)) / 3, 13 * s, 5 * s)
}

const rooms: Drawing = (pen, room) => {
  const w = Math.min(30, (room.w - 20) / 4.6)
  const h = Math.min(40, room.h * 0.9)
  for (let i = 0; i < 4; i++) {
    const left = (i - 2) * w * 1.12
    pen.box(left, -h / 2, w, h)
    pen.ring(left + w / 2, 0, Math.min(5, w / 4))
  }
}

const shelves: Drawing = (pen, room) => {
  const w = Math.min(130, room.w * 0.6)
  const rows = room.h > 46 ? 3 : 2
  for (let row = 0; row < rows; row++) {
    const base = (row - (rows - 1) / 2) * 17 + 6
    pen.line(-w / 2, base, w / 2, base)
    for (let i = 0; i < 5; i++) pen.box(-w / 2 + 4 + (i * w) / 5, base - 9, w / 8, 9)
  }
}

const rack: Drawing = (pen, room) => {
  const h = Math.min(56, room.h * 0.9)
  const w = Math.min(h * 0.5, (room.w - 16) / 4)
  for (const side of [-1, 0, 1]) {
    const left = side * w * 1.25 - w / 2
    pen.box(left, -h / 2, w, h)
    for (let i = 1; i < 5; i++) {
      pen.line(left + 3, -h / 2 + (i * h) / 5, left + w - 3, -h / 2 + (i * h) / 5)
    }
  }
}

const table: Drawing = (pen, room) => {
  const w = Math.min(130, room.w * 0.56)
  const s = Math.min(1.15, room.h / 60)
  pen.pill(-w / 2, -11 * s, w, 22 * s)
  for (let i = 0; i < 4; i++) {
    const seat = -w / 2 + 14 + (i * (w - 28)) / 3
    pen.ring(seat, -20 * s, 5 * s)
    pen.ring(seat, 20 * s, 5 * s)
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

/** Long machines, which stand across a tall room better than along it. */
const turning: ReadonlySet<string> = new Set(['suite', 'ct', 'mri', 'xray'])

/** Furniture of a room inside `room`; nothing where it would be too small to read or the kind is unknown. */
export function drawArt(ink: Ink, kind: string, count: number, room: Rect): void {
  if (room.w < 60 || room.h < 34) return
  const drawing = kind === 'beds' ? beds(Math.max(1, count)) : drawings[kind]
  if (drawing === undefined) return
  const { g, palette } = ink
  const turned = turning.has(kind) && room.h > room.w * 1.3
  const size = turned ? { w: room.h, h: room.w } : room
  g.save()
  g.strokeStyle = palette.art
  g.fillStyle = palette.art
  g.lineWidth = 1.5
  g.translate(room.x + room.w / 2, room.y + room.h / 2)
  if (turned) g.rotate(-Math.PI / 2)
  drawing(penOf(ink), size)
  g.restore()
}
