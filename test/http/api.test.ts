import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ScenarioSummary } from '../../shared/wire/api.ts'
import type { HindsightAnswer } from '../../shared/wire/hindsight.ts'
import { boot, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await boot()
}, 60_000)
afterAll(() => server.stop())

const good = { scenario: 'first-light', minutes: 20 }
const seat = { code: 'ABC234', name: 'Ana', seat: 'lead' }

type Refused = [
  path: string,
  body: unknown,
  status: number,
  field: string | undefined,
  says: RegExp,
]
test.each<Refused>([
  ['/api/exercises', '{"scenario":', 400, undefined, /not JSON/],
  ['/api/exercises', undefined, 400, undefined, /Send a JSON body/],
  ['/api/exercises', '[]', 400, undefined, /an object with named fields/],
  ['/api/exercises', {}, 400, 'scenario', /must be a text/],
  ['/api/exercises', { ...good, scenario: 7 }, 400, 'scenario', /must be a text/],
  ['/api/exercises', { ...good, scenario: 'no-such' }, 404, 'scenario', /There is: .*first-light/],
  ['/api/exercises', { ...good, minutes: '20' }, 400, 'minutes', /must be a number/],
  ['/api/exercises', { ...good, minutes: 21 }, 400, 'minutes', /can be played in 20 minutes/],
  ['/api/exercises', { ...good, roles: 7 }, 400, 'roles', /seats 1 or 2 people/],
  ['/api/exercises', { ...good, roles: -1 }, 400, 'roles', /more than 0/],
  ['/api/exercises', { ...good, seed: '' }, 400, 'seed', /is empty/],
  ['/api/exercises', { ...good, mode: 'fast' }, 400, 'mode', /one of: clock, facilitator/],
  ['/api/exercises', { ...good, organisation: '  ' }, 400, 'organisation', /is empty/],
  ['/api/exercises', { ...good, surprise: true }, 400, 'surprise', /no field "surprise"/],
  ['/api/exercises', { ...good, seed: 'x'.repeat(20_000) }, 413, undefined, /too large/],
  ['/api/join', {}, 400, 'code', /must be a text/],
  ['/api/join', { code: '' }, 400, 'code', /is empty/],
  ['/api/join', { code: 'ABC234' }, 404, 'code', /No exercise has this code/],
  ['/api/join/seat', { ...seat, name: ' ' }, 400, 'name', /Write the name others will see/],
  ['/api/join/seat', { ...seat, name: 'x'.repeat(41) }, 400, 'name', /40 characters are the most/],
  ['/api/join/seat', seat, 404, 'code', /No exercise has this code/],
  ['/api/nothing', {}, 404, undefined, /nothing at/],
])('POST %s with %j is refused with %i at %s', async (...refused) => {
  const [path, body, status, field, says] = refused
  const answer = await server.ask('POST', path, { body })
  expect(answer.status).toBe(status)
  const { error } = answer.body as { error: { message: string; field?: string; code: string } }
  expect(error.field).toBe(field)
  expect(error.message).toMatch(says)
  expect(error.message).toMatch(/^[A-Z].*[.!?]$/s)
  expect(error.code).toMatch(/^[a-z-]+$/)
})

