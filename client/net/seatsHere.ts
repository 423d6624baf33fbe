/** A seat somebody took on this device: enough to find it again, nothing secret. */
export type SeatHere = {
  readonly id: string
  readonly title: string
  readonly part: string
  readonly name: string
}

const place = 'hotwash/seats'

/** Seats taken on this device, newest first. */
export function seatsHere(): readonly SeatHere[] {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '[]') as SeatHere[]
  } catch {
    return []
  }
}

/** Remembers a seat; at most eight, one for each exercise. */
export function rememberSeat(seat: SeatHere): void {
  const others = seatsHere().filter((each) => each.id !== seat.id)
  try {
    localStorage.setItem(place, JSON.stringify([seat, ...others].slice(0, 8)))
  } catch {
    // The seat link still works.
  }
}
