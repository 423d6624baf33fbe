import type { PlaceId, SystemId } from '../../shared/kernel/ids.ts'
import type { PlanDoc } from '../../shared/wire/views.ts'

export type Rect = {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}
export type Size = { readonly w: number; readonly h: number }
export type BoardLayout = {
  /** Systems stand beside the plan where it is wide, below it where it is tall. */
  readonly shape: 'beside' | 'below'
  readonly plan: Rect
  readonly places: ReadonlyMap<PlaceId, Rect>
  readonly corridors: readonly { readonly name: string; readonly rect: Rect }[]
  readonly rack: Rect
  readonly systems: ReadonlyMap<SystemId, Rect>
}

export const COLUMNS = 24
export const ROWS = 16.5
const PAD = 12
/** Room above the plan for a pin on its top wall. */
const TOP = 22
const GAP = 14
const RACK_HEAD = 34
const MIN_ROW = 30

const clamp = (low: number, value: number, high: number): number =>
  Math.max(low, Math.min(high, value))

/** Whether a plan of this size can be read; tiles serve where it cannot. Sizes in CSS pixels ÷ lettering scale. */
export function fitsPlan(size: Size, plan: PlanDoc): boolean {
  if (size.w < 480 || size.h < 300) return false
  const { rack, plan: floor } = layout(size, plan)
  return rack.h >= 0 && floor.h >= 200 && rowHeight(size, plan) >= MIN_ROW
}

/**
 * Rectangles, in the unit of `size`, for every place, corridor and system. Pure: the canvas paints them and
 * the buttons over it stand on them.
 */
export function layout(size: Size, plan: PlanDoc): BoardLayout {
  const beside = isBeside(size)
  const rack = beside ? rackBeside(size) : rackBelow(size, plan)
  const floor: Rect = beside
    ? { x: PAD, y: TOP, w: rack.x - GAP - PAD, h: size.h - TOP - PAD }
    : { x: PAD, y: TOP, w: size.w - PAD * 2, h: rack.y - GAP - TOP }
  return {
    shape: beside ? 'beside' : 'below',
    plan: floor,
    places: new Map(plan.places.map((place) => [place.id, onFloor(floor, place.at)])),
    corridors: plan.corridors.map(({ name, at }) => ({ name, rect: onFloor(floor, at) })),
    rack,
    systems: beside ? column(rack, plan, rowHeight(size, plan)) : grid(rack, plan, columns(size)),
  }
}

const isBeside = (size: Size): boolean => size.w / size.h > 1.18

function onFloor(floor: Rect, [x, y, w, h]: readonly [number, number, number, number]): Rect {
  const across = floor.w / COLUMNS
  const down = floor.h / ROWS
  return { x: floor.x + x * across, y: floor.y + y * down, w: w * across, h: h * down }
}

function rackBeside(size: Size): Rect {
  const w = clamp(186, size.w * 0.25, 270)
  return { x: size.w - PAD - w, y: TOP, w, h: size.h - TOP - PAD }
}

const columns = (size: Size): number => clamp(2, Math.floor((size.w - PAD * 2) / 170), 5)

function rackBelow(size: Size, plan: PlanDoc): Rect {
  const h = RACK_HEAD + Math.ceil(plan.systems.length / columns(size)) * 52
  return { x: PAD, y: size.h - PAD - h, w: size.w - PAD * 2, h }
}

function rowHeight(size: Size, plan: PlanDoc): number {
  if (!isBeside(size)) return 52
  return Math.min(92, (size.h - TOP - PAD - RACK_HEAD - 4) / Math.max(1, plan.systems.length))
}

function column(rack: Rect, plan: PlanDoc, row: number): ReadonlyMap<SystemId, Rect> {
  const gap = row > 50 ? 7 : 4
  return new Map(
    plan.systems.map(({ id }, index) => [
      id,
      { x: rack.x + 8, y: rack.y + RACK_HEAD + index * row, w: rack.w - 16, h: row - gap },
    ]),
  )
}

function grid(rack: Rect, plan: PlanDoc, across: number): ReadonlyMap<SystemId, Rect> {
  const w = (rack.w - 8 * (across - 1)) / across
  return new Map(
    plan.systems.map(({ id }, index) => [
      id,
      {
        x: rack.x + (index % across) * (w + 8),
        y: rack.y + RACK_HEAD + Math.floor(index / across) * 52,
        w,
        h: 45,
      },
    ]),
  )
}
