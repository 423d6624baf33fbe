import { useEffect, useRef, useState } from 'preact/hooks'
import type { AskDoc, QuestionDoc } from '../../shared/wire/seat.ts'
import { together } from '../copy/together.ts'
import { Icon } from '../ui/Icon.tsx'
import { Prose } from '../ui/Prose.tsx'
import { storyClock } from '../ui/storyTime.ts'
import { Problem } from './Problem.tsx'
import { readReplies, unreadReplies, useDesk } from './seat.ts'
import { useAct } from './useAct.ts'

function Prepared({ questions }: { questions: readonly QuestionDoc[] }) {
  const { session, polite } = useDesk()
  const { act, busy, problem } = useAct()
  const asks = session.desk.list('ask')
  const waits = ({ label, to }: QuestionDoc): boolean =>
    asks.some((ask) => !ask.reply && ask.text === label && ask.to === to)
  if (questions.length === 0) return null
  return (
    <>
      <h3>{together.prepared}</h3>
      <ul class="picker">
        {questions.map((question) => {
          const off = busy || waits(question)
          return (
            <li key={question.id}>
              <button
                type="button"
                aria-disabled={off}
                onClick={() => {
                  if (off) return
                  void act('ask', { question: question.id, text: '' }).then((done) => {
                    if (done) polite.value = together.askSaid
                  })
                }}
              >
                <span class="picker-title">{question.label}</span>
                <span class="picker-left">
                  {waits(question) ? together.waitingReply : question.to}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      <Problem text={problem} />
    </>
  )
}

function OwnQuestion() {
  const { polite } = useDesk()
  const { act, busy, problem, setProblem } = useAct()
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const send = async () => {
    if (text.trim() === '') {
      setProblem(together.ownFirst)
      field.current?.focus()
    } else if (await act('ask', { text: text.trim() })) {
      setText('')
      polite.value = together.askSaid
    }
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <label class="field-label" for="own-question">
        {together.ownQuestion}
      </label>
      <textarea
        id="own-question"
        ref={field}
        class="textarea"
        rows={2}
        maxLength={500}
        value={text}
        aria-describedby="own-question-help"
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <span class="field-help" id="own-question-help">
        {together.ownHelp}
      </span>
      <Problem text={problem} />
      <p class="act-row">
        <button class="button" aria-disabled={busy}>
          {together.askButton}
        </button>
      </p>
    </form>
  )
}

function Asked({ ask, zone }: { ask: AskDoc; zone: string }) {
  return (
    <li class="asked">
      <p class="asked-question">
        <b>{ask.text}</b>
        <small>
          {ask.to !== undefined && `${ask.to} · `}
          <time class="num">{storyClock(ask.when, zone)}</time>
        </small>
      </p>
      {ask.reply ? (
        <div class="asked-reply">
          <p class="sent-question">
            {together.reply} <time class="num">{storyClock(ask.reply.when, zone)}</time>
          </p>
          <Prose text={ask.reply.text} />
        </div>
      ) : (
        <p class="sent-question">{together.waitingReply}</p>
      )}
    </li>
  )
}

/** Questions to the people outside the room, ready ones and own, and what came back. */
export function Asking() {
  const desk = useDesk()
  const { session } = desk
  const [open, setOpen] = useState(false)
  const zone = session.table.get('exercise')?.timeZone ?? 'UTC'
  const asks = session.desk.list('ask').toSorted((a, b) => b.n - a.n)
  const unread = unreadReplies(desk)
  useEffect(() => {
    if (open && unread.length > 0) readReplies(desk, unread)
  }, [desk, open, unread])
  return (
    <details class="asking" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="help" size={18} />
        <h2>{together.ask}</h2>
        {unread.length > 0 && <span class="badge">{together.askUnread(unread.length)}</span>}
      </summary>
      <p class="asking-lead">{together.askLead}</p>
      {asks.length > 0 && (
        <>
          <h3>{together.asked}</h3>
          <ul class="asks">
            {asks.map((ask) => (
              <Asked key={ask.n} ask={ask} zone={zone} />
            ))}
          </ul>
        </>
      )}
      <Prepared questions={session.desk.list('question')} />
      <OwnQuestion />
    </details>
  )
}
