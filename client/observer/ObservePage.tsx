import type { ObserverDocs } from '../../shared/wire/watching.ts'
import { Meters } from '../board/Meters.tsx'
import { common } from '../copy/common.ts'
import { watchCopy as copy } from '../copy/watch.ts'
import type { Session } from '../net/session.ts'
import { ClockFace, LineState, TopBar } from '../ui/Header.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { Feed } from '../watch/Feed.tsx'
import { WatchPage } from '../watch/WatchPage.tsx'
import './observe.css'

/** `/observe/<id>`: what every part receives and does, to read and no more. */
export function ObservePage({ id }: { id: string }) {
  return <WatchPage<ObserverDocs> id={id} kind="observer" View={Observing} />
}

function Observing({
  id,
  session,
}: {
  readonly id: string
  readonly session: Session<ObserverDocs>
}) {
  const { table } = session
  const title = table.get('exercise')?.title ?? common.brand
  usePageTitle(`${copy.page.observer} · ${title}`)
  const ended = table.get('clock')?.status === 'ended'
  return (
    <div class="observe">
      <TopBar
        name={title}
        sub={`${copy.page.observer} · ${copy.readOnly}`}
        tools={<LineState line={session.line.value} />}
      >
        <ClockFace session={session} />
      </TopBar>
      <main class="observe-main" id="main">
        <h1 class="sr">{copy.comeIn.observer}</h1>
        {session.line.value === 'reconnecting' && (
          <p class="watch-trouble" role="alert">
            {copy.offlineObserver}
          </p>
        )}
        {ended && (
          <p class="watch-ended">
            {copy.ended} <a href={`/report/${encodeURIComponent(id)}`}>{copy.report}</a>
          </p>
        )}
        <Feed table={table} feed={session.desk.list('feed')} />
        <aside class="observe-side">
          <Seats session={session} />
          <section aria-labelledby="hospital-heading">
            <h2 id="hospital-heading">{copy.hospital}</h2>
            <Meters session={session} />
          </section>
        </aside>
      </main>
    </div>
  )
}

function Seats({ session }: { readonly session: Session<ObserverDocs> }) {
  return (
    <section aria-labelledby="seats-heading">
      <h2 id="seats-heading">{copy.seats}</h2>
      <ul class="observe-seats">
        {session.table.list('seat').map((seat) => (
          <li key={seat.id}>
            <i class={`avatar ${seat.name === undefined ? 'off' : ''}`} aria-hidden="true">
              {seat.short}
            </i>
            <span>
              <b>{seat.title}</b>
              <small>
                {seat.name === undefined
                  ? copy.seatFree
                  : `${seat.name} · ${common.presence[seat.presence]}`}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
