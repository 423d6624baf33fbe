import { useRef, useState } from 'preact/hooks'
import { together } from '../copy/together.ts'
import { Icon } from '../ui/Icon.tsx'
import { Advice } from './Advice.tsx'
import type { PendingDecision } from './decisions.ts'
import { AnswerShown } from './kinds/AnswerShown.tsx'
import { Problem } from './Problem.tsx'
import { namesOf, useDesk } from './seat.ts'
import { useAct } from './useAct.ts'

function SignCard({ decision }: { decision: PendingDecision }) {
  const { session, polite } = useDesk()
  const { act, busy, problem, setProblem } = useAct()
  const [why, setWhy] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const { id, title, question, status } = decision
  const name = `sign-${id}`
  const sign = async () => {
    if (await act('sign', { decision: id })) polite.value = together.signed(title)
  }
  const sendBack = async () => {
    if (why.trim() === '') {
      setProblem(together.sendBackFirst)
      field.current?.focus()
    } else if (await act('send-back', { decision: id, why: why.trim() }))
      polite.value = together.sentBack(title)
  }
  return (
    <li class="sign-card">
      <h3 id={name}>{together.pendingBy(namesOf(session).seat(status.by), title)}</h3>
      <p class="sent-question">{question}</p>
      <AnswerShown decision={decision} answer={status.answer} />
      {status.reason !== '' && <p class="sent-reason">“{status.reason}”</p>}
      <Advice decision={decision} />
      <label class="field-label" for={`${name}-why`}>
        {together.sendBackWhy}
      </label>
      <textarea
        id={`${name}-why`}
        ref={field}
        class="textarea"
        rows={2}
        maxLength={500}
        value={why}
        aria-describedby={problem ? `${name}-problem` : undefined}
        onInput={(event) => setWhy(event.currentTarget.value)}
      />
      <Problem id={`${name}-problem`} text={problem} />
      <p class="act-row" role="group" aria-labelledby={name}>
        <button type="button" class="button" aria-disabled={busy} onClick={() => void sendBack()}>
          {together.sendBack}
        </button>
        <button
          type="button"
          class="button primary"
          aria-disabled={busy}
          onClick={() => void sign()}
        >
          <Icon name="edit" size={18} />
          {together.sign}
        </button>
      </p>
    </li>
  )
}

/** Answers of others that wait for this seat's signature. */
export function Signing({ decisions }: { decisions: readonly PendingDecision[] }) {
  if (decisions.length === 0) return null
  return (
    <section class="signing" aria-labelledby="to-sign">
      <h2 id="to-sign">{together.toSign}</h2>
      <p>{together.toSignLead}</p>
      <ul>
        {decisions.map((decision) => (
          <SignCard key={decision.id} decision={decision} />
        ))}
      </ul>
    </section>
  )
}
