import { evaluatorCopy as copy } from '../copy/evaluator.ts'
import { playClock } from '../ui/storyTime.ts'
import { useDesk } from './desk.ts'

type Unsent = { readonly request: string; readonly text: string; readonly typedAt: number }

/** A note may be there before its receipt is. */
const near = ({ at }: { readonly at: number }, typedAt: number): boolean =>
  Math.abs(at - typedAt) < 1000

/** This evaluator's notes, newest first; those that wait for the line stand on top. */
export function NoteList() {
  const { session } = useDesk()
  const notes = session.desk.list('observation').toSorted((a, b) => b.at - a.at || b.seq - a.seq)
  const unsent = session.waiting.value
    .filter(({ type }) => type === 'observe')
    .map(({ payload }) => payload as Unsent)
    .filter(({ text, typedAt }) => !notes.some((note) => note.text === text && near(note, typedAt)))
  return (
    <section class="own-notes" aria-labelledby="notes-heading">
      <h2 id="notes-heading">{copy.notes}</h2>
      {notes.length + unsent.length === 0 && <p class="empty">{copy.noNotes}</p>}
      <ol>
        {unsent.toReversed().map(({ request, text, typedAt }) => (
          <li key={request}>
            <time class="num">{playClock(typedAt)}</time>
            <span>
              {text} <small class="unsent">{copy.waiting}</small>
            </span>
          </li>
        ))}
        {notes.map(({ seq, at, text, inject }) => (
          <li key={seq}>
            <time class="num">{playClock(at)}</time>
            <span>
              {text} <small>{copy.noteAt(inject)}</small>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
