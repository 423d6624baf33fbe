import { useSignal } from '@preact/signals'
import { facilitatorCopy as copy } from '../copy/facilitator.ts'
import { playClock } from '../ui/storyTime.ts'
import type { Controls } from './controls.ts'

/** Observations: type, press Enter, stamped with the time of play. Text stays until the server has it. */
export function Notes({ controls }: { controls: Controls }) {
  const text = useSignal('')
  const notes = controls.session.desk.list('note').toSorted((a, b) => b.seq - a.seq)
  const send = async (): Promise<void> => {
    const note = text.value.trim()
    if (note === '') return
    text.value = ''
    const done = await controls.order({ type: 'note', text: note }, copy.said.noted)
    if (!done && text.value === '') text.value = note
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && event.currentTarget instanceof HTMLElement)
      event.currentTarget.blur()
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    void send()
  }
  return (
    <section aria-labelledby="notes-heading">
      <h2 id="notes-heading" class="panel-heading">
        {copy.notes}
        <kbd aria-hidden="true">O</kbd>
      </h2>
      <label>
        <span class="sr">{copy.newNote}</span>
        <textarea
          id="new-note"
          class="textarea"
          rows={2}
          maxLength={2000}
          placeholder={copy.noteHint}
          aria-keyshortcuts="O"
          value={text.value}
          onInput={(event) => (text.value = event.currentTarget.value)}
          onKeyDown={onKey}
        />
      </label>
      {notes.length === 0 && <p class="empty">{copy.noNotes}</p>}
      <ol class="note-list">
        {notes.map((note) => (
          <li key={note.seq}>
            <span class="num">{playClock(note.at)}</span>
            <span>
              <b>{copy.noteBy[note.by]}</b> {note.text}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
