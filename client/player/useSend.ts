import { useState } from 'preact/hooks'
import { together } from '../copy/together.ts'
import { refusal } from '../copy/refusals.ts'
import { requestName } from '../net/requestName.ts'
import { answerOf, problemOf } from './answers.ts'
import type { OpenDecision, SentDecision } from './decisions.ts'
import { mutable } from './drafts.ts'
import { namesOf, useDesk } from './seat.ts'

type Sending =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'refused'; readonly why: string }

/** Where the answer has to be looked at again: the first control that is not done. */
const unfinished = (id: string): HTMLElement | null => {
  const group = document.getElementById(`options-${id}`)
  const undone = group?.querySelector<HTMLElement>('.case:not(.sorted) :is(input, button)')
  return undone ?? group?.querySelector<HTMLElement>('input, button, textarea') ?? null
}

/** Sends one decision: checks it here first, then waits for the server's word. Nothing typed is lost. */
export function useSend(decision: OpenDecision | SentDecision) {
  const desk = useDesk()
  const { session } = desk
  const [sending, setSending] = useState<Sending>({ kind: 'idle' })
  const [problem, setProblem] = useState('')
  const keeper = desk.draftOf(decision)

  const send = async (): Promise<boolean> => {
    const draft = keeper.draft.peek()
    const found = problemOf(decision, draft)
    const answer = answerOf(decision.kind, draft)
    setProblem(found)
    if (found !== '' || !answer) {
      unfinished(decision.id)?.focus()
      return false
    }
    setSending({ kind: 'sending' })
    const reply = await session.request('decide', {
      request: requestName(),
      decision: decision.id,
      reason: draft.reason,
      answer: mutable(answer),
    })
    if (!reply.ok) {
      setSending({ kind: 'refused', why: refusal(reply.refused, namesOf(session)) })
      return false
    }
    keeper.clear()
    setSending({ kind: 'idle' })
    desk.polite.value = together.sentSaid(decision.title)
    return true
  }
  return { sending, problem, send, forget: () => setProblem('') }
}
