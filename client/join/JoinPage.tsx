import './join.css'
import { useEffect, useState } from 'preact/hooks'
import type { Lobby } from '../../shared/wire/api.ts'
import { common } from '../copy/common.ts'
import { join } from '../copy/join.ts'
import { TopBar } from '../ui/Header.tsx'
import { PageFoot } from '../ui/PageFoot.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { CodeForm } from './CodeForm.tsx'
import { SeatForm } from './SeatForm.tsx'
import { SeatsHere } from './SeatsHere.tsx'

/** What comes after joining, fetched while the person still types. */
const fetchAhead = () => {
  for (const part of [
    import('../player/PlayPage.tsx'),
    import('../net/line.ts').then((line) => line.fetchAhead()),
  ])
    void part.catch(() => undefined)
}

/** The way in: a code, then a name and a part. `/#<code>` looks the code up at once. */
export function JoinPage(_props: { id: string }) {
  const [found, setFound] = useState<{ readonly code: string; readonly lobby: Lobby }>()
  const [given] = useState(() => decodeURIComponent(location.hash.slice(1)))
  usePageTitle(join.page)
  useEffect(() => {
    const ahead = setTimeout(fetchAhead, 1500)
    return () => clearTimeout(ahead)
  }, [])
  return (
    <div class="page">
      <TopBar name={common.brand} />
      <main class="join">
        <h1>{join.heading}</h1>
        {found ? (
          <SeatForm {...found} onBack={() => setFound(undefined)} />
        ) : (
          <>
            <p class="join-lead">{join.lead}</p>
            <CodeForm given={given} onFound={(code, lobby) => setFound({ code, lobby })} />
            <SeatsHere />
            <p class="join-run">
              <a href="/run">{join.run}</a> <span>{join.runLead}</span>
            </p>
          </>
        )}
      </main>
      <PageFoot />
    </div>
  )
}
