import { expect, test } from 'vitest'
import { holders } from '../../client/ui/holders.ts'
import { docStore } from '../../client/net/docs.ts'
import type { TableDocs } from '../../shared/wire/views.ts'

const table = docStore<TableDocs>()
table.put(
  'exercise',
  JSON.stringify({
    roles: ['lead', 'board', 'it', 'legal'].map((id) => ({ id, title: `The ${id}`, short: id })),
  }),
)
const seat = (id: string, roles: readonly string[]): void =>
  table.put(`seat/${id}`, JSON.stringify({ id, title: `Seat ${id}`, short: id, roles }))
seat('one', ['lead', 'board'])
seat('two', ['it'])
seat('left', [])

const titles = (...roles: readonly string[]) => {
  const found = holders(table, roles)
  return found === 'everyone' ? found : found.map(({ title }) => title)
}

test('who holds several of the roles is named once, by the seat', () => {
  expect(titles('board', 'lead')).toEqual(['Seat one'])
})

test('a role that nobody holds stands by its own name', () => {
  expect(titles('it', 'legal')).toEqual(['Seat two', 'The legal'])
})

test('everyone is everyone who holds a role; a seat given away is not waited for', () => {
  expect(titles('it', 'board')).toBe('everyone')
})
