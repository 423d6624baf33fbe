import { useState } from 'preact/hooks'
import type { OptionId } from '../../shared/kernel/ids.ts'
import { player } from '../copy/player.ts'
import { refusal } from '../copy/refusals.ts'
import { requestName } from '../net/requestName.ts'
import { pickProblem, type OpenDecision, type SentDecision } from './decisions.ts'
import { answerOf, mutable } from './drafts.ts'
import { namesOf, useDesk } from './seat.ts'

type Sending =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'refused'; readonly why: string }

/** Sends one decision: checks it here first, then waits for the server's word. Nothing typed is lost. */
export function useSend(decision: OpenDecision | SentDecision) {
  const desk = useDesk()
  const { session } = desk
  const [sending, setSending] = useState<Sending>({ kind: 'idle' })
  const [pick, setPick] = useState('')
  const keeper = desk.draftOf(decision)
  const words = {
    none: decision.kind === 'choice' ? player.chooseFirst : player.chooseMore(decision.pick[0]),
    few: player.chooseMore(decision.pick[0]),
    many: player.chooseFewer(decision.pick[1]),
  }

  const send = async (): Promise<boolean> => {
    const { options, reason } = keeper.draft.peek()
    const problem = pickProblem(decision, options.length)
    const answer = answerOf(decision.kind, options as readonly OptionId[])
    setPick(problem ? words[problem] : '')
    if (problem || !answer) {
      document.querySelector<HTMLInputElement>(`#options-${decision.id} input`)?.focus()
      return false
    }
    setSending({ kind: 'sending' })
    const reply = await session.request('decide', {
      request: requestName(),
      decision: decision.id,
      reason,
      answer: mutable(answer),
    })
    if (!reply.ok) {
      setSending({ kind: 'refused', why: refusal(reply.refused, namesOf(session)) })
      return false
    }
    keeper.clear()
    setSending({ kind: 'idle' })
    desk.polite.value = player.sent
    return true
  }
  return { sending, pick, send, forget: () => setPick('') }
}
