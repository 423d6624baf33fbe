import { useRef, useState } from 'preact/hooks'
import { boardCopy } from '../copy/board.ts'
import { StateChip } from '../ui/StateChip.tsx'
import { morePlace, moreSystem } from './explain.ts'
import type { BoardLayout, Rect } from './layout.ts'
import { directionOf, neighbour } from './neighbour.ts'
import type { Picture, Selection } from './picture.ts'

type Spot = {
  readonly selection: Selection
  readonly name: string
  readonly state: Picture['places'][number]['state']
  /** Heard, not seen: all but the name and the state. */
  readonly more: string
  readonly rect: Rect
}

function spotsOf(picture: Picture, where: BoardLayout): readonly Spot[] {
  const places = picture.places.flatMap((place): readonly Spot[] => {
    const rect = where.places.get(place.id)
    const more = morePlace(picture, place)
    const { name, state } = place
    return rect ? [{ selection: { kind: 'place', id: place.id }, name, state, more, rect }] : []
  })
  const systems = picture.systems.flatMap((system): readonly Spot[] => {
    const rect = where.systems.get(system.id)
    const more = moreSystem(picture, system)
    const { name, state } = system
    return rect ? [{ selection: { kind: 'system', id: system.id }, name, state, more, rect }] : []
  })
  return [...places, ...systems]
}

/**
 * A real button over each thing on the plan: one tab stop, arrow keys inside. Their words are seen until the
 * canvas has drawn the same, and stay if it never does.
 */
export function HotSpots(props: {
  readonly picture: Picture
  readonly where: BoardLayout
  readonly lettering: number
  readonly drawn: boolean
  readonly selection: Selection | undefined
  readonly onSelect: (selection: Selection | undefined) => void
}) {
  const { picture, where, lettering, drawn, selection, onSelect } = props
  const group = useRef<HTMLDivElement>(null)
  const spots = spotsOf(picture, where)
  const [current, setCurrent] = useState(selection?.id ?? '')
  const stop = spots.some((spot) => spot.selection.id === current)
    ? current
    : spots[0]?.selection.id
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onSelect(undefined)
    const direction = directionOf(event.key)
    if (direction === undefined || stop === undefined) return
    event.preventDefault()
    const rects = new Map<string, Rect>(spots.map((spot) => [spot.selection.id, spot.rect]))
    const next = neighbour(rects, stop, direction)
    if (next === undefined) return
    setCurrent(next)
    group.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(next)}"]`)?.focus()
  }
  return (
    <div
      class={`spots ${drawn ? 'drawn' : ''}`}
      role="group"
      aria-label={boardCopy.board}
      aria-describedby="board-keys"
      ref={group}
      onKeyDown={move}
    >
      <p class="sr" id="board-keys">
        {boardCopy.keys}
      </p>
      {spots.map((spot) => (
        <button
          type="button"
          key={spot.selection.id}
          data-id={spot.selection.id}
          style={place(spot.rect, lettering)}
          tabIndex={spot.selection.id === stop ? 0 : -1}
          aria-pressed={spot.selection.id === selection?.id}
          onFocus={() => setCurrent(spot.selection.id)}
          onClick={() => onSelect(spot.selection.id === selection?.id ? undefined : spot.selection)}
        >
          <span class="spot-name">{spot.name}</span> <StateChip state={spot.state} />
          {spot.more !== '' && <span class="sr"> {spot.more}</span>}
        </button>
      ))}
    </div>
  )
}

const place = (rect: Rect, lettering: number) => ({
  left: `${rect.x * lettering}px`,
  top: `${rect.y * lettering}px`,
  width: `${rect.w * lettering}px`,
  height: `${rect.h * lettering}px`,
})
