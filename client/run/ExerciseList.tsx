import { useEffect, useState } from 'preact/hooks'
import type { ExerciseRow, GivenKey } from '../../shared/wire/session.ts'
import { signInCopy as copy } from '../copy/signIn.ts'
import { call } from '../net/api.ts'
import { keyFor } from '../net/keys.ts'
import { go } from '../ui/go.ts'

const day = new Intl.DateTimeFormat('en-NZ', { dateStyle: 'medium', timeStyle: 'short' })
const shownAtOnce = 5

/** The exercises of this server; opening one gives this device a key of its own. */
export function ExerciseList({ titleOf }: { readonly titleOf: (scenario: string) => string }) {
  const [rows, setRows] = useState<readonly ExerciseRow[]>([])
  const [problem, setProblem] = useState('')
  useEffect(() => {
    void call<readonly ExerciseRow[]>('/api/exercises').then((answer) => {
      if (answer.ok) setRows(answer.value)
    })
  }, [])
  const open = async (id: string): Promise<void> => {
    setProblem('')
    const known = keyFor(id, 'facilitator')
    if (known !== undefined) return go(`/facilitate/${id}#${known}`)
    const path = `/api/exercises/${encodeURIComponent(id)}/keys`
    const answer = await call<GivenKey>(path, { kind: 'facilitator', add: true })
    if (answer.ok) go(`/facilitate/${id}#${answer.value.key}`)
    else setProblem(copy.notOpened)
  }
  if (rows.length === 0) return null
  const nameOf = ({ scenario, organisation }: ExerciseRow): string =>
    organisation === '' ? titleOf(scenario) : `${titleOf(scenario)} · ${organisation}`
  return (
    <details class="fold exercise-list" open={rows.length <= shownAtOnce}>
      <summary>
        <h2>{copy.exercises}</h2>
        <span class="num">{rows.length}</span>
      </summary>
      {problem !== '' && (
        <p class="error" role="alert">
          {problem}
        </p>
      )}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <span>
              <b>{nameOf(row)}</b>
              <small>
                {copy.made(day.format(new Date(row.createdAt)), row.minutes)} ·{' '}
                {copy.status[row.status]}
              </small>
            </span>
            <button
              type="button"
              class="button small"
              aria-label={copy.openOf(nameOf(row))}
              onClick={() => void open(row.id)}
            >
              {copy.open}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
