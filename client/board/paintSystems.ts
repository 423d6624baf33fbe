import { boardCopy } from '../copy/board.ts'
import { common } from '../copy/common.ts'
import {
  box,
  chip,
  CHIP_HEIGHT,
  chipWidth,
  cut,
  ground,
  inset,
  stateIcon,
  write,
  type Ink,
} from './brush.ts'
import type { BoardLayout, Rect } from './layout.ts'
import type { SystemPicture } from './picture.ts'

/** The frame that systems stand in, and its heading. */
export function paintRack(ink: Ink, { rack, shape }: BoardLayout): void {
  const { palette } = ink
  const beside = shape === 'beside'
  if (beside) {
    const frame = { x: rack.x, y: rack.y - 4, w: rack.w, h: rack.h + 8 }
    box(ink, inset(frame, 0.5), { fill: palette.panel, stroke: palette.line, radius: 10 })
  }
  const at = { x: rack.x + (beside ? 13 : 2), y: rack.y + 15 }
  write(ink, boardCopy.systems, at, { as: 'head', colour: palette.text })
}

/** One system: name, what it is in plain words where there is room, and its state. */
export function paintSystem(ink: Ink, system: SystemPicture, rect: Rect): void {
  const { palette } = ink
  const { ink: colour } = palette.states[system.state]
  ground(ink, rect, system.state, 7)
  ink.g.save()
  ink.g.globalAlpha *= system.state === 'normal' ? 1 : 0.6
  const edge = system.state === 'normal' ? palette.line : colour
  box(ink, inset(rect, 0.5), { stroke: edge, radius: 7 })
  ink.g.restore()
  box(ink, { x: rect.x, y: rect.y + 6, w: 4, h: rect.h - 12 }, { fill: colour, radius: 2 })
  if (rect.h >= 66) paintTall(ink, system, rect)
  else if (rect.h >= 40) paintMiddle(ink, system, rect)
  else paintLow(ink, system, rect)
}

function paintTall(ink: Ink, system: SystemPicture, rect: Rect): void {
  const { palette } = ink
  const x = rect.x + 14
  const y = rect.y + rect.h / 2
  const w = chipWidth(ink, system.state)
  const max = rect.w - 22
  const nameMax = max - w - 6
  const name = cut(ink, system.name, 'name', nameMax)
  write(ink, name, { x, y: y - 11 }, { as: 'name', colour: palette.text })
  chip(ink, system.state, { x: rect.x + rect.w - 8 - w, y: y - 11 - CHIP_HEIGHT / 2 })
  const plain = cut(ink, system.plain, 'line', max)
  write(ink, plain, { x, y: y + 14 }, { as: 'line', colour: palette.muted })
}

function paintMiddle(ink: Ink, system: SystemPicture, rect: Rect): void {
  const x = rect.x + 37
  const y = rect.y + rect.h / 2
  stateIcon(ink, system.state, { x: rect.x + 11, y: y - 9 }, 18)
  const name = cut(ink, system.name, 'name', rect.w - 44)
  write(ink, name, { x, y: y - 8.5 }, { as: 'name', colour: ink.palette.text })
  const colour = ink.palette.states[system.state].ink
  write(ink, common.state[system.state], { x, y: y + 10 }, { as: 'state', colour })
}

function paintLow(ink: Ink, system: SystemPicture, rect: Rect): void {
  const y = rect.y + rect.h / 2
  const w = chipWidth(ink, system.state)
  const name = cut(ink, system.name, 'name', rect.w - w - 26)
  write(ink, name, { x: rect.x + 13, y }, { as: 'name', colour: ink.palette.text })
  chip(ink, system.state, { x: rect.x + rect.w - 5 - w, y: y - CHIP_HEIGHT / 2 })
}
