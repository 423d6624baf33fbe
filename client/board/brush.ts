import type { SystemState } from '../../shared/wire/views.ts'
import { common } from '../copy/common.ts'
import { stateIcons } from '../ui/stateIcons.ts'
import type { Rect } from './layout.ts'
import type { Palette } from './palette.ts'

/** A 2-D context that is already scaled to layout units, with the colours of the present theme. */
export type Ink = { readonly g: CanvasRenderingContext2D; readonly palette: Palette }
export type Point = { readonly x: number; readonly y: number }

const FAMILY = '"Inter Variable", Inter, system-ui, sans-serif'
/** Lettering in layout units. */
export const LETTERS = {
  name: `640 14px ${FAMILY}`,
  line: `480 13px ${FAMILY}`,
  state: `620 13px ${FAMILY}`,
  head: `650 15px ${FAMILY}`,
  badge: `700 12.5px ${FAMILY}`,
  pin: `750 14px ${FAMILY}`,
} as const
export type Lettering = keyof typeof LETTERS
export const CHIP_HEIGHT = 23
const ICON = 15

export const inset = (rect: Rect, by: number): Rect => ({
  x: rect.x + by,
  y: rect.y + by,
  w: rect.w - by * 2,
  h: rect.h - by * 2,
})

export function widthOf({ g }: Ink, text: string, as: Lettering): number {
  g.font = LETTERS[as]
  return g.measureText(text).width
}

/** `text`, or as much of it as `max` holds with an ellipsis. */
export function cut(ink: Ink, text: string, as: Lettering, max: number): string {
  if (widthOf(ink, text, as) <= max) return text
  let kept = text
  while (kept.length > 1 && widthOf(ink, `${kept.trimEnd()}…`, as) > max) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}

/** At most `lines` lines of at most `max`; the last one is cut. */
export function wrap(ink: Ink, text: string, max: number, lines: number): readonly string[] {
  const done: string[] = []
  let current = ''
  const words = text.split(' ')
  for (const [index, word] of words.entries()) {
    const longer = current === '' ? word : `${current} ${word}`
    if (current === '' || widthOf(ink, longer, 'line') <= max) current = longer
    else if (done.length + 1 === lines) {
      return [...done, cut(ink, [current, ...words.slice(index)].join(' '), 'line', max)]
    } else {
      done.push(current)
      current = word
    }
  }
  return current === '' ? done : [...done, cut(ink, current, 'line', max)]
}

/** Letters with their middle height at `at.y`. */
export function write(
  { g }: Ink,
  text: string,
  at: Point,
  look: { readonly as: Lettering; readonly colour: string; readonly align?: CanvasTextAlign },
): void {
  g.font = LETTERS[look.as]
  g.fillStyle = look.colour
  g.textAlign = look.align ?? 'left'
  g.textBaseline = 'middle'
  g.fillText(text, at.x, at.y)
}

export function box(
  { g }: Ink,
  rect: Rect,
  look: {
    readonly fill?: string
    readonly stroke?: string
    readonly width?: number
    readonly radius?: number
  },
): void {
  g.beginPath()
  g.roundRect(rect.x, rect.y, rect.w, rect.h, look.radius ?? 0)
  if (look.fill !== undefined) {
    g.fillStyle = look.fill
    g.fill()
  }
  if (look.stroke !== undefined) {
    g.strokeStyle = look.stroke
    g.lineWidth = look.width ?? 1
    g.stroke()
  }
}

/** Slanted lines: what is down is told from the rest without colour. */
export function hatch({ g, palette }: Ink, rect: Rect, radius: number): void {
  g.save()
  g.beginPath()
  g.roundRect(rect.x, rect.y, rect.w, rect.h, radius)
  g.clip()
  g.globalAlpha *= 0.24
  g.strokeStyle = palette.states.down.ink
  g.lineWidth = 1.25
  g.beginPath()
  for (let x = rect.x - rect.h; x < rect.x + rect.w; x += 9) {
    g.moveTo(x, rect.y + rect.h)
    g.lineTo(x + rect.h, rect.y)
  }
  g.stroke()
  g.restore()
}

/** Ground of a room or a system: plain when normal, tinted otherwise, hatched when down. */
export function ground(ink: Ink, rect: Rect, state: SystemState, radius: number): void {
  const { g, palette } = ink
  box(ink, rect, { fill: palette.room, radius })
  if (state === 'normal') return
  if (state === 'down') return hatch(ink, rect, radius)
  g.save()
  g.globalAlpha *= 0.08
  box(ink, rect, { fill: palette.states[state].ink, radius })
  g.restore()
}

export function stateIcon({ g, palette }: Ink, state: SystemState, at: Point, size: number): void {
  const k = size / 24
  g.strokeStyle = palette.states[state].ink
  g.fillStyle = palette.states[state].ink
  g.lineWidth = 1.75
  g.lineJoin = 'round'
  g.lineCap = 'round'
  for (const stroke of stateIcons[state]) {
    g.beginPath()
    if ('circle' in stroke) {
      const [x, y, r] = stroke.circle
      g.arc(at.x + x * k, at.y + y * k, Math.max(0.9, r * k), 0, Math.PI * 2)
      if (stroke.filled) g.fill()
      else g.stroke()
    } else {
      for (let i = 0; i + 1 < stroke.line.length; i += 2) {
        g.lineTo(at.x + (stroke.line[i] ?? 0) * k, at.y + (stroke.line[i + 1] ?? 0) * k)
      }
      if (stroke.closed) g.closePath()
      g.stroke()
    }
  }
}

export const chipWidth = (ink: Ink, state: SystemState): number =>
  widthOf(ink, common.state[state], 'state') + ICON + 20

/** Icon and word of a state in its colours. */
export function chip(ink: Ink, state: SystemState, at: Point): void {
  const { ink: colour, ground: fill } = ink.palette.states[state]
  const w = chipWidth(ink, state)
  box(ink, { x: at.x, y: at.y, w, h: CHIP_HEIGHT }, { fill, radius: 6 })
  ink.g.save()
  ink.g.globalAlpha *= 0.55
  box(
    ink,
    { x: at.x + 0.5, y: at.y + 0.5, w: w - 1, h: CHIP_HEIGHT - 1 },
    { stroke: colour, radius: 6 },
  )
  ink.g.restore()
  stateIcon(ink, state, { x: at.x + 6, y: at.y + 4 }, ICON)
  const middle = { x: at.x + ICON + 11, y: at.y + CHIP_HEIGHT / 2 + 0.5 }
  write(ink, common.state[state], middle, { as: 'state', colour })
}
