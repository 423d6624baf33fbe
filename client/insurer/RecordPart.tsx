import { useSignal } from '@preact/signals'
import { insurerCopy } from '../copy/insurer.ts'
import { askJson, takeFile } from './ask.ts'

type Props = { readonly id: string; readonly accessKey: string }
type Kept = { readonly flags: readonly string[] }

/** The record of a real incident as context, and this exercise's outcome in the same shape. */
export function RecordPart({ id, accessKey }: Props) {
  const copy = insurerCopy.record
  const path = `/api/exercises/${encodeURIComponent(id)}/incident-record`
  const text = useSignal('')
  const word = useSignal('')
  const flags = useSignal<readonly string[]>([])
  const send = async (record: string | null): Promise<void> => {
    const told = await askJson<Kept>(path, accessKey, { record })
    word.value = told.ok ? (record === null ? copy.removed : copy.kept) : told.sentence
    flags.value = told.ok ? told.value.flags : []
  }
  return (
    <main class="insurer-part">
      <h1>{copy.heading}</h1>
      <p>{copy.lead}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void send(text.value)
        }}
      >
        <label>
          {copy.paste}
          <textarea
            rows={10}
            spellcheck={false}
            value={text.value}
            onInput={(event) => (text.value = event.currentTarget.value)}
          />
        </label>
        <label>
          {copy.file}
          <input
            type="file"
            accept=".json,.txt,application/json"
            onChange={(event) => {
              void event.currentTarget.files?.[0]?.text().then((read) => (text.value = read))
            }}
          />
        </label>
        <p>
          <button type="submit" class="button primary">
            {copy.save}
          </button>{' '}
          <button type="button" class="button" onClick={() => void send(null)}>
            {copy.remove}
          </button>
        </p>
      </form>
      <div role="status">
        <p>{word.value}</p>
        <ul class="cautions">
          {flags.value.map((flag) => (
            <li key={flag}>{flag}</li>
          ))}
        </ul>
      </div>
      <button
        type="button"
        class="button"
        onClick={() => void takeFile(path, accessKey, `outcome-${id}.json`)}
      >
        {copy.exported}
      </button>
    </main>
  )
}
