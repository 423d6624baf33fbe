import { useState } from 'preact/hooks'
import type { Channel } from '../../../shared/kernel/channel.ts'
import type { RoleId, SeatId } from '../../../shared/kernel/ids.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import type { Controls } from '../desk/controls.ts'
import { Dialog } from '../frame/Dialog.tsx'
import { DialogActions } from '../frame/DialogActions.tsx'
import { ChannelField, TextField } from '../frame/DialogFields.tsx'
import { nameOfSeat } from '../desk/naming.ts'

const control = 'control'
const other = 'other'

/** The first words of a message, for its subject. */
const subjectOf = (text: string): string => {
  const [line = ''] = text.trim().split('\n')
  return line.length <= 60 ? line : `${line.slice(0, 57).trimEnd()}…`
}

/** The white cell speaks: as the exercise control or as somebody outside, to one person or to all. */
export function SpeakDialog(props: {
  readonly controls: Controls
  readonly to: SeatId | undefined
}) {
  const { controls } = props
  const { session } = controls
  const personas = session.desk.get('personas') ?? []
  const seats = session.table.list('seat')
  const [as, setAs] = useState(control)
  const [name, setName] = useState('')
  const [channel, setChannel] = useState<Channel>('face-to-face')
  const [to, setTo] = useState<string>(props.to ?? 'all')
  const [text, setText] = useState('')
  const [subject, setSubject] = useState('')
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const persona = personas.find(({ id }) => id === as)
  const from = as === control ? copy.controlName : (persona?.name ?? name.trim())
  const choose = (id: string): void => {
    setAs(id)
    const usual = personas.find((each) => each.id === id)?.channel as Channel | undefined
    setChannel(usual ?? 'face-to-face')
  }
  const submit = (event: Event): void => {
    event.preventDefault()
    if (from === '') return setProblem(copy.speakNeedName)
    if (text.trim() === '') return setProblem(copy.speakNeedText)
    const reached = to === 'all' ? seats : seats.filter(({ id }) => id === to)
    const roles: RoleId[] = [...new Set(reached.flatMap((seat) => [...seat.roles]))]
    const title = subject.trim() || subjectOf(text)
    const command = {
      type: 'add-inject',
      title,
      body: text.trim(),
      from,
      channel,
      to: roles,
      goes: true,
    } as const
    void controls.order(command, copy.spoke(from)).then((done) => {
      if (done) controls.dialog.value = undefined
      else setProblem(controls.word.value.text)
    })
  }
  return (
    <Dialog controls={controls} title={copy.speakTitle}>
      <form class="dialog-form" onSubmit={submit} noValidate>
        <p class="field-help">{copy.speakHelp}</p>
        <div class="dialog-pair">
          <label class="field">
            <span class="field-label">{copy.speakAs}</span>
            <select
              class="select"
              value={as}
              onChange={(event) => choose(event.currentTarget.value)}
            >
              <option value={control}>{copy.speakControl}</option>
              {personas.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
              <option value={other}>{copy.speakOther}</option>
            </select>
          </label>
          <ChannelField label={copy.speakBy} value={channel} onChoose={setChannel} />
        </div>
        {persona && <p class="persona-brief">{persona.brief}</p>}
        {as === other && (
          <TextField label={copy.speakName} value={name} max={200} onInput={setName} />
        )}
        <label class="field">
          <span class="field-label">{copy.speakTo}</span>
          <select class="select" value={to} onChange={(event) => setTo(event.currentTarget.value)}>
            <option value="all">{copy.everyone}</option>
            {seats
              .filter(({ roles }) => roles.length > 0)
              .map(({ id }) => (
                <option key={id} value={id}>
                  {nameOfSeat(session, id)}
                </option>
              ))}
          </select>
        </label>
        <TextField label={copy.speakText} value={text} max={4000} rows={4} onInput={setText} />
        <TextField
          label={copy.speakSubject}
          value={subject}
          max={200}
          hint={text.trim() === '' ? copy.speakSubjectHint : subjectOf(text)}
          onInput={setSubject}
        />
        <DialogActions controls={controls} problem={problem} send={copy.speakSend} />
      </form>
    </Dialog>
  )
}
