import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { eventually } from '../support/eventually.ts'
import {
  boot,
  removeFolder,
  temporaryFolder,
  type Line,
  type TestServer,
} from '../support/server.ts'

vi.setConfig({ testTimeout: 60_000 })

let folder: string
let server: TestServer
let line: Line
beforeEach(async () => {
  folder = temporaryFolder()
  server = await boot({ dataDir: folder })
  const { id, code, keys } = await server.create()
  await server.sit(code, 'lead', 'Ana')
  line = await server.open(id, keys.facilitator)
  await line.command({ type: 'start' })
})
afterEach(async () => {
  await server.stop()
  removeFolder(folder)
})
const note = (text: string) => line.command({ type: 'note', text }, `request-${text}`)

test('while another program holds the database, play waits and says why; then it goes on by itself', async () => {
  const other = new DatabaseSync(join(folder, 'hotwash.db'))
  other.exec('BEGIN IMMEDIATE')
  expect(await note('one.')).toEqual({ ok: false, refused: { code: 'not-saved', why: 'locked' } })
  await eventually(() => line.table('saving')).toEqual({ trouble: 'locked' })
  expect(line.room.state.rate).toBe(0)
  // Refused at once, not after another wait.
  const from = performance.now()
  expect(await note('one.')).toMatchObject({ refused: { why: 'locked' } })
  expect(performance.now() - from).toBeLessThan(1_000)
  const stood = line.room.state.playAt
  other.exec('ROLLBACK')
  other.close()
  await eventually(() => line.table('saving')).toBeUndefined()
  expect(line.room.state).toMatchObject({ rate: 1, playAt: stood })
  expect(await note('one.')).toMatchObject({ ok: true })
})
