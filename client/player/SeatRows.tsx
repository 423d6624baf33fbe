import type { SeatDoc } from '../../shared/wire/views.ts'
import { common } from '../copy/common.ts'
import { player } from '../copy/player.ts'
import { Icon } from '../ui/Icon.tsx'
import { useDesk } from './seat.ts'

const icons = {
  free: 'plus',
  here: 'check',
  ready: 'check',
  reading: 'inbox',
  answering: 'edit',
  away: 'lost',
} as const

function Row({ seat, you }: { seat: SeatDoc; you: boolean }) {
  const off = seat.presence === 'free' || seat.presence === 'away'
  const name = seat.name ?? player.noOne
  return (
    <li>
      <i class={off ? 'avatar off' : 'avatar'} aria-hidden="true">
        {seat.short}
      </i>
      <span class="seat-text">
        <b>{you ? player.you(name) : name}</b>
        <small>{seat.title}</small>
      </span>
      <span class={off ? 'presence off' : 'presence'}>
        <Icon name={icons[seat.presence]} size={15} />
        {common.presence[seat.presence]}
      </span>
    </li>
  )
}

/** Every seat: who has it, and whether they are here. */
export function SeatRows() {
  const { session } = useDesk()
  const me = session.desk.get('me')?.seat
  return (
    <ul class="team" aria-label={player.teamLabel}>
      {session.table.list('seat').map((seat) => (
        <Row key={seat.id} seat={seat} you={seat.id === me} />
      ))}
    </ul>
  )
}
