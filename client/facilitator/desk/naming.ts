import type { RoleId, SeatId } from '../../../shared/kernel/ids.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { holders } from '../../ui/holders.ts'
import type { FacilitatorSession } from './controls.ts'

/** Whose these roles are, by the short names of the seats. */
export function namesOfRoles({ table }: FacilitatorSession, to: readonly RoleId[]): string {
  const found = holders(table, to)
  return found === 'everyone' ? copy.everyone : found.map(({ short }) => short).join(', ')
}

/** Whose these roles are, by the titles of the seats; by their short names when there are many. */
export function titlesOfRoles(session: FacilitatorSession, to: readonly RoleId[]): string {
  const found = holders(session.table, to)
  if (found === 'everyone') return copy.everyone
  return found.length > 3 ? namesOfRoles(session, to) : found.map(({ title }) => title).join(', ')
}

/** A seat by its title and, when someone has it, the name. */
export function nameOfSeat(session: FacilitatorSession, id: SeatId): string {
  const seat = session.table.get(`seat/${id}`)
  if (!seat) return id
  return seat.name === undefined ? seat.title : `${seat.name}, ${seat.title}`
}

/** A fact's value for a person: `text-phishing` is Text phishing, `true` is Yes. */
export function factValue(value: string): string {
  if (value === 'true') return copy.yes
  if (value === 'false') return copy.no
  const words = value.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
