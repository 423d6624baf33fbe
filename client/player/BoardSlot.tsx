import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Meters } from '../board/Meters.tsx'
import type { SeatId } from '../../shared/kernel/ids.ts'
import type { SeatDocs } from '../../shared/wire/seat.ts'
import { player } from '../copy/player.ts'
import type { Session } from '../net/session.ts'
import { useDesk } from './seat.ts'

type Board = ComponentType<{ session: Session<SeatDocs>; you?: SeatId }>

let loading: Promise<Board> | undefined

/** The plan's own files; when they cannot be had, the same facts as lists. */
const load = (): Promise<Board> =>
  (loading ??= import('../board/BoardPane.tsx')
    .then((board): Board => board.BoardPane)
    .catch(() => import('../board/BoardList.tsx').then((board): Board => board.BoardList)))

/** The operations board, fetched when the page has nothing better to do; it never holds up a decision. */
export function BoardSlot() {
  const { session } = useDesk()
  const [Pane, setPane] = useState<Board>()
  useEffect(() => {
    let gone = false
    const fetchIt = () =>
      void load()
        .then((board) => !gone && setPane(() => board))
        .catch(() => (loading = undefined))
    const idle = setTimeout(fetchIt, 60)
    return () => {
      gone = true
      clearTimeout(idle)
    }
  }, [])
  const you = session.desk.get('me')?.seat
  return (
    <div class="work-board">
      {Pane ? (
        <Pane session={session} {...(you && { you })} />
      ) : (
        <p class="board-coming">{player.boardLoading}</p>
      )}
      <Meters session={session} />
    </div>
  )
}
