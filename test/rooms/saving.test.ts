import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ExerciseStore } from '../../server/store/exerciseStore.ts'
import { Disk } from '../faults/disk.ts'
import { eventually } from '../support/eventually.ts'
import { boot, type Line, type TestServer } from '../support/server.ts'

vi.setConfig({ testTimeout: 60_000 })

let disk: Disk
let server: TestServer
let line: Line
let player: Line
beforeEach(async () => {
  disk = new Disk()
  server = await boot({ dataDir: disk.folder })
  const { id, code, keys } = await server.create()
  const { key } = await server.sit(code, 'lead', 'Ana')
  line = await server.open(id, keys.facilitator)
  player = await server.open(id, key)
  await line.command({ type: 'start' })
})
afterEach(async () => {
  await server.stop()
  disk.remove()
})
const note = (text: string) => line.command({ type: 'note', text }, `request-${text}`)
const say = () => player.request('say', { request: 'request-say', to: 'all', text: 'Hello.' })
const refusal = (why: string) => ({ ok: false, refused: { code: 'not-saved', why } })

/** Lets something go wrong for a while: commands are refused with the reason, the facilitator is told, play waits. */
async function throughout(why: string, spoil: () => void, mend: () => void): Promise<void> {
  expect(await note('before.')).toMatchObject({ ok: true })
  spoil()
  expect(await note('one.')).toEqual(refusal(why))
  expect(await say()).toEqual(refusal(why))
  await eventually(() => line.table('saving')).toEqual({ trouble: why })
  expect(line.room.state.rate).toBe(0)
  // Refused at once, not after another wait.
  const from = performance.now()
  expect(await note('one.')).toEqual(refusal(why))
  expect(performance.now() - from).toBeLessThan(1_000)
  const stood = line.room.state.playAt
  mend()
  await eventually(() => line.table('saving')).toBeUndefined()
  expect(line.room.state).toMatchObject({ rate: 1, playAt: stood })
  expect(await note('one.')).toMatchObject({ ok: true })
  expect(await say()).toMatchObject({ ok: true })
  const entries = await server.app.site.store.entries(line.room.roomId)
  expect(entries.filter(({ request }) => request?.endsWith('request-one.'))).toHaveLength(1)
}

test('while another program holds the database, play waits and says why; then it goes on by itself', () => {
  const other = new DatabaseSync(join(disk.folder, 'hotwash.db'))
  return throughout(
    'locked',
    () => other.exec('BEGIN IMMEDIATE'),
    () => {
      other.exec('ROLLBACK')
      other.close()
    },
  )
})

test('while the disk is full, play waits and says why; then it goes on by itself', async (here) => {
  if (!disk.small) return here.skip('no disk can be mounted here')
  await throughout(
    'full',
    () => disk.fill(),
    () => disk.free(),
  )
})

const failures = {
  full: { errcode: 13 },
  'read-only': { errcode: 8 },
  failed: { code: 'EIO' },
  unreachable: { code: 'ECONNREFUSED' },
} as const
test.each(Object.entries(failures))(
  'when the database says it is %s, play waits and says why; then it goes on by itself',
  async (why, error) => {
    const store = server.app.site.store as {
      -readonly [Part in keyof ExerciseStore]: ExerciseStore[Part]
    }
    const { append, saveClock } = store
    const fail = () => Promise.reject(Object.assign(new Error('It does not work.'), error))
    await throughout(
      why,
      () => Object.assign(store, { append: fail, saveClock: fail }),
      () => Object.assign(store, { append, saveClock }),
    )
  },
)
