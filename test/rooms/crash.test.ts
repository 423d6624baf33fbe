import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openSqlite } from '../../server/store/sqlite.ts'
import { removeFolder, temporaryFolder, type Line } from '../support/server.ts'
import { ServerProcess } from '../support/serverProcess.ts'
import { eventually } from '../support/eventually.ts'

// Each test starts the whole program twice.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

let folder: string
let server: ServerProcess
beforeEach(async () => {
  folder = temporaryFolder()
  server = await ServerProcess.start(folder)
})
afterEach(async () => {
  await server.kill()
  removeFolder(folder)
})

/** Play time that a page shows now, by the server's clock. */
async function playNow(line: Line): Promise<number> {
  await eventually(() => line.room.state.anchoredAt).toBeGreaterThan(0)
  const { now } = (await line.request('time', {})) as unknown as { now: number }
  const { playAt, anchoredAt, rate } = line.room.state
  return playAt + rate * (now - anchoredAt)
}

async function underWay() {
  const { id, code, keys } = await server.create()
  const lead = await server.sit(code, 'lead', 'Ana')
  const desk = await server.sit(code, 'desk', 'Bo')
  const facilitator = await server.open(id, keys.facilitator)
  const line = await server.open(id, lead.key)
  await facilitator.command({ type: 'start' })
  await facilitator.command({ type: 'fire', inject: 'f01' })
  return { id, code, keys, lead, desk, facilitator, line }
}

test('after SIGKILL every acknowledged decision, the clock and the seats are there', async () => {
  const { id, keys, lead, desk, facilitator, line } = await underWay()
  const draft = { decision: 'first-move', reason: 'a thought not sent' }
  expect(await line.request('draft', draft)).toMatchObject({ ok: true })
  const second = await server.open(id, desk.key)
  const decided = await second.decide(
    'first-move',
    { kind: 'choice', option: 'pause' },
    { reason: 'sure', request: 'sent-before-the-crash' },
  )
  expect(decided).toMatchObject({ ok: true })
  expect(await facilitator.command({ type: 'speed', speed: 2 })).toMatchObject({ ok: true })
  const before = await playNow(line)
  await server.kill()

  server = await ServerProcess.start(folder)
  const again = await server.open(id, desk.key)
  await eventually(() => again.desk('desk', 'decision/first-move')).toMatchObject({
    status: { kind: 'answered', by: 'desk', reason: 'sure' },
  })
  expect(again.table('seat/lead')).toMatchObject({ name: 'Ana', presence: 'away' })
  expect(again.table('seat/desk')).toMatchObject({ name: 'Bo', presence: 'here' })
  expect(again.table('clock')).toMatchObject({ status: 'running', paused: false, speed: 2 })
  const after = await playNow(again)
  expect(after).toBeGreaterThan(before - 12_000)
  expect(after).toBeLessThan(before + 12_000)
  const own = await server.open(id, lead.key)
  await eventually(() => own.desk('lead', 'draft/first-move')).toMatchObject({
    reason: 'a thought not sent',
  })
  expect(
    await again.decide(
      'first-move',
      { kind: 'choice', option: 'pause' },
      { reason: 'sure', request: 'sent-before-the-crash' },
    ),
  ).toEqual(decided)
  const log = await server.ask('GET', `/api/exercises/${id}/log`, { key: keys.facilitator })
  expect(String(log.body).match(/"type":"decide"/g)).toHaveLength(1)
})

test('decisions sent one upon another are all kept up to the last one acknowledged', async () => {
  const { id, keys, facilitator } = await underWay()
  const acknowledged: string[] = []
  const notes = Promise.allSettled(
    Array.from({ length: 25 }, async (_each, n) => {
      const reply = await facilitator.command({ type: 'note', text: `note ${n}.` })
      if (reply.ok) acknowledged.push(`note ${n}.`)
    }),
  )
  await eventually(() => acknowledged.length).toBeGreaterThan(5)
  await server.kill()
  await notes

  server = await ServerProcess.start(folder)
  const log = await server.ask('GET', `/api/exercises/${id}/log`, { key: keys.facilitator })
  expect(acknowledged.filter((text) => !String(log.body).includes(text))).toEqual([])
})

test('play that ran unattended for more than a minute is paused, and the log says why', async () => {
  const { id, keys } = await underWay()
  await server.kill()
  const db = openSqlite(`${folder}/hotwash.db`)
  await db.query('UPDATE clock SET wall = wall - 61000 WHERE exercise = $1', id)
  await db.close()

  server = await ServerProcess.start(folder)
  const facilitator = await server.open(id, keys.facilitator)
  await eventually(() => facilitator.table('clock')).toMatchObject({ paused: true })
  expect(facilitator.room.state.rate).toBe(0)
  const log = await server.ask('GET', `/api/exercises/${id}/log`, { key: keys.facilitator })
  expect(String(log.body)).toContain('"why":"unattended"')
})

test('after a restart play goes on before anybody has come back', async () => {
  const { id, code, keys } = await server.create()
  await server.sit(code, 'lead')
  const facilitator = await server.open(id, keys.facilitator)
  await facilitator.command({ type: 'start' })
  await facilitator.command({ type: 'speed', speed: 8 })
  await server.kill()

  server = await ServerProcess.start(folder)
  const firedOf = async () => {
    const report = await server.ask('GET', `/api/exercises/${id}/report`, { key: keys.facilitator })
    const { injects } = report.body as { injects: readonly { number: number; status: string }[] }
    return injects.find(({ number }) => number === 1)?.status
  }
  expect(await firedOf()).toBe('not reached')
  await eventually(firedOf).toBe('fired')
})

test('asked to stop, the server closes its lines, writes the clock and goes', async () => {
  const { id, keys, facilitator } = await underWay()
  await facilitator.command({ type: 'speed', speed: 8 })
  await eventually(() => playNow(facilitator)).toBeGreaterThan(4_000)
  const before = await playNow(facilitator)
  expect(await server.stop()).toBe(0)
  await eventually(() => facilitator.closed).toEqual([4001])

  server = await ServerProcess.start(folder)
  const again = await server.open(id, keys.facilitator)
  const after = await playNow(again)
  expect(after).toBeGreaterThanOrEqual(before)
})
