import { boardCopy } from '../copy/board.ts'
import { common } from '../copy/common.ts'
import { StateChip } from '../ui/StateChip.tsx'
import { becauseOf, seatsInWords, usersOf } from './explain.ts'
import type { Picture } from './picture.ts'

/** Systems, places and people as tables: the same facts as the plan, for reading and for screen readers. */
export function BoardTables(props: {
  readonly picture: Picture
  /** Shown in a box of its own that scrolls, so keys must reach it. */
  readonly scrolls?: boolean
}) {
  const { picture, scrolls = false } = props
  const { columns } = boardCopy
  const reach = scrolls
    ? ({ tabIndex: 0, role: 'group', 'aria-label': boardCopy.board } as const)
    : {}
  return (
    <div class={`board-tables ${scrolls ? 'scrolls' : ''}`} {...reach}>
      <table>
        <caption>{boardCopy.systems}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.system}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.why}</th>
            <th scope="col">{columns.serves}</th>
          </tr>
        </thead>
        <tbody>
          {picture.systems.map((system) => (
            <tr key={system.id}>
              <th scope="row">{system.name}</th>
              <td>
                <StateChip state={system.state} />
              </td>
              <td>{becauseOf(picture, system) || '–'}</td>
              <td>{usersOf(picture, system).join(', ') || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <PlaceTable picture={picture} />
    </div>
  )
}

function PlaceTable({ picture }: { picture: Picture }) {
  const { columns } = boardCopy
  return (
    <table>
      <caption>{boardCopy.places}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.place}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.now}</th>
          <th scope="col">{boardCopy.people}</th>
        </tr>
      </thead>
      <tbody>
        {picture.places.map((place) => (
          <tr key={place.id}>
            <th scope="row">
              {place.name}
              {picture.pin?.place === place.id && (
                <span class="inject-number">{common.inject(picture.pin.number)}</span>
              )}
            </th>
            <td>
              <StateChip state={place.state} />
            </td>
            <td>{place.line || '–'}</td>
            <td>{seatsInWords(place) || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
