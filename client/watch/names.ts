import type { TableDocs } from '../../shared/wire/views.ts'
import { player } from '../copy/player.ts'
import type { LogNames } from '../copy/log.ts'
import type { DocStore } from '../net/docs.ts'
import { holders } from '../ui/holders.ts'

/** What people call the seats, parts and systems of an exercise. */
export function namesIn(table: DocStore<TableDocs>): LogNames {
  return {
    seat: (id) => table.list('seat').find((seat) => seat.id === id)?.title ?? id,
    roles: (ids) => {
      const found = holders(table, ids)
      return found === 'everyone' ? player.everyone : found.map(({ title }) => title).join(', ')
    },
    system: (id) => table.get('plan')?.systems.find((system) => system.id === id)?.name ?? id,
  }
}
