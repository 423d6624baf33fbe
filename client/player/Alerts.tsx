import { effect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { common } from '../copy/common.ts'
import { player } from '../copy/player.ts'
import { sortDecisions } from './decisions.ts'
import { useDesk, type Desk } from './seat.ts'
import { chime } from './sound.ts'

const marks = [300, 60, 20]
const shown = 9000

/** Says once, in the urgent region, what came in since the page was live. */
function watchInjects({ session, urgent }: Desk): () => void {
  let known: ReadonlySet<string> | undefined
  return effect(() => {
    const injects = session.desk.list('inject')
    if (session.line.value !== 'live') return
    const fresh = known === undefined ? [] : injects.filter(({ id }) => !known?.has(id))
    known = new Set(injects.map(({ id }) => id))
    const last = fresh.at(-1)
    if (!last) return
    const channel = common.channel[last.channel] ?? last.channel
    const said = player.newInject(last.number, channel, last.title)
    urgent.value = said
    setTimeout(() => {
      if (urgent.peek() === said) urgent.value = ''
    }, shown)
    chime()
  })
}

/** Speaks the time left at 5:00, 1:00 and 0:20, never between. */
function watchDeadlines({ session, polite }: Desk): () => void {
  const before = new Map<string, number>()
  return effect(() => {
    const speed = session.table.get('clock')?.speed ?? 1
    for (const decision of sortDecisions(session.desk.list('decision')).asked) {
      const { deadline } = decision.status
      if (deadline === undefined) continue
      const left = (deadline - session.playNow.value) / speed / 1000
      const was = before.get(decision.id)
      before.set(decision.id, left)
      const mark = marks.find((each) => was !== undefined && was > each && left <= each)
      if (mark !== undefined) polite.value = player.spoken(mark, decision.title)
    }
  })
}

/** Says when the line or the clock stops and goes on. */
function watchStandstill({ session, polite }: Desk): () => void {
  let wasLive: boolean | undefined
  let wasPaused: boolean | undefined
  return effect(() => {
    const live = session.line.value === 'live'
    const paused = session.table.get('clock')?.paused
    if (wasLive !== undefined && wasLive !== live)
      polite.value = live ? player.lineBack : player.lineLost
    else if (wasPaused !== undefined && paused !== undefined && wasPaused !== paused)
      polite.value = paused ? player.nowPaused : player.nowRunning
    if (live || wasLive !== undefined) wasLive = live
    wasPaused = paused ?? wasPaused
  })
}

/** Puts the number of unread injects into the tab's title. */
const watchTitle = ({ session }: Desk): (() => void) =>
  effect(() => {
    const unread = session.desk
      .list('inject')
      .filter((inject) => !inject.opened && !inject.withdrawn).length
    const seat = session.desk.get('me')?.title ?? player.lobbyPage
    const title = common.pageTitle(seat)
    document.title = unread > 0 ? player.pageUnread(unread, title) : title
  })

/** Everything said out loud on a seat's page; focus never moves. */
export function Alerts() {
  const desk = useDesk()
  useEffect(() => {
    const stops = [watchInjects, watchDeadlines, watchStandstill, watchTitle].map((watch) =>
      watch(desk),
    )
    return () => {
      for (const stop of stops) stop()
    }
  }, [desk])
  return (
    <>
      <div class="sr" role="status">
        {desk.polite.value}
      </div>
      <div class="toast" role="alert" data-empty={desk.urgent.value === ''}>
        {desk.urgent.value}
      </div>
    </>
  )
}
