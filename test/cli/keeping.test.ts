import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { backUp, backupName, prune } from '../../server/upkeep/backup.ts'
import { restore } from '../../server/upkeep/restore.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import { eventually } from '../support/eventually.ts'
import { boot, removeFolder, temporaryFolder, type TestServer } from '../support/server.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const now = new Date('2026-03-20T08:00:00Z')
let folder: string
let server: TestServer
let id: string
let key: string
const at = (name: string): string => join(folder, name)

beforeEach(async () => {
  folder = temporaryFolder()
  server = await boot({ dataDir: at('data') })
  const { id: exercise, code, keys } = await server.create()
  id = exercise
  key = keys.facilitator
  await server.sit(code, 'lead', 'Ana')
  await note('before the backup.', true)
})
afterEach(async () => {
  await server.stop()
  removeFolder(folder)
})

async function note(text: string, start = false): Promise<void> {
  const line = await server.open(id, key)
  if (start) await line.command({ type: 'start' })
  expect(await line.command({ type: 'note', text })).toMatchObject({ ok: true })
  await line.room.leave()
}
const logText = async (): Promise<string> =>
  String((await server.ask('GET', `/api/exercises/${id}/log`, { key })).body)

test('a backup of a running server is checked, and a restored one plays on from there', async () => {
  const { found } = await backUp(at('data/hotwash.db'), at('copy.db'))
  expect(found).toMatchObject({ exercises: 1, faults: [] })
  await note('after the backup.')
  await expect(restore(at('copy.db'), at('data'), { replace: false, now })).rejects.toThrow(
    /already\. Say --replace/,
  )
  await expect(restore(at('copy.db'), at('data'), { replace: true, now })).rejects.toThrow(
    /in use\. Stop the server/,
  )
  await server.stop()
  const { before } = await restore(at('copy.db'), at('data'), { replace: true, now })
  expect(existsSync(before ?? '')).toBe(true)
  server = await boot({ dataDir: at('data') })
  expect(await logText()).toContain('before the backup.')
  expect(await logText()).not.toContain('after the backup.')
  await note('played on.')
})

test('a backup that was changed is not restored, and nothing is touched', async () => {
  await backUp(at('data/hotwash.db'), at('copy.db'))
  const db = openSqlite(at('copy.db'))
  await db.query(`UPDATE entry SET input = REPLACE(input, 'facilitator', 'evaluator')`)
  await db.close()
  await expect(restore(at('copy.db'), at('elsewhere'), { replace: false, now })).rejects.toThrow(
    /not sound: exercise .*: entry 3 is not what was written/,
  )
  const torn = readFileSync(at('copy.db')).subarray(0, 20_000)
  writeFileSync(at('torn.db'), torn)
  await expect(restore(at('torn.db'), at('elsewhere'), { replace: false, now })).rejects.toThrow(
    /malformed|damaged|database/,
  )
  expect(readdirSync(at('elsewhere'))).toEqual([])
})

test('of the backups in a folder the newest are kept, and other files are left alone', () => {
  mkdirSync(at('backups'))
  const names = [1, 2, 3].map((hour) => backupName(new Date(Date.UTC(2026, 2, 20, hour))))
  for (const name of [...names, 'my-own.db']) writeFileSync(join(at('backups'), name), '')
  prune(at('backups'), 2)
  expect(readdirSync(at('backups')).toSorted()).toEqual([...names.slice(1), 'my-own.db'])
})

test('on the command line: back up, check, restore', async () => {
  const run = (...words: string[]) =>
    promisify(execFile)(process.execPath, [
      resolve(import.meta.dirname, '../../server/cli/main.ts'),
      ...words,
    ])
  const { stdout } = await run('backup', '--out', at('copy.db'), '--data-dir', at('data'))
  expect(stdout).toMatch(/copy\.db: 1 exercises, 3 entries, \d+ events, every log is sound/)
  expect((await run('restore', at('copy.db'), '--data-dir', at('new'))).stdout).toMatch(/sound/)
  expect((await run('check-log', '--data-dir', at('new'))).stdout).toMatch(/every log is sound/)
})

test('on time a running server writes a backup, checks it, and lets the oldest go', async () => {
  await server.stop()
  const backups = at('backups')
  mkdirSync(backups)
  const old = [1, 2, 3].map((hour) => backupName(new Date(Date.UTC(2026, 2, 20, hour))))
  for (const name of old) writeFileSync(join(backups, name), '')
  const backup = { folder: backups, everyMinutes: 1 / 60, keep: 1 }
  server = await boot({ dataDir: at('data'), backup })
  const there = () => readdirSync(backups).filter((name) => name.endsWith('.db'))
  // Its thread comes last on a busy machine.
  const fresh = () => there().length === 1 && !old.includes(there()[0] ?? '')
  await eventually(fresh, 90_000).toBe(true)
  await server.stop()
  expect(there().filter((name) => old.includes(name))).toEqual([])
  const { found } = await restore(join(backups, there().toSorted()[0] ?? ''), at('restored'), {
    replace: false,
    now,
  })
  expect(found).toMatchObject({ exercises: 1, faults: [] })
  server = await boot({ dataDir: at('data') })
}, 120_000)
