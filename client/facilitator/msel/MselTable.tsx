import { useEffect, useRef } from 'preact/hooks'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import type { Controls } from '../desk/controls.ts'
import { stateOf, timeOf } from './injectWords.ts'
import { namesOfRoles } from '../desk/naming.ts'
import { StateMark } from './StateMark.tsx'

/** Scrolls the box alone; `scrollIntoView` would move the whole page on a phone. */
function keepInSight(box: HTMLElement, row: HTMLElement): void {
  const [around, own] = [box.getBoundingClientRect(), row.getBoundingClientRect()]
  if (own.top < around.top + own.height || own.bottom > around.bottom)
    box.scrollTop += own.top - around.top - around.height / 3
}

/** The injects as a table, in order of time; a row's title chooses it. */
export function MselTable({ controls }: { controls: Controls }) {
  const { session, msel, selected, next } = controls
  const objectives = session.desk.get('objectives') ?? []
  const chosen = selected.value?.id
  const host = useRef<HTMLDivElement>(null)
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (host.current && row.current) keepInSight(host.current, row.current)
  }, [chosen])
  return (
    <div class="msel-table" ref={host} role="region" aria-label={copy.table.caption} tabIndex={0}>
      <table>
        <caption class="sr">{copy.table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{copy.table.number}</th>
            <th scope="col">{copy.table.time}</th>
            <th scope="col">{copy.table.inject}</th>
            <th scope="col">{copy.table.state}</th>
            <th scope="col">{copy.table.to}</th>
            <th scope="col">{copy.table.objective}</th>
          </tr>
        </thead>
        <tbody>
          {msel.value.map((inject) => (
            <tr
              key={inject.id}
              class={inject.id === chosen ? 'chosen' : ''}
              ref={inject.id === chosen ? row : null}
            >
              <td class="num">{inject.number}</td>
              <td class="num">{timeOf(inject)}</td>
              <th scope="row">
                <button
                  type="button"
                  class="row-button"
                  aria-pressed={inject.id === chosen}
                  onClick={() => controls.select(inject.id)}
                >
                  {inject.title}
                </button>
              </th>
              <td>
                <span class={`msel-state ${inject.status.kind}`}>
                  <StateMark kind={inject.status.kind} />
                  {stateOf(inject)}
                  {inject.id === next.value?.id && <b class="next-word">{copy.next}</b>}
                </span>
              </td>
              <td>{namesOfRoles(session, inject.to)}</td>
              <td>
                {objectives.find((objective) => objective.id === inject.objective)?.short ??
                  copy.other}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
