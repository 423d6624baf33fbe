import { useState } from 'preact/hooks'
import type { InjectId } from '../../../shared/kernel/ids.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import type { Controls } from '../desk/controls.ts'
import { Dialog } from '../frame/Dialog.tsx'
import { DialogActions } from '../frame/DialogActions.tsx'

/** Marks an inject that went out as withdrawn, with a reason for those who have it. */
export function WithdrawDialog({ controls, inject }: { controls: Controls; inject: InjectId }) {
  const { session } = controls
  const [was] = useState(() => session.desk.get(`msel/${inject}`))
  const [why, setWhy] = useState('')
  const [problem, setProblem] = useState<string | undefined>(undefined)
  if (!was) return null
  const closes = session.desk
    .list('decision')
    .filter((decision) => decision.inject === inject && decision.status.kind === 'open')
  const submit = (event: Event): void => {
    event.preventDefault()
    if (why.trim() === '') return setProblem(copy.needWhy)
    void controls
      .order({ type: 'withdraw', inject, why: why.trim() }, copy.said.withdrawn(was.number))
      .then((done) => {
        if (done) controls.dialog.value = undefined
        else setProblem(controls.word.value.text)
      })
  }
  return (
    <Dialog controls={controls} title={copy.withdrawTitle(was.number)}>
      <form class="dialog-form" onSubmit={submit} noValidate>
        <p>
          <b>{was.title}</b>
        </p>
        <p class="field-help">{copy.withdrawHelp}</p>
        <label class="field">
          <span class="field-label">{copy.withdrawWhy}</span>
          <input
            class="input"
            value={why}
            maxLength={500}
            placeholder={copy.withdrawHint}
            onInput={(event) => setWhy(event.currentTarget.value)}
          />
        </label>
        {closes.length > 0 && (
          <div class="confirm-list">
            <h3>{copy.withdrawCloses(closes.length)}</h3>
            <ul>
              {closes.map(({ id, number, title }) => (
                <li key={id}>{`${number}. ${title}`}</li>
              ))}
            </ul>
          </div>
        )}
        <DialogActions controls={controls} problem={problem} send={copy.withdraw} />
      </form>
    </Dialog>
  )
}
