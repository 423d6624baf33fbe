import { effect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { common } from '../copy/common.ts'
import { player } from '../copy/player.ts'
import { team } from '../copy/team.ts'
import { together } from '../copy/together.ts'
import { muted } from '../ui/look.ts'
import { decisionsOf } from './decisionsOf.ts'
import { namesOf, showAlert, useDesk, type Desk } from './seat.ts'
import { cue } from './sound.ts'
import { watchAway } from './watchAway.ts'
import { watchDeadlines } from './watchDeadlines.ts'
import { watchSent } from './watchSent.ts'

/** Says once, in the urgent region, what came in since the page was live. */
function watchInjects(desk: Desk): () => void {
  const { session } = desk
  let known: ReadonlySet<string> | undefined
  return effect(() => {
    const injects = session.desk.list('inject')
    if (session.line.value !== 'live') return
    const fresh = known === undefined ? [] : injects.filter(({ id }) => !known?.has(id))
    known = new Set(injects.map(({ id }) => id))
    const last = fresh.at(-1)
    if (!last) return
    const channel = common.channel[last.channel] ?? last.channel
    showAlert(desk, player.newInject(last.number, channel, last.title))
    cue('news')
  })
}

/** Says when an inject this seat had was withdrawn. */
function watchWithdrawn(desk: Desk): () => void {
  const { session } = desk
  let known: ReadonlySet<string> | undefined
  return effect(() => {
    const withdrawn = session.desk.list('inject').filter((inject) => inject.withdrawn)
    if (session.line.value !== 'live') return
    const before = known
    known = new Set(withdrawn.map(({ id }) => id))
    const fresh = withdrawn.find(({ id }) => before && !before.has(id))
    if (fresh?.withdrawn) showAlert(desk, player.withdrawnSaid(fresh.number, fresh.withdrawn.why))
  })
}

/** Says when a question was answered. */
function watchReplies(desk: Desk): () => void {
  const { session } = desk
  let known: ReadonlySet<number> | undefined
  return effect(() => {
    const replied = session.desk.list('ask').filter(({ reply }) => reply)
    if (session.line.value !== 'live') return
    const fresh = known === undefined ? [] : replied.filter(({ n }) => !known?.has(n))
    known = new Set(replied.map(({ n }) => n))
    const reply = fresh.at(-1)?.reply
    if (!reply) return
    showAlert(desk, together.newReply(reply.text))
    cue('news')
  })
}

/** Says when another desk wrote. */
function watchMessages(desk: Desk): () => void {
  const { session } = desk
  let known: number | undefined
  return effect(() => {
    const messages = session.desk.list('message')
    const me = session.desk.get('me')?.seat
    if (session.line.value !== 'live') return
    const before = known
    known = Math.max(0, ...messages.map(({ n }) => n))
    const last = messages.findLast(({ n, seat }) => seat !== me && n > (before ?? Infinity))
    if (!last) return
    showAlert(desk, team.said(namesOf(session).seat(last.seat), last.text))
    cue('news')
  })
}

/** Says when an answer waits for this seat's signature. */
function watchSigning(desk: Desk): () => void {
  const { session } = desk
  let known: ReadonlySet<string> | undefined
  return effect(() => {
    const { toSign } = decisionsOf(session)
    if (session.line.value !== 'live') return
    const before = known
    known = new Set(toSign.map(({ id }) => id))
    const fresh = toSign.find(({ id }) => before && !before.has(id))
    if (!fresh) return
    showAlert(desk, together.signThis(fresh.title))
    cue('news')
  })
}

/** Says who concurs with or objects to a decision of this seat, as it comes. */
function watchAdvice({ session, polite }: Desk): () => void {
  let known: ReadonlyMap<string, number> | undefined
  return effect(() => {
    const { asked, anyTime, pending } = decisionsOf(session)
    const mine = [...asked, ...anyTime, ...pending]
    if (session.line.value !== 'live') return
    const before = known
    known = new Map(mine.map(({ id, advice }) => [id, advice.length]))
    for (const { id, advice, title } of mine) {
      const last = advice.at(-1)
      if (!last || !before || advice.length <= (before.get(id) ?? advice.length)) continue
      polite.value = together.adviceSaid(namesOf(session).seat(last.seat), last.stance, title)
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

const watches = [
  watchInjects,
  watchWithdrawn,
  watchReplies,
  watchMessages,
  watchSigning,
  watchAdvice,
  watchSent,
  watchAway,
  watchDeadlines,
  watchStandstill,
  watchTitle,
]

/** Everything said out loud on a seat's page; focus never moves. */
export function Alerts() {
  const desk = useDesk()
  useEffect(() => {
    const stops = watches.map((watch) => watch(desk))
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
        {desk.urgent.value !== '' && (
          <small class="toast-caption" aria-hidden="true">
            {muted.value ? player.captionMuted : player.caption}
          </small>
        )}
        {desk.urgent.value}
      </div>
    </>
  )
}
