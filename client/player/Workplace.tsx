import { useEffect } from 'preact/hooks'
import type { ClockDoc, SavingDoc } from '../../shared/wire/views.ts'
import { aloneCopy } from '../copy/alone.ts'
import { savingCopy } from '../copy/saving.ts'
import { common } from '../copy/common.ts'
import { player } from '../copy/player.ts'
import { Icon } from '../ui/Icon.tsx'
import { later } from '../ui/later.tsx'
import { CatchUp } from './CatchUp.tsx'
import { BoardSlot } from './BoardSlot.tsx'
import { Advising, Decide, Signing } from './Decide.tsx'
import { Attachments } from './InjectCard.tsx'
import { OtherFields } from './kinds/AnswerFields.tsx'
import { OnPaperFields } from './OnPaper.tsx'
import { PlayerBar } from './PlayerBar.tsx'
import { useDesk, type TabName } from './seat.ts'
import { Tabs } from './Tabs.tsx'
import { useAwake } from './useAwake.ts'
import { usePhone } from './usePhone.ts'
import { usePresence } from './usePresence.ts'

const Inbox = later(() => import('./Inbox.tsx').then((part) => part.Inbox))
const LogList = later(() => import('./LogList.tsx').then((list) => list.LogList))
const TeamPanel = later(() => import('./team/TeamPanel.tsx').then((panel) => panel.TeamPanel))

const panels = {
  decide: Decide,
  board: BoardSlot,
  inbox: Inbox,
  log: LogList,
  team: TeamPanel,
} as const
const onDesks: readonly TabName[] = ['decide', 'inbox', 'log', 'team']
const onPhones: readonly TabName[] = ['decide', 'board', 'inbox', 'log', 'team']

const pausedWords = (clock: ClockDoc | undefined): string => {
  if (clock?.pausedBecause === 'line-lost') return aloneCopy.players
  return clock?.pausedBecause === 'unattended' ? aloneCopy.unattended : player.paused
}

const waitWords = (
  trouble: SavingDoc['trouble'] | undefined,
  clock: ClockDoc | undefined,
): string => {
  if (trouble === undefined) return pausedWords(clock)
  return trouble === 'broken-log' ? savingCopy.readOnly : savingCopy.players
}

/** What is broken or stands still, in a line over everything; nothing stops being readable. */
function Standstill() {
  const { session } = useDesk()
  const line = session.line.value
  const lost = line !== 'live' && line !== 'connecting'
  const clock = session.table.get('clock')
  const trouble = session.table.get('saving')?.trouble
  if (!lost && !clock?.paused && trouble === undefined) return null
  const words = lost ? (line === 'closed' ? player.closed : player.lost) : waitWords(trouble, clock)
  return (
    <section class={lost ? 'standstill lost' : 'standstill'} aria-label={player.standstill}>
      <Icon name={lost ? 'lost' : 'pause'} size={18} />
      <p>{words}</p>
    </section>
  )
}

/** Whether the work needs more room than the board: procedures are being sorted. */
function useWide(current: TabName): boolean {
  const { session, chosen } = useDesk()
  const decision = session.desk.get(`decision/${chosen.value ?? ''}`)
  return current === 'decide' && decision?.kind === 'triage' && decision.status.kind === 'open'
}

/** Fetched ahead, so that it is there when the line is down. The decision and the board go first. */
const fetchAhead = (): (() => void) => {
  const parts = [
    Inbox,
    OtherFields,
    Attachments,
    Signing,
    Advising,
    LogList,
    TeamPanel,
    OnPaperFields,
  ]
  const soon = parts.map((part, nth) =>
    setTimeout(() => void part.ahead().catch(() => undefined), 1500 + 400 * nth),
  )
  return () => soon.forEach(clearTimeout)
}

/** The exercise as a seat plays it: the board on the left, the work on the right; one at a time on phones. */
export function Workplace() {
  const desk = useDesk()
  const phone = usePhone()
  usePresence(desk)
  useAwake()
  useEffect(fetchAhead, [])
  const tab = desk.tab.value
  const current = !phone && tab === 'board' ? 'decide' : tab
  const Panel = panels[current]
  const exercise = desk.session.table.get('exercise')
  const me = desk.session.desk.get('me')
  useEffect(() => {
    const panel = document.getElementById('panel')
    if (panel) panel.scrollTop = 0
  }, [current])
  const wide = useWide(current)
  return (
    <div class={phone ? 'workplace phone' : 'workplace'}>
      <a class="skip" href="#panel">
        {common.skip}
      </a>
      <PlayerBar />
      <Standstill />
      <CatchUp />
      <main class={wide ? 'work wide' : 'work'}>
        <h1 class="sr">{player.heading(exercise?.title ?? '', me?.title ?? '')}</h1>
        {!phone && <BoardSlot />}
        <section class="panel" aria-label={player.work}>
          {!phone && <Tabs tabs={onDesks} current={current} />}
          <div
            id="panel"
            class={`panel-body panel-${current}`}
            role="tabpanel"
            aria-labelledby={`tab-${current}`}
            tabIndex={-1}
          >
            <Panel />
          </div>
          {phone && <Tabs tabs={onPhones} current={current} />}
        </section>
      </main>
    </div>
  )
}
