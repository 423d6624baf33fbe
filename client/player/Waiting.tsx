import type { SeatDocs } from '../../shared/wire/seat.ts'
import { common } from '../copy/common.ts'
import { player } from '../copy/player.ts'
import type { Session } from '../net/session.ts'
import { LineState, TopBar } from '../ui/Header.tsx'

/** Shown until the first documents are there. */
export function Waiting({ session }: { session: Session<SeatDocs> }) {
  const closed = session.line.value === 'closed'
  return (
    <div class="page">
      <TopBar name={common.brand} tools={<LineState line={session.line.value} />} />
      <main class="notice">
        <h1>{common.brand}</h1>
        <p role="status">{closed ? player.closed : player.waitingFor}</p>
      </main>
    </div>
  )
}
