import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { EvaluatorLetter, RatingReason } from '../../shared/kernel/letters.ts'
import type { Reply, Requests } from '../../shared/wire/messages.ts'
import type { EvaluatorDocs, RatingDoc } from '../../shared/wire/watching.ts'
import { refusal } from '../copy/refusals.ts'
import { requestName } from '../net/requestName.ts'
import type { Session } from '../net/session.ts'

/** A rating as far as it is written. */
export type RatingDraft = {
  readonly rating?: EvaluatorLetter
  readonly reason?: RatingReason | undefined
  readonly note: string
  readonly evidence: readonly number[]
}
const blank: RatingDraft = { note: '', evidence: [] }

type Outcome = { readonly ok: true } | { readonly ok: false; readonly text: string }
type Written = 'rate' | 'observe' | 'calibrate'

/** What the parts of the evaluator's page share. */
export type Desk = {
  readonly session: Session<EvaluatorDocs>
  /** The task that is open. */
  readonly open: Signal<string | undefined>
  /** What was done last, in words. */
  readonly word: Signal<string>
  /** This evaluator's last rating on each task. */
  readonly mine: ReadonlySignal<ReadonlyMap<string, RatingDoc>>
  draft(task: string): RatingDraft
  write(task: string, change: Partial<RatingDraft>): void
  clear(task: string): void
  send<Type extends Written>(type: Type, message: Omit<Requests[Type], 'request'>): Promise<Outcome>
}

/** Drafts live as long as the tab, so that a reload loses no word. */
export function createDesk(id: string, session: Session<EvaluatorDocs>): Desk {
  const place = `hotwash/rating/${id}`
  const drafts = signal<Readonly<Record<string, RatingDraft>>>(kept(place))
  const keep = (next: Readonly<Record<string, RatingDraft>>): void => {
    drafts.value = next
    try {
      sessionStorage.setItem(place, JSON.stringify(next))
    } catch {
      // Without a store drafts last as long as the page.
    }
  }
  return {
    session,
    open: signal(undefined),
    word: signal(''),
    mine: computed(
      () =>
        new Map(
          session.desk
            .list('rating')
            .toSorted((a, b) => a.seq - b.seq)
            .map((rating) => [rating.task as string, rating]),
        ),
    ),
    draft: (task) => drafts.value[task] ?? blank,
    write(task, change) {
      keep({ ...drafts.value, [task]: { ...(drafts.value[task] ?? blank), ...change } })
    },
    clear(task) {
      const { [task]: _done, ...rest } = drafts.value
      keep(rest)
    },
    async send(type, message) {
      const payload = { ...message, request: requestName() } as Requests[typeof type]
      const reply: Reply = await session.request(type, payload)
      if (reply.ok) return { ok: true }
      return { ok: false, text: refusal(reply.refused, { role: (role) => role }) }
    },
  }
}

function kept(place: string): Readonly<Record<string, RatingDraft>> {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '{}') as Record<string, RatingDraft>
  } catch {
    return {}
  }
}

const DeskContext = createContext<Desk | undefined>(undefined)
export const DeskProvider = DeskContext.Provider

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('There is no evaluator’s desk here')
  return desk
}
