import { useRef, useState } from 'preact/hooks'
import { evaluatorLetters, ratingReasons, type RatingReason } from '../../shared/kernel/letters.ts'
import type { TaskDoc } from '../../shared/wire/watching.ts'
import { evaluatorCopy as copy } from '../copy/evaluator.ts'
import { watchCopy } from '../copy/watch.ts'
import { Icon } from '../ui/Icon.tsx'
import { Anchors } from './Anchors.tsx'
import { useDesk } from './desk.ts'
import { Letters } from './Letters.tsx'

/** One task being rated: what good looks like, the letter, why, and the entries that show it. */
export function RateForm({ task }: { readonly task: TaskDoc }) {
  const desk = useDesk()
  const { rating, reason, note, evidence } = desk.draft(task.id)
  const [problem, setProblem] = useState<string>()
  const words = useRef<HTMLTextAreaElement>(null)
  const before = desk.mine.value.get(task.id)
  const write: (typeof desk)['write'] = (id, change) => {
    setProblem(undefined)
    desk.write(id, change)
  }

  const save = async (): Promise<void> => {
    if (rating === undefined) return setProblem(copy.chooseLetter)
    if (rating === 'N/A' && reason === undefined) return setProblem(copy.chooseReason)
    if (before && note.trim() === '') {
      setProblem(copy.sayWhy)
      return words.current?.focus()
    }
    const draft = { rating, reason, note, evidence }
    desk.clear(task.id)
    desk.open.value = undefined
    const message = { task: task.id, rating, note: note.trim(), evidence: [...evidence] }
    const sent = await desk.send('rate', { ...message, ...(reason && { reason }) })
    if (sent.ok) {
      desk.word.value = copy.saved(task.title)
      return
    }
    desk.write(task.id, { ...draft, reason })
    desk.open.value = task.id
    desk.word.value = sent.text
  }

  return (
    <form
      class="rate-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Anchors anchors={task.anchors} expects={task.expects} />
      <Letters
        name={`letter-${task.id}`}
        label={copy.yourRating}
        letters={evaluatorLetters}
        chosen={rating}
        onChoose={(letter) => write(task.id, { rating: letter })}
      />
      <label class="field">
        <span class="field-label">{rating === 'N/A' ? copy.reasonNeeded : copy.reason}</span>
        <select
          class="select"
          value={reason ?? ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value as RatingReason | ''
            write(task.id, { reason: chosen === '' ? undefined : chosen })
          }}
        >
          <option value="">{copy.noReason}</option>
          {ratingReasons.map((each) => (
            <option key={each} value={each}>
              {copy.reasons[each]}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="field-label">{before ? copy.noteChange : copy.note}</span>
        <textarea
          ref={words}
          class="textarea"
          rows={2}
          maxLength={1000}
          value={note}
          aria-describedby={`note-help-${task.id}`}
          onInput={(event) => write(task.id, { note: event.currentTarget.value })}
        />
        <span class="field-help" id={`note-help-${task.id}`}>
          {copy.noteHelp}
        </span>
      </label>
      <Evidence task={task.id} picked={evidence} />
      {problem !== undefined && (
        <p class="error" role="alert">
          {problem}
        </p>
      )}
      <div class="rate-actions">
        <button class="button primary">{before ? copy.change : copy.save}</button>
        <button type="button" class="button" onClick={() => (desk.open.value = undefined)}>
          {copy.cancel}
        </button>
      </div>
      <Earlier task={task.id} />
    </form>
  )
}

function Evidence({ task, picked }: { readonly task: string; readonly picked: readonly number[] }) {
  const desk = useDesk()
  return (
    <div class="evidence-picked" role="group" aria-label={copy.evidence}>
      <span class="field-label">{copy.evidence}</span>
      {picked.length === 0 && <span class="field-help">{copy.evidenceHelp}</span>}
      {picked.map((seq) => (
        <button
          key={seq}
          type="button"
          class="evidence-chip num"
          aria-label={copy.dropEntry(seq)}
          onClick={() => desk.write(task, { evidence: picked.filter((each) => each !== seq) })}
        >
          {watchCopy.entry(seq)}
          <Icon name="cross" size={14} />
        </button>
      ))}
    </div>
  )
}

/** What this evaluator gave the task before, oldest first; nothing is ever written over. */
function Earlier({ task }: { readonly task: string }) {
  const ratings = useDesk()
    .session.desk.list('rating')
    .filter((rating) => rating.task === task)
    .toSorted((a, b) => a.seq - b.seq)
  if (ratings.length === 0) return null
  return (
    <div class="earlier">
      <h4>{copy.earlier}</h4>
      <ul>
        {ratings.map(({ seq, rating, note, evidence }) => (
          <li key={seq}>
            <b class={`letter-${rating.replace('/', '')}`}>{rating}</b> {note}{' '}
            {evidence.length > 0 && (
              <span class="num">
                ({evidence.map((entry) => watchCopy.entry(entry)).join(', ')})
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
