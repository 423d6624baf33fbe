import { useRef } from 'preact/hooks'
import type { SeatId } from '../../../shared/kernel/ids.ts'
import type { Presence, SeatDoc } from '../../../shared/wire/views.ts'
import { common } from '../../copy/common.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { Controls } from '../desk/controls.ts'
import { openBySeat, seatsHere } from '../desk/people.ts'
import { nameOfSeat } from '../desk/naming.ts'
import { usePlayMinute } from '../desk/playMinute.ts'

type Seen = { readonly presence: Presence; readonly minute: number | undefined }

/** Since which minute of play each seat is what it is, as far as this page has watched. */
function usePresenceSince(seats: readonly SeatDoc[], minute: number): ReadonlyMap<SeatId, Seen> {
  const seen = useRef(new Map<SeatId, Seen>())
  for (const { id, presence } of seats) {
    const was = seen.current.get(id)
    if (was?.presence !== presence)
      seen.current.set(id, { presence, minute: was === undefined ? undefined : minute })
  }
  return seen.current
}

function presenceWord(seat: SeatDoc, since: Seen | undefined, minute: number): string {
  if (seat.presence === 'away' && since?.minute !== undefined && minute > since.minute)
    return copy.awayFor(minute - since.minute)
  return common.presence[seat.presence]
}

/** Longer without a sign, with something to answer, and somebody should look. */
const quietAfter = 4

/** What is open at a seat and how long ago it last read, wrote or answered anything. */
function Activity(props: {
  readonly open: number
  readonly last: number | undefined
  readonly minute: number
}) {
  const { open, last, minute } = props
  const ago = Math.max(0, minute - Math.floor((last ?? 0) / 60_000))
  const quiet = open > 0 && ago >= quietAfter
  const words = quiet ? copy.quietLong(ago) : copy.lastActed(ago)
  return (
    <span class="seat-doing num">
      {open > 0 && <b>{copy.openCount(open)}</b>}
      {(quiet || last !== undefined) && (
        <span title={words}>
          <span class="sr">{words}</span>
          <span aria-hidden="true" class={quiet ? 'seat-quiet' : ''}>
            <Icon name={quiet ? 'alert' : 'clock'} size={12} />{' '}
            {quiet ? copy.quietFor(ago) : copy.ago(ago)}
          </span>
        </span>
      )}
    </span>
  )
}

/** Who has which seat, what they are doing, and who has gone quiet. */
export function SeatsPanel({ controls }: { controls: Controls }) {
  const { session } = controls
  const seats = session.table.list('seat')
  const minute = usePlayMinute(session)
  const since = usePresenceSince(seats, minute)
  const open = openBySeat(session.desk.list('decision'))
  const status = session.table.get('clock')?.status
  const running = status === 'running'
  const ended = status === 'ended'
  return (
    <section aria-labelledby="seats-heading">
      <h2 id="seats-heading" class="panel-heading">
        {copy.seats}
        <span class="num">{copy.seatsHere(seatsHere(seats), seats.length)}</span>
      </h2>
      <ul class="seat-list">
        {seats.map((seat) => {
          const off = seat.presence === 'free' || seat.presence === 'away'
          return (
            <li key={seat.id}>
              <i class={`avatar ${off ? 'off' : ''}`} aria-hidden="true">
                {seat.short}
              </i>
              <span class="seat-text">
                <b title={seat.title}>
                  {seat.title}
                  {seat.roles.length === 0 && <span class="tag">{copy.seatEmpty}</span>}
                </b>
                <small>
                  {seat.name === undefined ? (
                    copy.seatFree
                  ) : (
                    <>
                      <span class="seat-name">{seat.name}</span>
                      <span aria-hidden="true">·</span>
                      <span class={`presence ${seat.presence}`}>
                        {presenceWord(seat, since.get(seat.id), minute)}
                      </span>
                    </>
                  )}
                </small>
              </span>
              {running && seat.name !== undefined && (
                <Activity
                  open={open.get(seat.id) ?? 0}
                  last={session.desk.get(`seen/${seat.id}`)?.at}
                  minute={minute}
                />
              )}
              {!ended && (
                <button
                  type="button"
                  class="icon-button seat-menu"
                  aria-label={copy.seatMenu(nameOfSeat(session, seat.id))}
                  title={copy.seatMenu(seat.title)}
                  onClick={() => (controls.dialog.value = { kind: 'seat', seat: seat.id })}
                >
                  <Icon name="help" size={16} />
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
