import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { TrendAnswer, TrendMessage } from '../../shared/wire/trend.ts'
import { hotwash } from '../copy/hotwash.ts'
import { trend as copy } from '../copy/trend.ts'
import { Table } from '../ui/Table.tsx'
import { dayOf } from './dayOf.ts'
import { reach, type Reached } from './reach.ts'

/** The exercise and the key in a facilitator's link. */
function linkIn(text: string): TrendMessage | undefined {
  const [, link, key] = /\/facilitate\/([\w-]{4,80})#([\w-]{16,200})/.exec(text) ?? []
  return link === undefined || key === undefined ? undefined : { link, key }
}

/** This exercise beside earlier ones of the same organisation; the facilitator links them. */
export function TrendPart({ id, makes }: { id: string; makes: boolean }) {
  const now = useSignal<TrendAnswer | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)
  const text = useSignal('')
  const take = (answer: Reached<TrendAnswer>): boolean => {
    problem.value = answer.ok ? undefined : (answer.said ?? hotwash.problem[answer.problem])
    if (answer.ok) now.value = answer.value
    return answer.ok
  }
  const send = async (message: TrendMessage): Promise<boolean> =>
    take(await reach<TrendAnswer>(id, 'trend', message))
  useEffect(() => {
    void reach<TrendAnswer>(id, 'trend').then(take)
  }, [id])
  const link = async (event: Event): Promise<void> => {
    event.preventDefault()
    const message = linkIn(text.value)
    if (!message) {
      problem.value = copy.notALink
      return
    }
    if (await send(message)) text.value = ''
  }
  const earlier = now.value?.rows.filter(({ own }) => !own) ?? []
  return (
    <div class="hw-trend">
      <section class="hw-card" aria-labelledby="trend">
        <h2 id="trend">{copy.heading}</h2>
        <p class="hw-note">{copy.lead}</p>
        {earlier.length === 0 && <p>{copy.none}</p>}
        <ul class="hw-actions" aria-label={copy.linked}>
          {earlier.map((row) => (
            <li key={row.exercise}>
              <p>
                <b>{copy.line(row.title, dayOf(row.createdAt))}</b>,{' '}
                {row.overall === null ? copy.noScore : copy.score(row.overall.toFixed(1))}
                {!row.comparable && <> ({copy.other})</>}
              </p>
              {makes && (
                <button
                  type="button"
                  class="quiet-button"
                  aria-label={copy.awayNamed(row.title, dayOf(row.createdAt))}
                  onClick={() => void send({ unlink: row.exercise })}
                >
                  {copy.away}
                </button>
              )}
            </li>
          ))}
        </ul>
        {makes && (
          <form class="hw-ask" onSubmit={(event) => void link(event)}>
            <label class="field">
              <span class="field-label">{copy.link}</span>
              <input
                class="input"
                value={text.value}
                onInput={({ currentTarget }) => (text.value = currentTarget.value)}
              />
              <span class="field-help">{copy.linkHelp}</span>
            </label>
            <button type="submit" class="button">
              {copy.add}
            </button>
          </form>
        )}
        {problem.value !== undefined && (
          <p class="error" role="alert">
            {problem.value}
          </p>
        )}
      </section>
      {now.value?.tables.map((table, index) => (
        <TrendTable key={index} table={table} />
      ))}
    </div>
  )
}

function TrendTable({ table: { head, rows } }: { table: TrendAnswer['tables'][number] }) {
  const named = rows.map(([name = '', ...cells]) => [name, ...cells] as const)
  return (
    <section class="hw-card">
      <Table caption={head[0] ?? ''} captioned={false} head={head} rows={named} />
    </section>
  )
}