test('the scenarios on offer say what a facilitator chooses from', async () => {
  const { status, body } = await server.ask('GET', '/api/scenarios')
  expect(status).toBe(200)
  const scenarios = body as readonly ScenarioSummary[]
  const firstLight = scenarios.find(({ id }) => id === 'first-light')
  expect(firstLight).toMatchObject({
    injects: 4,
    decisions: 2,
    lengths: [{ minutes: 20, briefing: 3, play: 12, hotwash: 5 }],
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(firstLight?.teams.map(({ size }) => size)).toEqual([2, 1])
})

test('an exercise gets a code to read out and a key for each function', async () => {
  const { id, code, keys } = await server.create()
  expect(id).toMatch(/^[\w-]{12}$/)
  expect(code).toMatch(/^[ABCDEFGHJKMNPQRSTUVWXYZ2-9]{6}$/)
  expect(Object.keys(keys)).toEqual(['facilitator', 'evaluator', 'observer', 'screen'])
  for (const key of Object.values(keys)) expect(Buffer.from(key, 'base64url')).toHaveLength(16)
})

test('a code may be typed in any way a person types it', async () => {
  const { id, code } = await server.create()
  const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `
  const { status, body } = await server.ask('POST', '/api/join', { body: { code: typed } })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    id,
    title: 'First Light',
    status: 'briefing',
    seats: [
      { id: 'lead', roles: [{ id: 'lead', title: 'Clinic Lead' }] },
      { id: 'desk', roles: [{ id: 'desk' }] },
    ],
  })
})

test('a seat is given once, with the name others see', async () => {
  const { code } = await server.create()
  await server.sit(code, 'lead', '  Ana  ')
  const lobby = await server.ask('POST', '/api/join', { body: { code } })
  expect(lobby.body).toMatchObject({ seats: [{ id: 'lead', taken: 'Ana' }, { id: 'desk' }] })
  const second = await server.ask('POST', '/api/join/seat', {
    body: { code, seat: 'lead', name: 'Bo' },
  })
  expect(second.status).toBe(409)
  expect(second.body).toMatchObject({
    error: { code: 'seat-taken', field: 'seat', message: /Clinic Lead already/ },
  })
  const unknown = await server.ask('POST', '/api/join/seat', {
    body: { code, seat: 'pilot', name: 'Bo' },
  })
  expect(unknown.status).toBe(404)
  expect(unknown.body).toMatchObject({ error: { field: 'seat' } })
})

test('of two people who want one seat at the same moment one gets it', async () => {
  const { code } = await server.create()
  const want = (name: string) =>
    server.ask('POST', '/api/join/seat', { body: { code, seat: 'lead', name } })
  const answers = await Promise.all([want('Ana'), want('Bo'), want('Cy')])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409])
})

test('only keys of an exercise tell what it is', async () => {
  const { id, code, keys } = await server.create()
  const { key } = await server.sit(code, 'desk')
  const path = `/api/exercises/${id}`
  expect(await server.ask('GET', path, { key: keys.facilitator })).toMatchObject({
    status: 200,
    body: { id, code, status: 'briefing', you: { kind: 'facilitator' } },
  })
  const own = await server.ask('GET', path, { key })
  expect(own.body).toMatchObject({ you: { kind: 'seat', seat: 'desk' } })
  expect(own.body).not.toHaveProperty('code')
  const other = await server.create()
  for (const wrong of [undefined, 'guess', other.keys.facilitator]) {
    const answer = await server.ask('GET', path, wrong === undefined ? {} : { key: wrong })
    expect(answer).toMatchObject({ status: 403, body: { error: { code: 'wrong-key' } } })
  }
  expect(await server.ask('GET', `${path}?key=${keys.facilitator}`)).toMatchObject({ status: 403 })
  expect(await server.ask('GET', '/api/exercises/nope', { key })).toMatchObject({ status: 404 })
})

test('the report opens for those who run it at once, for the team at the end', async () => {
  const { id, code, keys } = await server.create()
  const { key } = await server.sit(code, 'lead', 'Ana')
  const path = `/api/exercises/${id}/report`
  const facilitator = await server.open(id, keys.facilitator)
  await facilitator.command({ type: 'start' })
  expect(await server.ask('GET', path, { key: keys.facilitator })).toMatchObject({
    status: 200,
    body: { format: 'hotwash-aar/1', finished: false },
  })
  expect(await server.ask('GET', path, { key: keys.evaluator })).toMatchObject({ status: 200 })
  expect(await server.ask('GET', path, { key })).toMatchObject({
    status: 403,
    body: { error: { code: 'not-ended' } },
  })
  await facilitator.command({ type: 'end' })
  expect(await server.ask('GET', path, { key })).toMatchObject({ body: { finished: true } })
  const page = await server.ask('GET', path, { key, headers: { accept: 'text/html' } })
  expect(page.headers.get('content-type')).toMatch(/^text\/html/)
  expect(String(page.body)).toContain('After-action report')
})

test('the facilitator and the evaluators read what was noted, the team does not', async () => {
  const { id, code, keys } = await server.create()
  const { key } = await server.sit(code, 'lead', 'Ana')
  const path = `/api/exercises/${id}/report`
  const facilitator = await server.open(id, keys.facilitator)
  await facilitator.command({ type: 'start' })
  await facilitator.command({ type: 'note', text: 'They asked the right person.' })
  await facilitator.command({ type: 'end' })
  for (const [who, reads] of [
    [keys.facilitator, true],
    [keys.evaluator, true],
    [keys.observer, false],
    [key, false],
  ] as const) {
    const { body } = await server.ask('GET', path, { key: who })
    expect(JSON.stringify(body).includes('They asked the right person.')).toBe(reads)
  }
})

test('JSON travels compressed', async () => {
  const { headers, body } = await server.ask('GET', '/api/scenarios')
  expect(headers.get('content-encoding')).toBe('gzip')
  expect(headers.get('vary')).toContain('Accept-Encoding')
  expect(body).not.toEqual([])
})

test('the log is one JSON line per entry, without names, for the facilitator alone', async () => {
  const { id, code, keys } = await server.create()
  const { key } = await server.sit(code, 'lead', 'Ana Aroha')
  const path = `/api/exercises/${id}/log`
  expect(await server.ask('GET', path, { key })).toMatchObject({ status: 403 })
  const { body } = await server.ask('GET', path, { key: keys.facilitator })
  const [header, entry] = String(body)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
  expect(header).toMatchObject({ format: 'hotwash-log/1', exercise: id, engine: '1' })
  expect(entry).toMatchObject({ n: 1, at: 0, input: { type: 'take-seat', seat: 'lead' } })
  expect(String(body)).not.toContain('Ana')
})

test('an ended exercise takes nobody in any more', async () => {
  const { id, code, keys } = await server.create()
  const facilitator = await server.open(id, keys.facilitator)
  await facilitator.command({ type: 'start' })
  await facilitator.command({ type: 'end' })
  const body = { code, seat: 'lead', name: 'Ana' }
  expect(await server.ask('POST', '/api/join/seat', { body })).toMatchObject({
    status: 409,
    body: { error: { code: 'ended', message: 'This exercise has ended.' } },
  })
})

test('health and readiness answer', async () => {
  expect(await server.ask('GET', '/healthz')).toMatchObject({ status: 200, body: { ok: true } })
  expect(await server.ask('GET', '/readyz')).toMatchObject({ status: 200, body: { ok: true } })
})

test('the facilitator alone plays a dry run and watches it moment by moment; the exercise stays as it was', async () => {
  const { id, code, keys } = await server.create()
  const { key: player } = await server.sit(code, 'lead', 'Aroha')
  const path = `/api/exercises/${id}/dry-run`
  const ask = (what: string, key = keys.facilitator) =>
    server.ask('GET', `${path}/${what}`, { key })
  const log = async () =>
    (await server.ask('GET', `/api/exercises/${id}/log`, { key: keys.facilitator })).body
  const before = await log()
  const played = await server.ask('POST', path, { key: keys.facilitator, body: { team: 'silent' } })
  expect(played).toMatchObject({ status: 200, body: { team: 'silent', answered: 0 } })
  const marks = (await ask('hindsight?team=silent')).body as HindsightAnswer
  const { at: lapsed } = marks.marks.find(({ kind }) => kind === 'lapse') ?? { at: 0 }
  expect(lapsed).toBeGreaterThan(0)
  const desk = (moment: number, team: string) => ask(`at?team=${team}&time=${moment}&desk=lead`)
  expect((await desk(lapsed, 'silent')).body).toMatchObject({
    desk: { 'decision/first-move': { status: { kind: 'open', lapsed: true } } },
  })
  expect((await desk(lapsed, 'expert')).body).toMatchObject({
    desk: { 'decision/first-move': { status: { kind: 'answered' } } },
  })
  expect((await ask('at?team=silent&time=0&desk=nobody')).status).toBe(404)
  expect((await ask('at?team=crowd&time=0')).status).toBe(400)
  for (const what of ['hindsight', 'at?time=0']) expect((await ask(what, player)).status).toBe(403)
  expect((await server.ask('POST', path, { key: player, body: {} })).status).toBe(403)
  expect(await log()).toEqual(before)
})
