import { useState } from 'preact/hooks'
import { player } from '../copy/player.ts'
import { keyFor } from '../net/keys.ts'
import { PartCard } from './PartCard.tsx'
import { useDesk } from './seat.ts'
import { SeatRows } from './SeatRows.tsx'

/** The link that opens this seat elsewhere. Plain-http networks have no clipboard, so it can be selected too. */
function SeatLink({ id }: { id: string }) {
  const [copied, setCopied] = useState(false)
  const link = `${location.origin}/play/${id}#${keyFor(id, 'seat') ?? ''}`
  return (
    <details class="seat-link">
      <summary>{player.otherDevice}</summary>
      <p>{player.otherDeviceLead}</p>
      <input
        class="input"
        readOnly
        value={link}
        aria-label={player.seatLink}
        onFocus={(event) => event.currentTarget.select()}
      />
      {'clipboard' in navigator && (
        <button
          type="button"
          class="button"
          onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
        >
          {copied ? player.copied : player.copyLink}
        </button>
      )}
    </details>
  )
}

/** Who is in the team, what this seat knows, and the way to another device. */
export function TeamList() {
  const { id } = useDesk()
  return (
    <>
      <SeatRows />
      <PartCard />
      <SeatLink id={id} />
    </>
  )
}
