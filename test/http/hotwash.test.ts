import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AskedAnswer } from '../../shared/wire/whatIf.ts'
import type { DebriefAnswer, DebriefInput } from '../../shared/wire/debrief.ts'
import type { AtAnswer, HindsightAnswer } from '../../shared/wire/hindsight.ts'
import type { CreatedExercise } from '../../shared/wire/api.ts'
import { boot, type TestServer } from '../support/server.ts'

let server: TestServer
let made: CreatedExercise
let seatKey: string
beforeAll(async () => {
  server = await boot()
  made = await server.create()
  const seat = await server.sit(made.code, 'lead', 'Aroha Zylstra')
  seatKey = seat.key
  const line = await server.open(made.id, made.keys.facilitator)
  const lead = await server.open(made.id, seat.key)
  await line.command({ type: 'start' })
  await line.command({ type: 'fire', inject: 'f01' as never })
  await lead.decide('first-move', { kind: 'choice', option: 'pause' }, { reason: 'Two check.' })
  await line.command({ type: 'end' })
}, 60_000)
afterAll(() => server.stop())

const at = (path: string) => `/api/exercises/${made.id}/${path}`
const get = (path: string, key = made.keys.facilitator) => server.ask('GET', at(path), { key })
const post = (path: string, body: unknown, key = made.keys.facilitator) =>
  server.ask('POST', at(path), { key, body })
const say = (body: DebriefInput, key?: string) => post('debrief', body, key)

test('before the end none of it opens, not even to the facilitator', async () => {
  const other = await server.create()
  for (const path of ['what-if', 'hindsight', 'at?time=0', 'debrief']) {
    const answer = await server.ask('GET', `/api/exercises/${other.id}/${path}`, {
      key: other.keys.facilitator,
    })
    expect(answer).toMatchObject({ status: 403, body: { error: { code: 'not-ended' } } })
  }
})

test('what if: the list of decisions, another answer, and a refusal in words', async () => {
  const listed = (await get('what-if')).body as AskedAnswer
  const first = listed.decisions.find(({ id }) => id === 'first-move')
  expect(first?.was?.labels).toHaveLength(1)
  const other = first?.options.find(({ id }) => id !== 'pause')
  const answer = { kind: 'choice', option: other?.id }
  const { status, body } = await post('what-if', { decision: 'first-move', answer })
  expect(status).toBe(200)
  expect(body).toMatchObject({ format: 'hotwash-whatif/1', simulation: true })
  expect((body as { parting: { seq: number } }).parting.seq).toBeGreaterThan(0)
  const wrong = await post('what-if', { decision: 'no-such' })
  expect(wrong).toMatchObject({ status: 422, body: { error: { field: 'decision' } } })
  expect((await post('what-if', { decision: 'first-move', at: -1 })).status).toBe(400)
})

test('players get time travel and what if once the facilitator opened them, and no sooner', async () => {
  for (const [path, part] of [
    ['hindsight', 'time-travel'],
    ['at?time=1000', 'time-travel'],
    ['what-if', 'what-if'],
  ] as const) {
    expect(await get(path, seatKey)).toMatchObject({
      status: 403,
      body: { error: { code: 'not-opened' } },
    })
    expect((await say({ kind: 'opened', part }, seatKey)).status).toBe(403)
    expect((await say({ kind: 'opened', part })).status).toBe(201)
    expect((await get(path, seatKey)).status).toBe(200)
    expect((await say({ kind: 'closed', part })).status).toBe(201)
    expect((await get(path, seatKey)).status).toBe(403)
  }
})

test('the charts open at the end to everybody, the loss to the facilitator alone', async () => {
  const page = async (key?: string) => {
    const { status, body } = await get('charts', key)
    expect(status).toBe(200)
    return body as string
  }
  expect(await page()).toContain('The course of play')
  expect(await page(seatKey)).not.toContain('What it might have cost')
  expect(await page(seatKey)).not.toContain('Aroha')
  const other = await server.create({ scenario: 'intracare', minutes: 60, roles: 5 })
  const early = await server.ask('GET', `/api/exercises/${other.id}/charts`, {
    key: other.keys.facilitator,
  })
  expect(early).toMatchObject({ status: 403, body: { error: { code: 'not-ended' } } })
  const line = await server.open(other.id, other.keys.facilitator)
  await line.command({ type: 'start' })
  await line.command({ type: 'end' })
  const seen = async (key: string) =>
    (await server.ask('GET', `/api/exercises/${other.id}/charts`, { key })).body
  expect(await seen(other.keys.facilitator)).toContain('What it might have cost')
  for (const key of [other.keys.evaluator, other.keys.observer, other.keys.screen])
    expect(await seen(key)).not.toContain('What it might have cost')
})

