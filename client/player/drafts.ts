import { effect, signal, type ReadonlySignal } from '@preact/signals'
import type { Answer, DecisionKind } from '../../shared/kernel/answer.ts'
import type { DecisionId } from '../../shared/kernel/ids.ts'
import type { DecideMessage } from '../../shared/wire/messages.ts'
import type { DraftDoc, SeatDocs } from '../../shared/wire/seat.ts'
import type { Session } from '../net/session.ts'
import { answerOf, blankParts, partsOf, type Parts } from './answers.ts'

export type Draft = Parts & {
  readonly reason: string
  /** Wall time in milliseconds; 0 when there is nothing yet. */
  readonly savedAt: number
}
const blank: Draft = { ...blankParts, reason: '', savedAt: 0 }
const pauseBeforeSending = 700

/** The same answer with lists as the wire's types want them. */
export const mutable = (answer: Answer): DecideMessage['answer'] =>
  structuredClone(answer) as DecideMessage['answer']

function stored(place: string): Draft {
  try {
    return { ...blank, ...(JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Draft>) }
  } catch {
    return blank
  }
}

function store(place: string, draft: Draft | undefined): void {
  try {
    if (draft) localStorage.setItem(place, JSON.stringify(draft))
    else localStorage.removeItem(place)
  } catch {
    // The server still has it.
  }
}

/** Whether the server has all of a draft that it could have. */
const same = (server: DraftDoc, kind: DecisionKind, draft: Draft): boolean =>
  server.reason === draft.reason &&
  JSON.stringify(partsOf(server.answer)) === JSON.stringify(partsOf(answerOf(kind, draft)))

/** One decision's draft: kept on this device at once, on the server soon, restored from the newer. */
export type DraftKeeper = {
  readonly draft: ReadonlySignal<Draft>
  change(change: Partial<Omit<Draft, 'savedAt'>>): void
  /** The answer went out: nothing is kept. */
  clear(): void
  close(): void
}

export function keepDraft(
  session: Session<SeatDocs>,
  id: string,
  { id: decision, kind }: { readonly id: DecisionId; readonly kind: DecisionKind },
): DraftKeeper {
  const place = `hotwash/draft/${id}/${decision}`
  const draft = signal(stored(place))
  let sending: ReturnType<typeof setTimeout> | undefined

  const sendSoon = () => {
    clearTimeout(sending)
    sending = setTimeout(() => {
      const { reason } = draft.peek()
      const answer = answerOf(kind, draft.peek())
      void session
        .request('draft', { decision, reason, ...(answer && { answer: mutable(answer) }) })
        .finally(() => (sending = undefined))
    }, pauseBeforeSending)
  }
  const stop = effect(() => {
    const server = session.desk.get(`draft/${decision}`)
    if (!server || sending !== undefined || server.savedAt <= draft.peek().savedAt) return
    const { reason, savedAt } = server
    // What this device has and the server cannot keep yet, such as half an estimate, stays.
    const kept = same(server, kind, draft.peek()) ? draft.peek() : partsOf(server.answer)
    draft.value = { ...blank, ...kept, reason, savedAt }
  })
  // A page that was closed in mid-word has what the server never got.
  const known = session.desk.get(`draft/${decision}`)
  if (draft.peek().savedAt > 0 && !(known && same(known, kind, draft.peek()))) sendSoon()

  return {
    draft,
    change(change) {
      draft.value = { ...draft.peek(), ...change, savedAt: Date.now() }
      store(place, draft.peek())
      sendSoon()
    },
    clear() {
      clearTimeout(sending)
      sending = undefined
      draft.value = { ...blank, savedAt: Date.now() }
      store(place, undefined)
    },
    close: stop,
  }
}
