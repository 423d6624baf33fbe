import { useState } from 'preact/hooks'
import { evaluatorLetters, type EvaluatorLetter } from '../../../shared/kernel/letters.ts'
import type { RatedTask, RatingsAnswer } from '../../../shared/wire/ratings.ts'
import { evaluatorsCopy as copy } from '../../copy/evaluators.ts'
import { watchCopy } from '../../copy/watch.ts'
import type { Controls } from '../desk/controls.ts'

type Props = {
  readonly controls: Controls
  readonly tasks: readonly RatedTask[]
  readonly ended: boolean
}

/** Each rated task with everybody's letters; those that lie apart first, to be settled after the end. */
export function RatedTasks({ controls, tasks, ended }: Props) {
  const open = (task: RatedTask): number => Number(task.by !== 'rules, to be adjudicated')
  return (
    <ul class="rated-list">
      {tasks
        .toSorted((a, b) => open(a) - open(b))
        .map((task) => (
          <Rated key={task.id} controls={controls} task={task} ended={ended} />
        ))}
    </ul>
  )
}

function Rated({ controls, task, ended }: Omit<Props, 'tasks'> & { readonly task: RatedTask }) {
  const watchers = controls.session.desk.list('watcher')
  const nameOf = (rater: string): string =>
    watchers.find(({ id }) => id === rater)?.name ?? copy.somebody
  return (
    <li>
      <b>{task.title}</b>
      <small>
        {copy.rules(task.auto)} · {copy.final(task.final ?? copy.notApplicable)} ({copy.by[task.by]}
        )
      </small>
      <ul class="rated-letters">
        {task.letters.map(({ rater, rating, note, evidence }) => (
          <li key={rater}>
            <b>{copy.who(nameOf(rater), rating)}</b> {note}{' '}
            {evidence.length > 0 && (
              <small>({evidence.map((seq) => watchCopy.entry(seq)).join(', ')})</small>
            )}
          </li>
        ))}
        {task.settled && (
          <li>
            <b>{copy.who(copy.by.adjudication, task.settled.rating)}</b> {task.settled.note}
          </li>
        )}
      </ul>
      {ended && <Settle controls={controls} task={task} />}
    </li>
  )
}

function Settle({ controls, task }: { readonly controls: Controls; readonly task: RatedTask }) {
  const [letter, setLetter] = useState<EvaluatorLetter>(task.final ?? 'N/A')
  const [note, setNote] = useState('')
  const settle = async (): Promise<void> => {
    if (note.trim() === '') return controls.say(copy.whyHelp, true)
    const order = { type: 'adjudicate', task: task.id, rating: letter, note } as const
    if (await controls.order(order, copy.settled)) setNote('')
  }
  return (
    <details class="settle">
      <summary aria-label={copy.settleWhat(task.title)}>{copy.settle}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void settle()
        }}
      >
        <label class="field">
          <span class="field-label">{copy.letter}</span>
          <select
            class="select"
            value={letter}
            onChange={(event) => setLetter(event.currentTarget.value as EvaluatorLetter)}
          >
            {evaluatorLetters.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
        <Why note={note} onNote={setNote} />
        <button class="button small">{copy.save}</button>
      </form>
    </details>
  )
}

function Why({ note, onNote }: { readonly note: string; readonly onNote: (note: string) => void }) {
  return (
    <label class="field">
      <span class="field-label">{copy.why}</span>
      <textarea
        class="textarea"
        rows={2}
        maxLength={1000}
        value={note}
        onInput={(event) => onNote(event.currentTarget.value)}
      />
      <span class="field-help">{copy.whyHelp}</span>
    </label>
  )
}

/** Ceilings on the score that were in force; the lead evaluator may lift one, with a reason. */
export function Caps({
  controls,
  caps,
}: {
  readonly controls: Controls
  readonly caps: RatingsAnswer['caps']
}) {
  if (caps.length === 0) return null
  return (
    <>
      <h3>{copy.caps}</h3>
      <ul class="rated-list">
        {caps.map((cap) => (
          <CapRow key={cap.id} controls={controls} cap={cap} />
        ))}
      </ul>
    </>
  )
}

function CapRow({
  controls,
  cap,
}: {
  readonly controls: Controls
  readonly cap: RatingsAnswer['caps'][number]
}) {
  const [note, setNote] = useState('')
  const lifted = cap.lifted !== undefined
  const change = async (): Promise<void> => {
    if (note.trim() === '') return controls.say(copy.whyHelp, true)
    const type = lifted ? 'restore-cap' : 'lift-cap'
    const done = lifted ? copy.restoredDone : copy.liftedDone
    if (await controls.order({ type, cap: cap.id, note }, done)) setNote('')
  }
  return (
    <li>
      <b>{cap.title}</b>
      <small>{cap.lifted === undefined ? cap.reason : copy.lifted(cap.lifted)}</small>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void change()
        }}
      >
        <Why note={note} onNote={setNote} />
        <button class="button small">{lifted ? copy.restore : copy.lift}</button>
      </form>
    </li>
  )
}
