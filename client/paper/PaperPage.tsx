import './paper.css'
import '../player/player.css'
import { useEffect, useState } from 'preact/hooks'
import type { FacilitatorDocs } from '../../shared/wire/facilitator.ts'
import type { Packs } from '../../shared/wire/packs.ts'
import type { SeatDocs } from '../../shared/wire/seat.ts'
import { common } from '../copy/common.ts'
import { paper } from '../copy/paper.ts'
import { useSession } from '../net/connection.ts'
import { keyFor } from '../net/keys.ts'
import type { Session } from '../net/session.ts'
import { DeskContext, makeDesk, useDesk } from '../player/seat.ts'
import { LineState, TopBar } from '../ui/Header.tsx'
import { NoticePage } from '../ui/NoticePage.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { EnterPaper } from './EnterPaper.tsx'
import { CallSheet, Sheets } from './Sheets.tsx'

function usePacks(id: string): Packs | 'loading' | 'missing' {
  const [packs, setPacks] = useState<Packs | 'loading' | 'missing'>('loading')
  useEffect(() => {
    const headers = { authorization: `Bearer ${keyFor(id, 'facilitator') ?? ''}` }
    fetch(`/api/exercises/${encodeURIComponent(id)}/packs`, { headers })
      .then(async (response) =>
        setPacks(response.ok ? ((await response.json()) as Packs) : 'missing'),
      )
      .catch(() => setPacks('missing'))
  }, [id])
  return packs
}

/** The packs by seat; only what is to be printed is drawn. */
function PackList({ id }: { id: string }) {
  const packs = usePacks(id)
  const [shown, setShown] = useState<readonly string[]>([])
  const calls = '(calls)'
  useEffect(() => {
    if (shown.length > 0) print()
  }, [shown])
  if (typeof packs === 'string')
    return <p role="status">{packs === 'loading' ? paper.loading : paper.missing}</p>
  return (
    <>
      <section class="card" aria-labelledby="packs">
        <h2 id="packs">{paper.packs}</h2>
        <p>
          <b>{paper.spoiler}</b> {paper.howTo}
        </p>
        <ul class="pack-list">
          {packs.packs.map(({ seat, title, cards, forms }) => (
            <li key={seat}>
              <span>
                <b>{title}</b> <small>{paper.count(cards.length, forms.length)}</small>
              </span>
              <button
                type="button"
                class="button"
                aria-label={paper.printOne(title)}
                onClick={() => setShown([seat])}
              >
                {paper.printOne(title)}
              </button>
            </li>
          ))}
          {packs.calls.length > 0 && (
            <li>
              <b>{paper.calls}</b>
              <button type="button" class="button" onClick={() => setShown([calls])}>
                {paper.callsPrint}
              </button>
            </li>
          )}
        </ul>
        <button
          type="button"
          class="button primary"
          onClick={() => setShown([calls, ...packs.packs.map(({ seat }) => seat)])}
        >
          {paper.printAll}
        </button>
      </section>
      <div class="sheets">
        {shown.includes(calls) && packs.calls.length > 0 && <CallSheet packs={packs} />}
        {packs.packs
          .filter(({ seat }) => shown.includes(seat))
          .map((pack) => (
            <Sheets key={pack.seat} pack={pack} packs={packs} id={id} />
          ))}
      </div>
    </>
  )
}

function Said() {
  return (
    <div class="paper-said" role="status">
      {useDesk().polite.value}
    </div>
  )
}

function Opened({ id, session }: { id: string; session: Session<FacilitatorDocs> }) {
  // The controls for answers read the table and say things out loud; both are the same on every desk.
  const [desk] = useState(() => makeDesk(id, session as unknown as Session<SeatDocs>))
  const { line } = session
  if (line.value === 'refused') return <NoticePage text={paper.missing} />
  const asked = new URLSearchParams(location.search).get('decision') ?? ''
  return (
    <DeskContext.Provider value={desk}>
      <div class="page">
        <TopBar
          name={session.table.get('exercise')?.title ?? common.brand}
          sub={paper.page}
          tools={<LineState line={line.value} />}
        />
        <main class="paper-page">
          <h1>{paper.page}</h1>
          <p class="paper-lead">{paper.lead}</p>
          <Said />
          <EnterPaper session={session} asked={asked} />
          <PackList id={id} />
        </main>
      </div>
    </DeskContext.Provider>
  )
}

/** The facilitator's page for playing on paper. */
export function PaperPage({ id }: { id: string }) {
  usePageTitle(paper.page)
  const session = useSession<FacilitatorDocs>(id, 'facilitator')
  return session ? <Opened id={id} session={session} /> : <NoticePage text={common.noKey} />
}
