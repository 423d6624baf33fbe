import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { signal, type Signal } from '@preact/signals'
import type { AskDoc, DecisionDoc, SeatDocs } from '../../shared/wire/seat.ts'
import { player } from '../copy/player.ts'
import type { Session } from '../net/session.ts'
import { holders } from '../ui/holders.ts'
import { storedMessagesRead } from './team/messagesPlace.ts'
import { keepDraft, type DraftKeeper } from './drafts.ts'

export type TeamView = 'people' | 'messages' | 'situation' | 'decisions'
export type TabName = 'decide' | 'board' | 'inbox' | 'log' | 'team'

/** What the player's panels share: the session, what is on screen, and the words to say out loud. */
export type Desk = {
  readonly id: string
  readonly session: Session<SeatDocs>
  readonly tab: Signal<TabName>
  /** The decision on the form. It stays there when a more urgent one comes in. */
  readonly chosen: Signal<string | undefined>
  /** The decision that was on the form and has been answered since, by this seat or another. */
  readonly settled: Signal<string | undefined>
  /** The decision whose answer came back to the form: taken back, or sent back by a signer. */
  readonly returned: Signal<string | undefined>
  /** The standing action being answered again. */
  readonly again: Signal<string | undefined>
  /** Decisions this seat is taking back. */
  readonly undoing: Set<string>
  /** Numbers of the asks whose replies were read. */
  readonly repliesRead: Signal<readonly number[]>
  /** The number of the last message read here. */
  readonly messagesRead: Signal<number>
  /** What of the team is shown. */
  readonly team: Signal<TeamView>
  /** The message being written, and the inject it points to. */
  readonly message: Signal<string>
  readonly about: Signal<string>
  /** The inject open in the inbox. */
  readonly reading: Signal<string | undefined>
  readonly channel: Signal<string | undefined>
  readonly polite: Signal<string>
  readonly urgent: Signal<string>
  readonly writing: Signal<boolean>
  /** Said in the lobby that play may begin. */
  readonly ready: Signal<boolean>
  /** The moment of play at which a line that was lost for long came back. */
  readonly awayUntil: Signal<number | undefined>
  draftOf(decision: DecisionDoc): DraftKeeper
  close(): void
}

const tabs: readonly string[] = ['decide', 'board', 'inbox', 'log', 'team']

function storedTab(id: string): TabName {
  const tab = sessionStorage.getItem(`hotwash/tab/${id}`) ?? ''
  return tabs.includes(tab) ? (tab as TabName) : 'decide'
}

const readyPlace = (id: string): string => `hotwash/ready/${id}`

/** Says that play may begin, or takes it back. */
export function sayReady({ id, ready }: Desk, is: boolean): void {
  ready.value = is
  if (is) sessionStorage.setItem(readyPlace(id), 'yes')
  else sessionStorage.removeItem(readyPlace(id))
}

const repliesPlace = (id: string): string => `hotwash/replies/${id}`

function storedReplies(id: string): readonly number[] {
  try {
    return JSON.parse(localStorage.getItem(repliesPlace(id)) ?? '[]') as number[]
  } catch {
    return []
  }
}

/** The replies to what this seat asked that nobody has looked at here. */
export const unreadReplies = ({ session, repliesRead }: Desk): readonly AskDoc[] =>
  session.desk.list('ask').filter(({ n, reply }) => reply && !repliesRead.value.includes(n))

export function readReplies({ id, repliesRead }: Desk, asks: readonly AskDoc[]): void {
  repliesRead.value = [...repliesRead.peek(), ...asks.map(({ n }) => n)]
  try {
    localStorage.setItem(repliesPlace(id), JSON.stringify(repliesRead.peek()))
  } catch {
    // They count as new again after a reload.
  }
}

export function makeDesk(id: string, session: Session<SeatDocs>): Desk {
  const drafts = new Map<string, DraftKeeper>()
  return {
    id,
    session,
    tab: signal(storedTab(id)),
    chosen: signal(undefined),
    settled: signal(undefined),
    returned: signal(undefined),
    again: signal(undefined),
    undoing: new Set(),
    repliesRead: signal(storedReplies(id)),
    messagesRead: signal(storedMessagesRead(id)),
    team: signal<TeamView>('people'),
    message: signal(''),
    about: signal(''),
    reading: signal(undefined),
    channel: signal(undefined),
    polite: signal(''),
    urgent: signal(''),
    writing: signal(false),
    ready: signal(sessionStorage.getItem(readyPlace(id)) !== null),
    awayUntil: signal(undefined),
    draftOf(decision) {
      const known = drafts.get(decision.id)
      if (known) return known
      const fresh = keepDraft(session, id, decision)
      drafts.set(decision.id, fresh)
      return fresh
    },
    close() {
      for (const draft of drafts.values()) draft.close()
    },
  }
}

const shownFor = 9000

/** Says something in the urgent region for a while. */
export function showAlert({ urgent }: Desk, words: string): void {
  urgent.value = words
  setTimeout(() => {
    if (urgent.peek() === words) urgent.value = ''
  }, shownFor)
}

export const DeskContext = createContext<Desk | undefined>(undefined)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('No desk around this panel')
  return desk
}

export function showTab(desk: Desk, tab: TabName): void {
  desk.tab.value = tab
  sessionStorage.setItem(`hotwash/tab/${desk.id}`, tab)
}

/** Names for what documents call by id. */
export function namesOf({ table }: Session<SeatDocs>) {
  const role = (id: string): string =>
    table.get('exercise')?.roles.find((each) => each.id === id)?.title ?? id
  const seat = (id: string): string => {
    const found = table.get(`seat/${id}`)
    return found?.name ?? found?.title ?? id
  }
  return {
    role,
    seat,
    roles: (ids: readonly string[]): string => {
      const found = holders(table, ids)
      return found === 'everyone' ? player.everyone : found.map(({ title }) => title).join(', ')
    },
    system: (id: string): string =>
      table.get('plan')?.systems.find((each) => each.id === id)?.name ?? id,
  }
}
