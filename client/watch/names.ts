import type { TableDocs } from '../../shared/wire/views.ts'
import { player } from '../copy/player.ts'
import type { LogNames } from '../copy/log.ts'
import type { DocStore } from '../net/docs.ts'

/** What people call the seats, parts and systems of an exercise. */
export function namesIn(table: DocStore<TableDocs>): LogNames {
  const roles = table.get('exercise')?.roles ?? []
  return {
    seat: (id) => table.list('seat').find((seat) => seat.id === id)?.title ?? id,
    roles: (ids) => {
      if (ids.length === roles.length) return player.everyone
      const seats = table.list('seat').filter((seat) => seat.roles.some((id) => ids.includes(id)))
      return seats.map(({ title }) => title).join(', ')
    },
    system: (id) => table.get('plan')?.systems.find((system) => system.id === id)?.name ?? id,
  }
}
