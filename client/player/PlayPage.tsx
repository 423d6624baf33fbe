import './player.css'
import { useEffect, useState } from 'preact/hooks'
import type { SeatDocs } from '../../shared/wire/seat.ts'
import { common } from '../copy/common.ts'
import { player } from '../copy/player.ts'
import { useSession } from '../net/connection.ts'
import type { Session } from '../net/session.ts'
import { later } from '../ui/later.tsx'
import { NoticePage } from '../ui/NoticePage.tsx'
import { Alerts } from './Alerts.tsx'
import { Lobby } from './Lobby.tsx'
import { DeskContext, makeDesk } from './seat.ts'
import { readySound } from './sound.ts'
import { Waiting } from './Waiting.tsx'
import { Workplace } from './Workplace.tsx'

const EndPage = later(() => import('./EndPage.tsx').then((page) => page.EndPage))

/** A seat's page: the lobby, then the exercise, then its end. */
export function PlayPage({ id }: { id: string }) {
  const session = useSession<SeatDocs>(id, 'seat')
  useEffect(readySound, [])
  if (!session) return <NoticePage text={common.noKey} />
  return <Seated id={id} session={session} />
}

function Seated({ id, session }: { id: string; session: Session<SeatDocs> }) {
  const [desk] = useState(() => makeDesk(id, session))
  useEffect(() => desk.close, [desk])
  useEffect(() => {
    const soon = setTimeout(() => void EndPage.ahead().catch(() => undefined), 5000)
    return () => clearTimeout(soon)
  }, [])
  const line = session.line.value
  if (line === 'replaced') return <NoticePage text={player.replaced} reload={player.takeBack} />
  if (line === 'refused') return <NoticePage text={player.refused} />
  const status = session.table.get('clock')?.status
  if (!status || !session.desk.get('me')) return <Waiting session={session} />
  return (
    <DeskContext.Provider value={desk}>
      {status === 'briefing' && <Lobby />}
      {status === 'running' && <Workplace />}
      {status === 'ended' && <EndPage />}
      <Alerts />
    </DeskContext.Provider>
  )
}
