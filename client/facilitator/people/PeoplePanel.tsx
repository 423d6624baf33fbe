import { useEffect, useRef, useState } from 'preact/hooks'
import type { PersonRow } from '../../../shared/wire/people.ts'
import { peopleCopy as copy } from '../../copy/people.ts'
import { call } from '../../net/api.ts'
import { keyFor } from '../../net/keys.ts'
import { keepFile } from '../../ui/keepFile.ts'
import type { Controls } from '../desk/controls.ts'
import './keptPeople.css'

type Props = { readonly controls: Controls; readonly id: string }
type Rows = readonly PersonRow[] | 'offline' | undefined

const pathOf = (id: string, person = ''): string =>
  `/api/exercises/${encodeURIComponent(id)}/people${person && `/${encodeURIComponent(person)}`}`

/** Fetched each time the part is opened. */
function useRows(id: string, turn: number): Rows {
  const [rows, setRows] = useState<Rows>()
  useEffect(() => {
    let over = false
    if (turn > 0)
      void call<readonly PersonRow[]>(pathOf(id), undefined, keyFor(id, 'facilitator')).then(
        (answer) => {
          if (!over) setRows(answer.ok ? answer.value : 'offline')
        },
      )
    return () => {
      over = true
    }
  }, [id, turn])
  return rows
}

function nameOf({ kind, name, erased }: PersonRow): string {
  if (kind === 'facilitator') return copy.facilitators
  if (name !== '–') return name
  return erased ? copy.erasedName : copy.left
}

/** Exports or erases one person; asks before it erases. */
function Person(props: Props & { readonly person: PersonRow; readonly onDone: () => void }) {
  const { controls, id, person, onDone } = props
  const [asking, setAsking] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const asked = useRef(false)
  useEffect(() => {
    if (asking || asked.current) next.current?.focus()
    asked.current = asking
  }, [asking])
  const ended = controls.session.table.get('clock')?.status === 'ended'
  const name = nameOf(person)
  const about =
    person.kind === 'seat'
      ? (controls.session.table.list('seat').find(({ id: seat }) => seat === person.seat)?.title ??
        '')
      : copy.kind[person.kind]
  const ask = (method: 'GET' | 'DELETE') =>
    fetch(pathOf(id, person.id), {
      method,
      headers: { authorization: `Bearer ${keyFor(id, 'facilitator') ?? ''}` },
    }).catch(() => undefined)
  const give = async (): Promise<void> => {
    const response = await ask('GET')
    if (!response?.ok) return controls.say(copy.notGiven, true)
    keepFile(await response.blob(), 'exercise-only-person.json')
    controls.say(copy.given(name))
  }
  const erase = async (): Promise<void> => {
    setAsking(false)
    const response = await ask('DELETE')
    controls.say(response?.ok ? copy.erased(name) : copy.notErased, !response?.ok)
    row.current?.closest('details')?.querySelector('summary')?.focus()
    onDone()
  }
  return (
    <li ref={row}>
      <span class="kept-who">
        <b>{name}</b>
        <small>{person.erased ? `${about} · ${copy.gone}` : about}</small>
      </span>
      {!person.erased && (
        <span class="kept-deeds">
          <button
            type="button"
            class="button small"
            aria-label={copy.giveOf(name)}
            onClick={() => void give()}
          >
            {copy.give}
          </button>
          {ended && !asking && (
            <button
              type="button"
              class="button small"
              aria-label={copy.eraseOf(name)}
              ref={next}
              onClick={() => setAsking(true)}
            >
              {copy.erase}
            </button>
          )}
        </span>
      )}
      {asking && (
        <div class="kept-ask" role="group" aria-label={copy.eraseOf(name)}>
          <p role="status">{copy.ask(name)}</p>
          <button ref={next} type="button" class="button small" onClick={() => setAsking(false)}>
            {copy.no}
          </button>
          <button type="button" class="button small danger" onClick={() => void erase()}>
            {copy.yes}
          </button>
        </div>
      )}
    </li>
  )
}

/** Of whom something is kept: each can be given what it is, and be erased when play is over. */
export function PeoplePanel({ controls, id }: Props) {
  const [turn, setTurn] = useState(0)
  const rows = useRows(id, turn)
  const ended = controls.session.table.get('clock')?.status === 'ended'
  const again = (): void => setTurn((before) => before + 1)
  return (
    <details class="fold" onToggle={(event) => event.currentTarget.open && again()}>
      <summary>
        <h2>{copy.heading}</h2>
      </summary>
      <p class="field-help">{ended ? copy.lead : `${copy.lead} ${copy.later}`}</p>
      {rows === undefined && <p class="empty">{copy.loading}</p>}
      {rows === 'offline' && <p class="empty">{copy.offline}</p>}
      {Array.isArray(rows) && rows.length === 0 && <p class="empty">{copy.nobody}</p>}
      <ul class="kept-list">
        {(typeof rows === 'object' ? rows : []).map((person) => (
          <Person key={person.id} controls={controls} id={id} person={person} onDone={again} />
        ))}
      </ul>
    </details>
  )
}
