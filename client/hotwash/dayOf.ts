/** The day of a wall time (ISO 8601), where the reader is. */
export const dayOf = (wall: string): string =>
  new Date(wall).toLocaleDateString('en-NZ', { day: 'numeric', month: 'short', year: 'numeric' })
