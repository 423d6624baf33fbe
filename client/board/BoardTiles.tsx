import { boardCopy } from '../copy/board.ts'
import { StateIcon } from '../ui/StateChip.tsx'
import { common } from '../copy/common.ts'
import './tiles.css'
import { BoardChoice } from './BoardChoice.tsx'
import { moreSystem, seatsInWords } from './explain.ts'
import { lit, type Picture, type PlacePicture, type Selection } from './picture.ts'

type Choice = {
  readonly picture: Picture
  readonly selection: Selection | undefined
  readonly onSelect: (selection: Selection | undefined) => void
}

/** The board for a narrow screen: plain tiles, systems first, for decisions turn on them. */
export function BoardTiles({ picture, selection, onSelect }: Choice) {
  const bright = selection && lit(picture, selection)
  const tile = (
    thing: { readonly id: string; readonly name: string; readonly state: PlacePicture['state'] },
    own: { readonly selection: Selection; readonly line: string; readonly more: string },
  ) => {
    const on = own.selection.id === selection?.id
    const pinned = picture.pin?.place === thing.id ? picture.pin.number : undefined
    return (
      <li key={thing.id}>
        <button
          type="button"
          class={`tile tile-${thing.state} ${bright?.has(thing.id) ? 'lit' : ''}`}
          aria-pressed={on}
          onClick={() => onSelect(on ? undefined : own.selection)}
        >
          <StateIcon state={thing.state} size={20} />
          <span class="tile-text">
            <b>{thing.name}</b> <span class="tile-state">{common.state[thing.state]}</span>{' '}
            {own.line !== '' && <span class="tile-line">{own.line}</span>}
          </span>
          {pinned !== undefined && (
            <span class="tile-pin num">
              <span class="sr">{boardCopy.inject} </span>
              {pinned}
            </span>
          )}
          {own.more !== '' && <span class="sr"> {own.more}</span>}
        </button>
      </li>
    )
  }
  return (
    <div class="tiles">
      <h3>{boardCopy.systems}</h3>
      <ul>
        {picture.systems.map((system) =>
          tile(system, {
            selection: { kind: 'system', id: system.id },
            line: '',
            more: moreSystem(picture, system),
          }),
        )}
      </ul>
      <h3>{boardCopy.places}</h3>
      <ul>
        {picture.places.map((place) =>
          tile(place, {
            selection: { kind: 'place', id: place.id },
            line: place.line,
            more: seatsInWords(place),
          }),
        )}
      </ul>
      <BoardChoice picture={picture} selection={selection} onSelect={onSelect} />
    </div>
  )
}
