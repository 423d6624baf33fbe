import { useState } from 'preact/hooks'
import type { Requests } from '../../shared/wire/messages.ts'
import { together } from '../copy/together.ts'
import { player } from '../copy/player.ts'
import { refusal } from '../copy/refusals.ts'
import { requestName } from '../net/requestName.ts'
import { answerOf, problemOf } from './answers.ts'
import { openedAt, type OpenDecision, type SentDecision } from './decisions.ts'
import { givenAtOf } from './playTime.ts'
import { mutable } from './drafts.ts'
import type { PaperEntry } from './OnPaper.tsx'
import { namesOf, useDesk } from './seat.ts'

type Sending =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'refused'; readonly why: string }

type Given = Requests['decide'] & { readonly givenAt: number | undefined }

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
  const [wrongTime, setWrongTime] = useState('')
  const keeper = desk.draftOf(decision)

  /** What is on the form, if it can be sent; else what is missing is said. */
  const filled = (onPaper: PaperEntry | undefined): Given | undefined => {
    const { reason, ...parts } = keeper.draft.peek()
    const found = problemOf(decision, parts)
    const answer = answerOf(decision.kind, parts)
    const givenAt = onPaper && givenAtOf(onPaper.time, openedAt(decision))
    setProblem(found)
    setWrongTime(onPaper && givenAt === undefined ? player.paperTimeWrong : '')
    if (found !== '' || !answer) {
      unfinished(decision.id)?.focus()
      return undefined
    }
    if (onPaper && givenAt === undefined) {
      document.getElementById(`paper-${decision.id}`)?.focus()
      return undefined
    }
    const request = requestName()
    return { request, decision: decision.id, reason, answer: mutable(answer), givenAt }
  }

  const send = async (onPaper?: PaperEntry): Promise<boolean> => {
    const given = filled(onPaper)
    if (!given) return false
    setSending({ kind: 'sending' })
    const { givenAt, ...answer } = given
    const signedBy = onPaper?.signedBy || undefined
    const reply =
      givenAt === undefined
        ? await session.request('decide', answer)
        : await session.request('enter-paper', {
            ...answer,
            givenAt,
            ...(signedBy !== undefined && { signedBy }),
          })
    if (!reply.ok) {
      setSending({ kind: 'refused', why: refusal(reply.refused, namesOf(session)) })
      return false
    }
    keeper.clear()
    setSending({ kind: 'idle' })
    desk.polite.value = (onPaper ? player.paperDone : together.sentSaid)(decision.title)
    return true
  }
  return { sending, problem, wrongTime, send, forget: () => setProblem('') }
}
