import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openSqlite } from '../../server/store/sqlite.ts'
import { eventually } from '../support/eventually.ts'
import { boot, removeFolder, temporaryFolder, type TestServer } from '../support/server.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder: string
let server: TestServer
beforeEach(async () => {
  folder = temporaryFolder()
  server = await boot({ dataDir: folder })
})
afterEach(async () => {
  await server.stop()
  removeFolder(folder)
})

/** An exercise under way with three notes; then the server stops and its database is changed by hand. */
async function damaged(sql: string) {
  const { id, code, keys } = await server.create()
  await server.sit(code, 'lead', 'Ana')
  const line = await server.open(id, keys.facilitator)
  await line.command({ type: 'start' })
  for (const text of ['one.', 'two.', 'three.']) await line.command({ type: 'note', text })
  await server.stop()
  const db = openSqlite(join(folder, 'hotwash.db'))
  const [last] = await db.query<{ n: number }>('SELECT MAX(n) AS n FROM entry')
  await db.query(sql.replaceAll('LAST', String(last?.n)))
  await db.close()
  const told: string[] = []
  const log = pino({ level: 'warn' }, { write: (line) => void told.push(line) })
  server = await boot({ dataDir: folder }, log)
  const again = await server.open(id, keys.facilitator)
  await eventually(() => again.table('clock')).toBeDefined()
  return { id, again, told: () => told.join('') }
}
const noted = (line: { deskKeys(desk: string): string[] }) =>
  line.deskKeys('facilitator').filter((key) => key.startsWith('note/')).length

test('a torn end of a log is set aside, the facilitator is told, and play goes on', async () => {
  const { id, again, told } = await damaged(
    `UPDATE entry SET input = '{"type":"note","te' WHERE n = LAST`,
  )
  await eventually(() => noted(again)).toBe(2)
  expect(again.desk('facilitator', 'torn')).toMatchObject({ records: 2 })
  expect(told()).toContain('the torn end of a log was set aside')
  expect(await again.command({ type: 'note', text: 'four.' })).toMatchObject({ ok: true })
  const db = openSqlite(join(folder, 'hotwash.db'))
  const torn = await db.query<{ kind: string; body: string }>(
    'SELECT kind, body FROM torn WHERE exercise = $1 ORDER BY kind',
    id,
  )
  await db.close()
  expect(torn.map(({ kind }) => kind)).toEqual(['entry', 'event'])
  expect(torn[0]?.body).toBe('{"type":"note","te')
})

test('a log that was changed in the middle can be read and not played', async () => {
  const { again, told } = await damaged(
    `UPDATE entry SET input = REPLACE(input, 'facilitator', 'evaluator') WHERE n = LAST - 2`,
  )
  expect(again.table('saving')).toEqual({ trouble: 'broken-log' })
  expect(noted(again)).toBe(0)
  expect(again.room.state.rate).toBe(0)
  expect(await again.command({ type: 'note', text: 'four.' })).toEqual({
    ok: false,
    refused: { code: 'not-saved', why: 'broken-log' },
  })
  // Every log is checked at the start, whether somebody opens its exercise or not.
  await eventually(told).toContain('a log is not sound')
})

const firstNoted = `seq = (SELECT MIN(seq) FROM event WHERE body LIKE '%"noted"%')`
test.each([
  ['an event', `REPLACE(body, 'facilitator', 'evaluator')`],
  ['a sealed text', `REPLACE(body, SUBSTR(body, INSTR(body, 'sealed:1:') + 30, 4), 'AAAA')`],
])('%s that is not what the entries lead to closes the log for play', async (_what, other) => {
  const { again } = await damaged(`UPDATE event SET body = ${other} WHERE ${firstNoted}`)
  expect(again.table('saving')).toEqual({ trouble: 'broken-log' })
})