test('time travel names the decision’s moment and shows the desk as it was', async () => {
  const back = (await get('hindsight')).body as HindsightAnswer
  expect(back.knew[0]).toMatchObject({ decision: { id: 'first-move' }, had: [{ number: 1 }] })
  const then = (await get(`at?time=${back.end}&desk=lead`)).body as AtAnswer
  expect(Object.keys(then.desk)).toContain('inject/f01')
  expect((await get('at?time=soon')).status).toBe(400)
  expect((await get('at?time=0&desk=nobody')).status).toBe(404)
})

test('cards are anonymous and hidden from other phones until they are shown', async () => {
  expect(
    (await say({ kind: 'card', side: 'helped', text: 'The paper list' }, seatKey)).status,
  ).toBe(201)
  const seen = async (key: string) => ((await get('debrief', key)).body as DebriefAnswer).debrief
  expect((await seen(seatKey)).cards).toEqual([])
  const [card] = (await seen(made.keys.facilitator)).cards
  expect(card).toMatchObject({ text: 'The paper list', group: '' })
  expect(JSON.stringify(await seen(made.keys.facilitator))).not.toContain('Aroha')
  await say({ kind: 'opened', part: 'cards' })
  expect((await seen(seatKey)).cards).toHaveLength(1)
  expect((await say({ kind: 'grouped', card: 99, group: 'x' })).status).toBe(404)
  expect((await say({ kind: 'card', side: 'helped', text: ' ' }, seatKey)).status).toBe(400)
})

test('one person counts once in a quick question', async () => {
  await say({ kind: 'pulse-asked', text: 'I knew what was expected of me' })
  const open = ((await get('debrief')).body as DebriefAnswer).debrief.pulses[0]
  for (const value of [2, 4]) await say({ kind: 'pulse', pulse: open?.n ?? 0, value }, seatKey)
  expect(((await get('debrief')).body as DebriefAnswer).debrief.pulses[0]?.counts).toEqual([
    0, 0, 0, 1, 0,
  ])
  await say({ kind: 'pulse-closed', pulse: open?.n ?? 0 })
  expect((await say({ kind: 'pulse', pulse: open?.n ?? 0, value: 1 }, seatKey)).status).toBe(409)
})

test('an action with owner, date and evidence is in every form of the report; the log is untouched', async () => {
  const log = (await get('log')).body
  await say({
    kind: 'action',
    what: 'Print the contact lists',
    owner: 'Operations manager',
    due: '2026-12-15',
    element: 'planning',
    evidence: [4],
  })
  for (const format of ['json', 'md', 'csv&sheet=improvement', 'html']) {
    const { status, body } = await get(`report?format=${format}`)
    expect(status).toBe(200)
    expect(typeof body === 'string' ? body : JSON.stringify(body)).toContain(
      'Print the contact lists',
    )
  }
  for (const format of ['pdf', 'docx', 'xlsx', 'xapi']) {
    const { status, headers } = await get(`report?format=${format}&names=no`)
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toContain('exercise-only-after-action-report')
  }
  expect((await get('log')).body).toBe(log)
  expect((await get('report?format=exe')).status).toBe(400)
})

test('the schema of the report is published', async () => {
  const { status, headers, body } = await server.ask('GET', '/schemas/aar.json')
  expect(status).toBe(200)
  expect(headers.get('content-type')).toContain('application/schema+json')
  expect(JSON.parse(body as string)).toMatchObject({ type: 'object' })
})

const processes = () =>
  execFileSync('pgrep', ['-P', String(process.pid), '-f', 'backroom/helper'])
    .toString()
    .match(/\d+/g)

test.skipIf(process.platform === 'win32')(
  'a process of the back room that is killed takes its answers with it, and nothing else',
  async () => {
    const asked = get('report?format=docx')
    await expect.poll(processes).not.toBeNull()
    for (const pid of processes() ?? []) process.kill(Number(pid), 'SIGKILL')
    expect([200, 500]).toContain((await asked).status)
    expect((await get('debrief')).status).toBe(200)
    expect((await get('report?format=docx')).status).toBe(200)
  },
)
