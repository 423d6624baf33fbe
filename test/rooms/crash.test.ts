import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openSqlite } from '../../server/store/sqlite.ts'
import { eventually } from '../support/eventually.ts'
import { removeFolder, temporaryFolder, type Line } from '../support/server.ts'
import { ServerProcess } from '../support/serverProcess.ts'

// The program starts three times: it is killed in the middle of five exercises, and then asked to stop.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

let folder: string
let server: ServerProcess

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
type Exercise = Awaited<ReturnType<typeof underWay>>

const logOf = async ({ id, keys }: Pick<Exercise, 'id' | 'keys'>): Promise<string> =>
  String((await server.ask('GET', `/api/exercises/${id}/log`, { key: keys.facilitator })).body)

/** Whether the first inject of an exercise has gone out. */
async function firstInject({ id, keys }: Pick<Exercise, 'id' | 'keys'>) {
  const report = await server.ask('GET', `/api/exercises/${id}/report`, { key: keys.facilitator })
  const { injects } = report.body as { injects: readonly { number: number; status: string }[] }
  return injects.find(({ number }) => number === 1)?.status
}

const pausing = [
  'first-move',
  { kind: 'choice', option: 'pause' },
  { reason: 'sure', request: 'sent-before-the-crash' },
] as const
const acknowledged: string[] = []
let deciding: Exercise
let noting: Exercise
let left: Exercise
let unattended: Pick<Exercise, 'id' | 'keys'>
let decided: unknown
let before: number
let atRestart: string | undefined

beforeAll(async () => {
  folder = temporaryFolder()
  server = await ServerProcess.start(folder)
})
afterAll(async () => {
  await server.kill()
  removeFolder(folder)
})

test('a server is killed while notes stream in, an answer is just given and a clock runs, and comes up again', async () => {
  ;[deciding, noting, left] = await Promise.all([underWay(), underWay(), underWay()])
  const draft = { decision: 'first-move', reason: 'a thought not sent' }
  expect(await deciding.line.request('draft', draft)).toMatchObject({ ok: true })
  const second = await server.open(deciding.id, deciding.desk.key)
  decided = await second.decide(...pausing)
  expect(decided).toMatchObject({ ok: true })
  const twice = await deciding.facilitator.command({ type: 'speed', speed: 2 })
  expect(twice).toMatchObject({ ok: true })

  const alone = await server.create()
  await server.sit(alone.code, 'lead')
  const facilitator = await server.open(alone.id, alone.keys.facilitator)
  await facilitator.command({ type: 'start' })
  await facilitator.command({ type: 'speed', speed: 8 })
  unattended = alone

  before = await playNow(deciding.line)
  const { facilitator: writer } = noting
  const notes = Promise.allSettled(
    Array.from({ length: 25 }, async (_each, n) => {
      const reply = await writer.command({ type: 'note', text: `note ${n}.` })
      if (reply.ok) acknowledged.push(`note ${n}.`)
    }),
  )
  await eventually(() => acknowledged.length).toBeGreaterThan(5)
  await server.kill()
  await notes
  const db = openSqlite(`${folder}/hotwash.db`)
  await db.query('UPDATE clock SET wall = wall - 61000 WHERE exercise = $1', left.id)
  await db.close()
  server = await ServerProcess.start(folder)
  atRestart = await firstInject(unattended)
})

test('after SIGKILL every acknowledged decision, the clock and the seats are there', async () => {
  const { id, lead, desk } = deciding
  const again = await server.open(id, desk.key)
  await eventually(() => again.desk('desk', 'decision/first-move')).toMatchObject({
    status: { kind: 'answered', by: 'desk', reason: 'sure' },
  })
  expect(again.table('seat/lead')).toMatchObject({ name: 'Ana', presence: 'away' })
  expect(again.table('seat/desk')).toMatchObject({ name: 'Bo', presence: 'here' })
  expect(again.table('clock')).toMatchObject({ status: 'running', paused: false, speed: 2 })
  const after = await playNow(again)
  expect(after).toBeGreaterThan(before - 20_000)
  expect(after).toBeLessThan(before + 20_000)
  const own = await server.open(id, lead.key)
  await eventually(() => own.desk('lead', 'draft/first-move')).toMatchObject({
    reason: 'a thought not sent',
  })
  expect(await again.decide(...pausing)).toEqual(decided)
  expect((await logOf(deciding)).match(/"type":"decide"/g)).toHaveLength(1)
})

test('decisions sent one upon another are all kept up to the last one acknowledged', async () => {
  const log = await logOf(noting)
  expect(acknowledged.filter((text) => !log.includes(text))).toEqual([])
})

test('play that ran unattended for more than a minute is paused, and the log says why', async () => {
  const facilitator = await server.open(left.id, left.keys.facilitator)
  await eventually(() => facilitator.table('clock')).toMatchObject({ paused: true })
  expect(facilitator.room.state.rate).toBe(0)
  expect(await logOf(left)).toContain('"why":"unattended"')
})

test('after a restart play goes on before anybody has come back', async () => {
  expect(atRestart).toBe('not reached')
  await eventually(() => firstInject(unattended)).toBe('fired')
})

test('asked to stop, the server closes its lines, writes the clock and goes', async () => {
  const { id, keys } = deciding
  const facilitator = await server.open(id, keys.facilitator)
  await facilitator.command({ type: 'speed', speed: 8 })
  await eventually(() => playNow(facilitator)).toBeGreaterThan(4_000)
  const last = await playNow(facilitator)
  expect(await server.stop()).toBe(0)
  await eventually(() => facilitator.closed).toEqual([4001])

  server = await ServerProcess.start(folder)
  const again = await server.open(id, keys.facilitator)
  expect(await playNow(again)).toBeGreaterThanOrEqual(last)
})
