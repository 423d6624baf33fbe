import { useSignal } from '@preact/signals'
import type { GrantedShare, ShareRow } from '../../shared/wire/sharing.ts'
import { insurerCopy } from '../copy/insurer.ts'
import { copyText } from '../facilitator/desk/links.ts'
import { askJson, takeFile } from './ask.ts'
import { addressOf } from './sharedKeys.ts'
import { useAsked } from './useAsked.ts'

type Props = { readonly id: string; readonly accessKey: string }
const dayOf = (at: string): string =>
  new Date(at).toLocaleDateString('en-NZ', { day: 'numeric', month: 'long', year: 'numeric' })
const momentOf = (at: string): string =>
  new Date(at).toLocaleString('en-NZ', { dateStyle: 'medium', timeStyle: 'short' })

/** Links to the report: make one, see who looked, take one back. */
export function SharePart({ id, accessKey }: Props) {
  const copy = insurerCopy.share
  const own = `/api/exercises/${encodeURIComponent(id)}`
  const { told, again } = useAsked<readonly ShareRow[]>(`${own}/shares`, accessKey)
  const problem = useSignal('')
  const rows = told.value?.ok === true ? told.value.value : []
  const revoke = async (share: string): Promise<void> => {
    const answer = await askJson(`${own}/shares/${share}/revoke`, accessKey, {})
    problem.value = answer.ok ? '' : answer.sentence
    await again()
  }
  const take = async (): Promise<void> => {
    const answer = await takeFile(`${own}/bundle`, accessKey, `exercise-${id}.hotwash`)
    problem.value = answer.ok ? '' : answer.sentence
  }
  return (
    <main class="insurer-part">
      <h1>{copy.heading}</h1>
      <p>{copy.lead}</p>
      <GrantForm path={`${own}/shares`} accessKey={accessKey} onGranted={() => void again()} />
      {(problem.value !== '' || told.value?.ok === false) && (
        <p role="alert">{told.value?.ok === false ? told.value.sentence : problem.value}</p>
      )}
      <h2>{copy.list}</h2>
      {rows.length === 0 ? (
        <p>{copy.none}</p>
      ) : (
        <ul class="shares">
          {rows.map((row) => (
            <Row key={row.id} row={row} onRevoke={() => void revoke(row.id)} />
          ))}
        </ul>
      )}
      <h2>{copy.own}</h2>
      <p>{copy.bundleWhy}</p>
      <button type="button" class="button" onClick={() => void take()}>
        {copy.own}
      </button>
    </main>
  )
}

function Row({ row, onRevoke }: { readonly row: ShareRow; readonly onRevoke: () => void }) {
  const copy = insurerCopy.share
  return (
    <li class="share">
      <div>
        <b>{row.label}</b>{' '}
        <span class={`share-state share-${row.state}`}>{copy.state[row.state]}</span>
        <p class="share-facts">
          {[
            copy.until(dayOf(row.expires)),
            row.names ? copy.withNames : undefined,
            row.bundle ? copy.withBundle : undefined,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <details>
          <summary>{copy.views(row.views.length)}</summary>
          <ul>
            {row.views.map(({ at, what }, place) => (
              <li key={place}>
                {momentOf(at)}: {copy.looks[what] ?? what}
              </li>
            ))}
          </ul>
        </details>
      </div>
      {row.state === 'open' && (
        <button
          type="button"
          class="button danger"
          aria-label={copy.revokeFor(row.label)}
          onClick={onRevoke}
        >
          {copy.revoke}
        </button>
      )}
    </li>
  )
}

function GrantForm({
  path,
  accessKey,
  onGranted,
}: {
  readonly path: string
  readonly accessKey: string
  readonly onGranted: () => void
}) {
  const copy = insurerCopy.share
  const label = useSignal('')
  const days = useSignal(30)
  const names = useSignal(false)
  const bundle = useSignal(false)
  const granted = useSignal('')
  const word = useSignal('')
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const wanted = {
      label: label.value,
      days: days.value,
      names: names.value,
      bundle: bundle.value,
    }
    const told = await askJson<GrantedShare>(path, accessKey, wanted)
    word.value = told.ok ? '' : told.sentence
    if (!told.ok) return
    granted.value = addressOf(told.value)
    label.value = ''
    onGranted()
  }
  return (
    <form class="grant" onSubmit={(event) => void send(event)}>
      <label>
        {copy.label}
        <input
          type="text"
          required
          maxLength={80}
          value={label.value}
          onInput={(event) => (label.value = event.currentTarget.value)}
        />
      </label>
      <label class="grant-days">
        {copy.days}
        <input
          type="number"
          required
          min={1}
          max={365}
          value={days.value}
          onInput={(event) => (days.value = event.currentTarget.valueAsNumber)}
        />
      </label>
      <label class="option">
        <input
          type="checkbox"
          checked={names.value}
          onChange={(event) => (names.value = event.currentTarget.checked)}
        />
        <span class="option-text">{copy.names}</span>
      </label>
      <label class="option">
        <input
          type="checkbox"
          checked={bundle.value}
          onChange={(event) => (bundle.value = event.currentTarget.checked)}
        />
        <span class="option-text">{copy.bundle}</span>
      </label>
      <button type="submit" class="button primary">
        {copy.grant}
      </button>
      <div role="status">
        {word.value}
        {granted.value !== '' && (
          <div class="granted">
            <p>{copy.granted}</p>
            <code>{granted.value}</code>
            <button
              type="button"
              class="button"
              onClick={() =>
                void copyText(granted.value).then((done) => (word.value = done ? copy.copied : ''))
              }
            >
              {copy.copy}
            </button>
          </div>
        )}
      </div>
    </form>
  )
}
