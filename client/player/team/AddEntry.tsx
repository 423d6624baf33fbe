import { useState } from 'preact/hooks'
import { situationColumns } from '../../../shared/kernel/situation.ts'
import type { SituationColumnDoc } from '../../../shared/wire/team.ts'
import { team } from '../../copy/team.ts'
import { Problem } from '../Problem.tsx'
import { useDesk } from '../seat.ts'
import { useAct } from '../useAct.ts'
import { Form, Words } from './Words.tsx'

type Source = { readonly inject: string } | { readonly person: string } | undefined

/** Where a thing is from: a message this seat has, a person, or not said. */
function SourceField({ onChange }: { onChange(source: Source): void }) {
  const { session } = useDesk()
  const [kind, setKind] = useState('')
  const injects = session.desk.list('inject').toSorted((a, b) => b.at - a.at)
  return (
    <>
      <label class="field">
        <span class="field-label">{team.source}</span>
        <select
          class="input"
          value={kind}
          onChange={(event) => {
            const { value } = event.currentTarget
            setKind(value)
            onChange(value === '' || value === 'person' ? undefined : { inject: value })
          }}
        >
          <option value="">{team.sourceNone}</option>
          <option value="person">{team.sourcePerson}</option>
          {injects.map(({ id, number, title }) => (
            <option key={id} value={id}>
              {team.inject(number, title)}
            </option>
          ))}
        </select>
      </label>
      {kind === 'person' && (
        <label class="field">
          <span class="field-label">{team.person}</span>
          <input
            class="input"
            maxLength={80}
            onInput={(event) => {
              const person = event.currentTarget.value.trim()
              onChange(person === '' ? undefined : { person })
            }}
          />
        </label>
      )}
    </>
  )
}

function ColumnField(props: { value: SituationColumnDoc; onChange(to: SituationColumnDoc): void }) {
  return (
    <fieldset class="entry-columns">
      <legend>{team.where}</legend>
      {situationColumns.map((column) => (
        <label key={column}>
          <input
            type="radio"
            name="situation-column"
            checked={props.value === column}
            onChange={() => props.onChange(column)}
          />
          {team.column[column]}
        </label>
      ))}
    </fieldset>
  )
}

/** Folded until wanted: one more thing for the board. */
export function AddEntry() {
  const { polite } = useDesk()
  const { act, busy, problem, setProblem } = useAct()
  const [text, setText] = useState('')
  const [column, setColumn] = useState<SituationColumnDoc>('known')
  const [source, setSource] = useState<Source>(undefined)
  const [turn, setTurn] = useState(0)
  const add = async () => {
    if (text.trim() === '') {
      document.getElementById('entry-text')?.focus()
      return setProblem(team.addFirst)
    }
    if (!(await act('situation-add', { column, text: text.trim(), ...(source && { source }) })))
      return
    setText('')
    setSource(undefined)
    setTurn(turn + 1)
    polite.value = team.added
  }
  return (
    <details class="add-entry">
      <summary>{team.add}</summary>
      <Form onSend={add}>
        <Words
          id="entry-text"
          label={team.what}
          value={text}
          most={500}
          onInput={(to) => {
            setProblem('')
            setText(to)
          }}
        />
        <ColumnField value={column} onChange={setColumn} />
        <SourceField key={turn} onChange={setSource} />
        <Problem text={problem} />
        <button class="button primary" aria-disabled={busy}>
          {team.addButton}
        </button>
      </Form>
    </details>
  )
}
