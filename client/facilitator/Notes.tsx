import type { NoteDoc } from '../../shared/wire/facilitator.ts'
import { facilitatorCopy as copy } from '../copy/facilitator.ts'
import { playClock } from '../ui/storyTime.ts'
import type { Controls } from './desk/controls.ts'
import { EnterBox } from './frame/EnterBox.tsx'

/** Observations: type, press Enter, stamped with the time of play. */
export function Notes({ controls }: { controls: Controls }) {
  const nameOf = ({ by, who }: NoteDoc): string => {
    const name = controls.session.desk.list('watcher').find(({ id }) => id === who)?.name
    return name === undefined ? copy.noteBy[by] : `${copy.noteBy[by]} ${name}`
  }
  const notes = controls.session.desk.list('note').toSorted((a, b) => b.seq - a.seq)
  return (
    <section aria-labelledby="notes-heading">
      <h2 id="notes-heading" class="panel-heading">
        {copy.notes}
        <kbd aria-hidden="true">O</kbd>
      </h2>
      <EnterBox
        id="new-note"
        label={copy.newNote}
        hint={copy.noteHint}
        keys="O"
        onSend={(text) => controls.order({ type: 'note', text }, copy.said.noted)}
      />
      {notes.length === 0 && <p class="empty">{copy.noNotes}</p>}
      <ol class="note-list">
        {notes.map((note) => (
          <li key={note.seq}>
            <span class="num">{playClock(note.at)}</span>
            <span>
              <b>{nameOf(note)}</b> {note.text}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
