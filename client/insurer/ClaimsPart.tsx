import { useSignal } from '@preact/signals'
import type { ClaimRow, SaveClaim } from '../../shared/wire/sharing.ts'
import { insurerCopy } from '../copy/insurer.ts'
import { askJson } from './ask.ts'
import { useAsked } from './useAsked.ts'

type Props = { readonly id: string; readonly accessKey: string }
const answers = ['yes', 'partly', 'no'] as const

/** The proposal's questions, answered by the insured; each answer is kept as it is given. */
export function ClaimsPart({ id, accessKey }: Props) {
  const copy = insurerCopy.claims
  const path = `/api/exercises/${encodeURIComponent(id)}/claims`
  const { told } = useAsked<readonly ClaimRow[]>(path, accessKey)
  const rows = told.value?.ok === true ? told.value.value : []
  const groups = [...new Set(rows.map(({ group }) => group))]
  return (
    <main class="insurer-part">
      <h1>{copy.heading}</h1>
      <p>{copy.lead}</p>
      {told.value?.ok === false && <p role="alert">{told.value.sentence}</p>}
      {groups.map((group) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>{copy.groups[group] ?? group}</h2>
          {rows
            .filter((row) => row.group === group)
            .map((row) => (
              <Question key={row.id} row={row} save={(claim) => askJson(path, accessKey, claim)} />
            ))}
        </section>
      ))}
    </main>
  )
}

function Question({
  row,
  save,
}: {
  readonly row: ClaimRow
  readonly save: (claim: SaveClaim) => ReturnType<typeof askJson<undefined>>
}) {
  const copy = insurerCopy.claims
  const answer = useSignal(row.answer)
  const note = useSignal(row.note)
  const word = useSignal('')
  const keep = async (): Promise<void> => {
    const told = await save({ question: row.id, answer: answer.value, note: note.value })
    word.value = told.ok ? copy.kept : told.sentence
  }
  return (
    <fieldset class="claim">
      <legend>{row.question}</legend>
      <div class="claim-answers">
        {[...answers, null].map((each) => (
          <label class="option" key={each ?? 'none'}>
            <input
              type="radio"
              name={`answer-${row.id}`}
              checked={answer.value === each}
              onChange={() => {
                answer.value = each
                void keep()
              }}
            />
            <span class="option-text">{each === null ? copy.none : copy.answers[each]}</span>
          </label>
        ))}
      </div>
      {answer.value !== null && (
        <label class="claim-note">
          {copy.note}
          <input
            type="text"
            maxLength={300}
            value={note.value}
            onInput={(event) => (note.value = event.currentTarget.value)}
            onChange={() => void keep()}
          />
        </label>
      )}
      <span class="claim-kept" role="status">
        {word.value}
      </span>
    </fieldset>
  )
}
