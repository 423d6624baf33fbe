import type { TableDocs } from '../../shared/wire/views.ts'
import type { DocStore } from '../net/docs.ts'

export type Named = { readonly title: string; readonly short: string }

/**
 * Who holds these roles, as people know each other: each seat once, in the seats' order; a role that no seat holds by
 * its own name. `everyone` when no seat is left out.
 */
export function holders(
  table: DocStore<TableDocs>,
  roles: readonly string[],
): readonly Named[] | 'everyone' {
  const seats = table.list('seat').filter((seat) => seat.roles.length > 0)
  const having = seats.filter((seat) => seat.roles.some((role) => roles.includes(role)))
  if (seats.length > 1 && having.length === seats.length) return 'everyone'
  const held = new Set<string>(having.flatMap((seat) => seat.roles))
  const known = table.get('exercise')?.roles ?? []
  const rest = roles.filter((role) => !held.has(role))
  return [
    ...having,
    ...rest.map((id) => known.find((role) => role.id === id) ?? { title: id, short: id }),
  ]
}
