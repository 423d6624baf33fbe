import { box, inset, type Ink } from './brush.ts'
import type { BoardLayout, Rect } from './layout.ts'
import { paintDoors, paintFloor, paintPlace } from './paintPlaces.ts'
import { paintRack, paintSystem } from './paintSystems.ts'
import { lit, type Picture, type Selection } from './picture.ts'

const QUIET = 0.36

/** Paints everything that stands still: plan, places, people, systems, and what a selection lights. */
export function paintBoard(
  ink: Ink,
  where: BoardLayout,
  picture: Picture,
  selection: Selection | undefined,
): void {
  const bright = selection === undefined ? undefined : lit(picture, selection)
  paintFloor(ink, where)
  for (const place of picture.places) {
    const rect = where.places.get(place.id)
    if (rect === undefined) continue
    quietly(ink, bright?.has(place.id) ?? true, () => paintPlace(ink, place, rect, picture.you))
  }
  paintDoors(ink, picture, where)
  paintRack(ink, where)
  for (const system of picture.systems) {
    const rect = where.systems.get(system.id)
    if (rect === undefined) continue
    quietly(ink, bright?.has(system.id) ?? true, () => paintSystem(ink, system, rect))
  }
  const pinned = picture.pin && where.places.get(picture.pin.place)
  if (pinned) box(ink, inset(pinned, 2.5), { stroke: ink.palette.inject, width: 2.5 })
  if (selection !== undefined && bright !== undefined) {
    for (const [id, rect] of where.places) mark(ink, bright, selection, { id, rect, radius: 0 })
    for (const [id, rect] of where.systems) mark(ink, bright, selection, { id, rect, radius: 7 })
  }
}

function quietly({ g }: Ink, isLit: boolean, paint: () => void): void {
  g.save()
  if (!isLit) g.globalAlpha = QUIET
  paint()
  g.restore()
}

function mark(
  ink: Ink,
  bright: ReadonlySet<string>,
  selection: Selection,
  thing: { readonly id: string; readonly rect: Rect; readonly radius: number },
): void {
  if (!bright.has(thing.id)) return
  const width = thing.id === selection.id ? 4 : 2.5
  const rect = inset(thing.rect, thing.radius === 0 ? 2.5 : 0)
  box(ink, rect, { stroke: ink.palette.accent, width, radius: thing.radius })
}
