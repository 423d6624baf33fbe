import { join } from '../copy/join.ts'
import { seatsHere } from '../net/seatsHere.ts'
import { go } from '../ui/go.ts'

/** The way back to seats taken on this device. */
export function SeatsHere() {
  const seats = seatsHere()
  if (seats.length === 0) return null
  return (
    <details class="join-here">
      <summary>{join.here}</summary>
      <p>{join.hereLead}</p>
      <ul>
        {seats.map((seat) => (
          <li key={seat.id}>
            <a
              class="button"
              href={`/play/${seat.id}`}
              onClick={(event) => {
                event.preventDefault()
                go(`/play/${seat.id}`)
              }}
            >
              <span>
                <b>{join.seatHere(seat.name, seat.part)}</b>
                <small>{seat.title}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
