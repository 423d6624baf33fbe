import { useState } from 'preact/hooks'
import type { Channel } from '../../../shared/kernel/channel.ts'
import type { InjectId, RoleId } from '../../../shared/kernel/ids.ts'
import type { Command } from '../../../shared/wire/messages.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { selectAdded, type Controls } from '../desk/controls.ts'
import { Dialog } from '../frame/Dialog.tsx'
import { DialogActions } from '../frame/DialogActions.tsx'
import { ChannelField, TextField } from '../frame/DialogFields.tsx'
import { ReservePicks } from './ReservePicks.tsx'

type AddInject = Extract<Command, { type: 'add-inject' }>

/** Orders `command`; closes the dialog when it was done, else says why not inside the dialog. True when done. */
async function send(
  controls: Controls,
  command: Command,
  done: string,
  tell: (problem: string) => void,
): Promise<boolean> {
  const ok = await controls.order(command, done)
  if (ok) controls.dialog.value = undefined
  else tell(controls.word.value.text)
  return ok
}

/** Changes the words of an inject that has not gone out. */
export function EditDialog({ controls, inject }: { controls: Controls; inject: InjectId }) {
  const [was] = useState(() => controls.session.desk.get(`msel/${inject}`))
  const over = was?.edition ?? 0
  const [title, setTitle] = useState(was?.title ?? '')
  const [body, setBody] = useState(was?.body ?? '')
  const [problem, setProblem] = useState<string | undefined>(undefined)
  if (!was) return null
  const submit = (event: Event): void => {
    event.preventDefault()
    if (title.trim() === '' || body.trim() === '') return setProblem(copy.needText)
    const command = {
      type: 'edit-inject',
      inject,
      title: title.trim(),
      body: body.trim(),
      over,
    } as const
    const { over: _over, ...kept } = command
    const before = { ...kept, title: was.title, body: was.body }
    void send(controls, command, copy.said.edited(was.number), setProblem).then(
      (done) =>
        done && controls.undos.push({ command: before, said: copy.undoWords.edit(was.number) }),
    )
  }
  return (
    <Dialog controls={controls} title={copy.editTitle(was.number)}>
      <form class="dialog-form" onSubmit={submit} noValidate>
        <p class="field-help">{copy.editHelp}</p>
        <TextField label={copy.fieldTitle} value={title} max={200} onInput={setTitle} />
        <TextField label={copy.fieldText} value={body} max={8000} rows={9} onInput={setBody} />
        <DialogActions controls={controls} problem={problem} send={copy.saveText} />
      </form>
    </Dialog>
  )
}

/** Writes an inject of the facilitator's own. */
export function AddDialog({ controls }: { controls: Controls }) {
  const roles = controls.session.table.get('exercise')?.roles ?? []
  const [title, setTitle] = useState('')
  const [body, setBody] = useState('')
  const [from, setFrom] = useState('')
  const [channel, setChannel] = useState<Channel>('phone')
  const [to, setTo] = useState<readonly RoleId[]>([])
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const submit = (event: Event): void => {
    event.preventDefault()
    if ([title, body, from].some((text) => text.trim() === '')) return setProblem(copy.needText)
    if (to.length === 0) return setProblem(copy.needTo)
    const command: AddInject = {
      type: 'add-inject',
      title: title.trim(),
      body: body.trim(),
      from: from.trim(),
      channel,
      to: [...to],
    }
    const before = controls.msel.value
    void send(controls, command, copy.said.added, setProblem).then(
      (done) => done && selectAdded(controls, before),
    )
  }
  return (
    <Dialog controls={controls} title={copy.addTitle}>
      <form class="dialog-form" onSubmit={submit} noValidate>
        <ReservePicks controls={controls} />
        <p class="field-help">{copy.addHelp}</p>
        <TextField label={copy.fieldTitle} value={title} max={200} onInput={setTitle} />
        <TextField label={copy.fieldText} value={body} max={4000} rows={5} onInput={setBody} />
        <div class="dialog-pair">
          <TextField label={copy.fieldFrom} value={from} max={200} onInput={setFrom} />
          <ChannelField label={copy.fieldChannel} value={channel} onChoose={setChannel} />
        </div>
        <fieldset class="role-picks">
          <legend>{copy.fieldTo}</legend>
          {roles.map((role) => (
            <label key={role.id}>
              <input
                type="checkbox"
                checked={to.includes(role.id)}
                onChange={(event) =>
                  setTo(
                    event.currentTarget.checked
                      ? [...to, role.id]
                      : to.filter((each) => each !== role.id),
                  )
                }
              />
              {role.title}
            </label>
          ))}
          <button
            type="button"
            class="quiet-button"
            onClick={() => setTo(to.length === roles.length ? [] : roles.map((role) => role.id))}
          >
            {to.length === roles.length ? copy.toNobody : copy.toAll}
          </button>
        </fieldset>
        <DialogActions controls={controls} problem={problem} send={copy.addToList} />
      </form>
    </Dialog>
  )
}
