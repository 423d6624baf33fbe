import type { Room } from '@colyseus/core'

/**
 * Nobody is waited for who was to come in and has not yet: the framework would keep a closing room for as long as
 * a seat is reserved in it, and turn away whoever asks for the exercise meanwhile.
 */
export function forgetReservations(room: Room): void {
  const timeouts = room['_reservedSeatTimeouts'] as Record<string, NodeJS.Timeout>
  for (const timeout of Object.values(timeouts)) clearTimeout(timeout)
  for (const session of Object.keys(room['_reservedSeats'])) delete room['_reservedSeats'][session]
  // A reservation that is under way sets this when it is done.
  room['resetAutoDisposeTimeout'] = () => undefined
}
