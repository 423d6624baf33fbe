import { boardCopy } from '../copy/board.ts'
import { StateIcon } from '../ui/StateChip.tsx'
import { common } from '../copy/common.ts'
import { placeInWords, systemInWords } from './explain.ts'
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
    own: { readonly selection: Selection; readonly words: string; readonly line: string },
  ) => {
    const on = own.selection.id === selection?.id
    const quiet = bright !== undefined && !bright.has(thing.id)
    return (
      <li key={thing.id}>
        <button
          type="button"
          class={`tile tile-${thing.state} ${quiet ? 'quiet' : ''}`}
          aria-pressed={on}
          aria-label={own.words}
          onClick={() => onSelect(on ? undefined : own.selection)}
        >
          <StateIcon state={thing.state} size={20} />
          <span class="tile-text">
            <b>{thing.name}</b>
            <span class="tile-state">{common.state[thing.state]}</span>
            {own.line !== '' && <span class="tile-line">{own.line}</span>}
          </span>
          {picture.pin?.place === thing.id && (
            <span class="tile-pin num" aria-hidden="true">
              {picture.pin.number}
            </span>
          )}
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
            words: systemInWords(picture, system),
            line: '',
          }),
        )}
      </ul>
      <h3>{boardCopy.places}</h3>
      <ul>
        {picture.places.map((place) =>
          tile(place, {
            selection: { kind: 'place', id: place.id },
            words: placeInWords(picture, place),
            line: place.line,
          }),
        )}
      </ul>
    </div>
  )
}
