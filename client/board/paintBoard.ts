import { box, inset, type Ink } from './brush.ts'
import type { BoardLayout } from './layout.ts'
import { paintDoors, paintFloor, paintPlace } from './paintPlaces.ts'
import { paintRack, paintSystem } from './paintSystems.ts'
import { lit, type Picture, type Selection } from './picture.ts'

const QUIET = 0.45

/** Paints everything that stands still: plan, places, people, systems, and what a selection lights. */
export function paintBoard(
  ink: Ink,
  where: BoardLayout,
  picture: Picture,
  selection: Selection | undefined,
): void {
  const bright = selection && lit(picture, selection)
  const isLit = (id: string): boolean => bright === undefined || bright.has(id)
  paintFloor(ink, where)
  for (const place of picture.places) {
    const rect = where.places.get(place.id)
    if (rect) quietly(ink, isLit(place.id), () => paintPlace(ink, place, rect, picture.you))
  }
  paintDoors(ink, picture, where)
  paintRack(ink, where)
  for (const system of picture.systems) {
    const rect = where.systems.get(system.id)
    if (rect) quietly(ink, isLit(system.id), () => paintSystem(ink, system, rect))
  }
  const pinned = picture.pin && where.places.get(picture.pin.place)
  if (pinned) box(ink, inset(pinned, 2.5), { stroke: ink.palette.inject, width: 2.5 })
  if (selection && bright) paintMarks(ink, where, bright, selection)
}

function quietly({ g }: Ink, isLit: boolean, paint: () => void): void {
  g.save()
  if (!isLit) g.globalAlpha = QUIET
  paint()
  g.restore()
}

function paintMarks(
  ink: Ink,
  where: BoardLayout,
  bright: ReadonlySet<string>,
  selection: Selection,
): void {
  const stroke = ink.palette.accent
  const width = (id: string): number => (id === selection.id ? 4 : 2.5)
  for (const [id, rect] of where.places) {
    if (bright.has(id)) box(ink, inset(rect, 2.5), { stroke, width: width(id) })
  }
  for (const [id, rect] of where.systems) {
    if (bright.has(id)) box(ink, rect, { stroke, width: width(id), radius: 7 })
  }
}
