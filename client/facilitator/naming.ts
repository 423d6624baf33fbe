import type { RoleId, SeatId } from '../../shared/kernel/ids.ts'
import { facilitatorCopy as copy } from '../copy/facilitator.ts'
import type { FacilitatorSession } from './controls.ts'

/** Recipients by short name; `everyone` when no role is left out. */
export function namesOfRoles(session: FacilitatorSession, to: readonly RoleId[]): string {
  const roles = session.table.get('exercise')?.roles ?? []
  if (roles.length > 0 && to.length >= roles.length) return copy.everyone
  return to.map((id) => roles.find((role) => role.id === id)?.short ?? id).join(', ')
}

/** Recipients by full title, or by short name when there are many. */
export function titlesOfRoles(session: FacilitatorSession, to: readonly RoleId[]): string {
  const roles = session.table.get('exercise')?.roles ?? []
  if (roles.length > 0 && to.length >= roles.length) return copy.everyone
  if (to.length > 3) return namesOfRoles(session, to)
  return to.map((id) => roles.find((role) => role.id === id)?.title ?? id).join(', ')
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
