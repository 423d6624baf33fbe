import { statSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { openPostgres } from '../../server/store/postgres.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import { troubleOf, Unconfirmed } from '../../server/store/trouble.ts'
import { TestPostgres } from '../support/postgres.ts'
import { removeFolder, temporaryFolder } from '../support/server.ts'

vi.setConfig({ testTimeout: 30_000 })

let folder: string
beforeEach(() => (folder = temporaryFolder()))
afterEach(() => removeFolder(folder))
const file = () => join(folder, 'hotwash.db')
const made = (): DatabaseSync => {
  const database = new DatabaseSync(file())
  database.exec('CREATE TABLE IF NOT EXISTS t (a TEXT)')
  return database
}
const troubleIn = (work: () => void): string => {
  try {
    work()
  } catch (error) {
    return troubleOf(error)
  }
  return 'none'
}

test('SQLite’s own errors are told apart', () => {
  const database = made()
  const other = new DatabaseSync(file(), { timeout: 0 })
  database.exec('BEGIN IMMEDIATE')
  expect(troubleIn(() => other.exec('BEGIN IMMEDIATE'))).toBe('locked')
  database.exec('ROLLBACK')
  other.close()
  database.exec('PRAGMA max_page_count = 3')
  const much = database.prepare('INSERT INTO t VALUES (?)')
  expect(troubleIn(() => much.run('x'.repeat(100_000)))).toBe('full')
  database.close()
  const reader = new DatabaseSync(file(), { readOnly: true })
  expect(troubleIn(() => reader.exec('CREATE TABLE u (a TEXT)'))).toBe('read-only')
  reader.close()
})

test('when the disk does not confirm a write nothing more is trusted to it until it is mended by itself', async () => {
  made().close()
  let broken = false
  let asked = 0
  const db = openSqlite(file(), async () => {
    asked += 1
    if (broken) throw Object.assign(new Error('EIO: i/o error, fdatasync'), { code: 'EIO' })
  })
  const insert = (a: string) => db.write([{ sql: 'INSERT INTO t (a) VALUES ($1)', values: [a] }])
  await (await insert('one')).onDisk()
  broken = true
  const doubtful = await insert('two')
  await expect(doubtful.onDisk()).rejects.toThrow(Unconfirmed)
  // A second try could succeed without the lost pages: it is not even asked.
  const before = asked
  await expect(insert('three')).rejects.toThrow(/did not confirm/)
  await expect(doubtful.onDisk()).rejects.toThrow(Unconfirmed)
  expect(asked).toBe(before)
  broken = false
  const tried = () =>
    insert('four').then(
      () => 'written',
      () => 'refused',
    )
  await eventually(tried).toBe('written')
  await doubtful.onDisk()
  const rows = await db.query<{ a: string }>('SELECT DISTINCT a FROM t ORDER BY a')
  expect(rows.map(({ a }) => a)).toEqual(['four', 'one', 'two'])
  await db.close()
})

test('while writes never rest the log beside the file does not grow for ever', async () => {
  made().close()
  const db = openSqlite(file(), async () => undefined)
  const row = { sql: 'INSERT INTO t (a) VALUES ($1)', values: ['x'.repeat(400_000)] }
  const bytes = () => statSync(`${file()}-wal`).size
  let written = 0
  // Twice as much as a log may hold, and then until it was begun anew.
  for (const end = performance.now() + 20_000; performance.now() < end;) {
    await db.write([row])
    written += 400_000
    if (written > 80_000_000 && bytes() < written * 0.9) break
    await new Promise((done) => setTimeout(done, 2))
  }
  expect(bytes()).toBeLessThan(written * 0.9)
  await db.close()
})

test('a PostgreSQL that is cut off without a word is given up, and used again when it answers', async () => {
  const postgres = await TestPostgres.start()
  const { hostname, port, pathname, username, password } = new URL(await postgres.database())
  let silent = false
  const proxy = createServer((from) => {
    const to = connect(Number(port), hostname)
    from.on('data', (bytes) => silent || to.write(bytes))
    to.on('data', (bytes) => silent || from.write(bytes))
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      one.on('error', () => undefined).on('close', () => other.destroy())
  })
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening))
  const { port: there } = proxy.address() as AddressInfo
  const login = password === '' ? username : `${username}:${password}`
  const url = `postgres://${login}@127.0.0.1:${there}${pathname}`
  const db = openPostgres(url, { connections: 2, patienceMs: 400 })
  const write = () => db.write([{ sql: 'CREATE TABLE IF NOT EXISTS t (a TEXT)', values: [] }])
  await write()
  silent = true
  const troubles = await Promise.all(
    [write(), db.query('SELECT 1')].map((asked) => asked.then(() => 'none', troubleOf)),
  )
  expect(troubles).toEqual(['unreachable', 'unreachable'])
  silent = false
  await write()
  await db.close()
  proxy.close()
  await postgres.stop()
})
