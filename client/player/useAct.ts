import { useState } from 'preact/hooks'
import type { Requests } from '../../shared/wire/messages.ts'
import { refusal } from '../copy/refusals.ts'
import { requestName } from '../net/requestName.ts'
import { namesOf, useDesk } from './seat.ts'

type Acts = Pick<
  Requests,
  'undo' | 'sign' | 'send-back' | 'advise' | 'ask' | 'say' | 'situation-add' | 'situation-move'
>

/** Asks the server for one act and keeps its refusal in words; `busy` until the server has answered. */
export function useAct() {
  const { session } = useDesk()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const act = async <Act extends keyof Acts>(
    type: Act,
    payload: Omit<Acts[Act], 'request'>,
  ): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    setProblem('')
    const whole = { ...payload, request: requestName() } as unknown as Requests[Act]
    const reply = await session.request(type, whole)
    setBusy(false)
    if (!reply.ok) setProblem(refusal(reply.refused, namesOf(session)))
    return reply.ok
  }
  return { act, busy, problem, setProblem }
}
