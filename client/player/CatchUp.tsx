import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { player } from '../copy/player.ts'
import { Icon } from '../ui/Icon.tsx'
import { later } from '../ui/later.tsx'
import { useDesk, type Desk } from './seat.ts'

/** Few come late; the others do not fetch it before the board. */
export const Summary = later(() => import('./CatchUpSummary.tsx').then((part) => part.Summary))

const open = signal(false)
/** Sooner than this after the start, in the first phase, nobody has missed anything. */
const lateAfterMs = 120_000

const place = ({ id, session }: Desk): string =>
  `hotwash/caught-up/${id}/${
    session.desk
      .get('me')
      ?.roles.map((role) => role.id)
      .join('+') ?? ''
  }`

const wasRead = (desk: Desk): boolean => localStorage.getItem(place(desk)) !== null

function markRead(desk: Desk): void {
  try {
    localStorage.setItem(place(desk), 'read')
  } catch {
    // It is then offered again after a reload.
  }
}

/** Offers the summary once to whoever comes to a part while play is on and has not read a thing there. */
export function useCatchUp(desk: Desk): void {
  const { session } = desk
  const parts = session.desk.get('me')?.roles.length
  useEffect(() => {
    const fresh = session.desk.list('inject').every(({ opened }) => !opened)
    const later = (session.table.get('clock')?.phaseNumber ?? 1) > 1
    const late = later || session.playNow.peek() > lateAfterMs
    if (!wasRead(desk) && late && fresh) open.value = true
    else markRead(desk)
  }, [desk, parts])
}

const read = (desk: Desk): void => {
  markRead(desk)
  open.value = false
}

/** What happened so far, from this seat's own view: for those who come late. */
export function CatchUp() {
  const desk = useDesk()
  useCatchUp(desk)
  return open.value ? <Summary desk={desk} onRead={() => read(desk)} /> : null
}

/** Opens the summary again. */
export const CatchUpButton = () => (
  <button type="button" class="quiet-button" onClick={() => (open.value = true)}>
    <Icon name="log" size={17} />
    {player.catchUp}
  </button>
)
