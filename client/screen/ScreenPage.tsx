import { useEffect } from 'preact/hooks'
import type { ScreenDocs } from '../../shared/wire/views.ts'
import { Meters } from '../board/Meters.tsx'
import { aloneCopy } from '../copy/alone.ts'
import { common } from '../copy/common.ts'
import { screenCopy } from '../copy/screen.ts'
import { useSession } from '../net/connection.ts'
import type { Session } from '../net/session.ts'
import { NoticePage } from '../ui/NoticePage.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { AfterEnd } from './AfterEnd.tsx'
import { BeforeStart } from './BeforeStart.tsx'
import { BigBoard } from './BigBoard.tsx'
import { HotWash } from './HotWash.tsx'
import { keepAwake } from '../ui/keepAwake.ts'
import './hotWash.css'
import { NextUpdate } from './NextUpdate.tsx'
import './screen.css'
import './beforeAndAfter.css'
import { ScreenBar } from './ScreenBar.tsx'
import { CaseCount, Now, TeamLog } from './WhatHappens.tsx'

/** The projector's page: for everyone in the room, so nothing on it is anybody's secret. */
export function ScreenPage({ id }: { id: string }) {
  const session = useSession<ScreenDocs>(id, 'screen')
  useEffect(keepAwake, [])
  if (session === undefined) return <NoticePage text={common.noKey} />
  return <Screen session={session} />
}

function Screen({ session }: { session: Session<ScreenDocs> }) {
  const title = session.table.get('exercise')?.title
  usePageTitle(title ?? common.brand)
  const line = session.line.value
  if (line === 'refused' || line === 'replaced' || (line === 'closed' && title === undefined)) {
    const text = screenCopy[line]
    if (line === 'refused') return <NoticePage text={text} />
    return <NoticePage text={text} reload={common.reload} />
  }
  const clock = session.table.get('clock')
  if (clock === undefined) return <NoticePage text={screenCopy.waiting} />
  return (
    <div class="screen">
      <ScreenBar session={session} />
      {clock.status === 'briefing' && <BeforeStart session={session} />}
      {clock.status === 'running' && <Running session={session} paused={clock.paused} />}
      {clock.status === 'ended' && <Ended session={session} />}
    </div>
  )
}

function Running({ session, paused }: { session: Session<ScreenDocs>; paused: boolean }) {
  const { table } = session
  const because = table.get('clock')?.pausedBecause
  return (
    <main class="screen-running" id="main">
      <div class="screen-work">
        {paused && (
          <p class="screen-paused" role="status">
            {because === 'line-lost' ? aloneCopy.screen : screenCopy.paused}
          </p>
        )}
        <BigBoard table={table} />
        <div class="screen-side">
          <Now table={table} />
          <NextUpdate session={session} />
          <CaseCount table={table} />
          <TeamLog table={table} />
        </div>
      </div>
      <Meters session={session} />
    </main>
  )
}

/** The closing view, or the hot wash once the facilitator shows it. */
function Ended({ session }: { session: Session<ScreenDocs> }) {
  const hotwash = session.desk.get('hotwash')
  if (hotwash === undefined) return <AfterEnd session={session} />
  return <HotWash session={session} hotwash={hotwash} />
}
