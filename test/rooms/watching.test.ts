import { afterAll, beforeAll, expect, test } from 'vitest'
import { received } from '../support/recordedSocket.ts'
import { boot, type Line, type TestServer } from '../support/server.ts'
import { eventually } from '../support/eventually.ts'

let server: TestServer
beforeAll(async () => {
  server = await boot()
}, 60_000)
afterAll(() => server.stop())

const request = () => `request-${crypto.randomUUID()}`
const rate = (line: Line, rating: string, more: object = {}) =>
  line.request('rate', { request: request(), task: 'PS-1', rating, ...more })
const feed = (line: Line, desk: string) =>
  line
    .deskKeys(desk)
    .filter((key) => key.startsWith('feed/'))
    .map((key) => line.desk(desk, key) as { seq: number; text?: string; line: { kind: string } })

/** A first drill with one inject out, a lead, a facilitator and two evaluators. */
async function watched() {
  const made = await server.create()
  const facilitator = await server.open(made.id, made.keys.facilitator)
  const { key } = await server.sit(made.code, 'lead')
  const lead = await server.open(made.id, key)
  await facilitator.command({ type: 'start' })
  await facilitator.command({ type: 'fire', inject: 'f01' })
  const [ema, eli] = [
    await server.watch(made.id, made.keys.evaluator, 'Ema'),
    await server.watch(made.id, made.keys.evaluator, 'Eli'),
  ]
  return { ...made, facilitator, lead, ema, eli }
}

test('evaluators and observers have keys of their own, and the facilitator sees them by name, here or not', async () => {
  const { id, code, keys, facilitator, ema } = await watched()
  const { body } = await server.ask('POST', '/api/join/watch', { body: { code, name: 'Olu' } })
  const olu = body as { key: string; watcher: string; kind: string }
  expect(olu.kind).toBe('observer')
  expect(new Set([olu.key, ema.key, ...Object.values(keys)]).size).toBe(6)
  const who = (watcher: string) => facilitator.desk('facilitator', `watcher/${watcher}`)
  await eventually(() => who(olu.watcher)).toMatchObject({ name: 'Olu', here: false })
  const line = await server.open(id, olu.key)
  await eventually(() => who(olu.watcher)).toMatchObject({ name: 'Olu', here: true })
  await line.room.leave()
  await eventually(() => who(olu.watcher)).toMatchObject({ here: false, gone: false })
})

test('a key taken back opens nothing any more, and what was written stays', async () => {
  const { id, keys, facilitator, ema } = await watched()
  const line = await server.open(id, ema.key)
  expect(await rate(line, 'S')).toMatchObject({ ok: true })
  const path = `/api/exercises/${id}/watchers/${ema.watcher}`
  expect((await server.ask('DELETE', path, { key: keys.evaluator })).status).toBe(403)
  expect((await server.ask('DELETE', path, { key: keys.facilitator })).status).toBe(204)
  expect((await server.ask('DELETE', `${path}x`, { key: keys.facilitator })).status).toBe(404)
  await eventually(() => line.closed).toEqual([4102])
  await expect(server.open(id, ema.key)).rejects.toMatchObject({ code: 403 })
  expect(
    facilitator.deskKeys('facilitator').filter((key) => key.startsWith('rating/')),
  ).toHaveLength(1)
})

test('by the code nobody watches a team that is assessed, nor with a player’s key', async () => {
  const assessed = await server.create({ purpose: 'assess' })
  const body = { code: assessed.code, name: 'Olu' }
  const refused = await server.ask('POST', '/api/join/watch', { body })
  expect(refused).toMatchObject({ status: 403, body: { error: { code: 'not-by-code' } } })
  expect((await server.watch(assessed.id, assessed.keys.observer, 'Olu')).kind).toBe('observer')
  const { key } = await server.sit(assessed.code, 'lead')
  const path = `/api/exercises/${assessed.id}/watchers`
  expect((await server.ask('POST', path, { body: { name: 'X' }, key })).status).toBe(403)
  expect(
    (await server.ask('POST', path, { body: { name: ' ' }, key: assessed.keys.evaluator })).body,
  ).toMatchObject({ error: { field: 'name' } })
})

test('an observer has what happened before and what comes, as the roles received it', async () => {
  const { id, keys, facilitator, lead } = await watched()
  const observer = await server.open(id, (await server.watch(id, keys.observer, 'Olu')).key)
  await eventually(() => feed(observer, 'observer').map(({ line }) => line.kind)).toContain(
    'inject',
  )
  const choice = { kind: 'choice', option: 'pause' }
  await lead.decide('first-move', choice, { reason: 'Two people check.' })
  await eventually(() => feed(observer, 'observer').map(({ text }) => text)).toContain(
    'Two people check.',
  )
  await facilitator.command({ type: 'note', text: 'NOTE-OF-THE-FACILITATOR' })
  await facilitator.command({ type: 'fire', inject: 'f02' })
  await eventually(
    () => feed(observer, 'observer').filter(({ line }) => line.kind === 'inject').length,
  ).toBe(2)
  expect(received(observer.room.sessionId)).not.toContain('NOTE-OF-THE-FACILITATOR')
})

test('evaluators rate blind: a letter and a note reach their author and the facilitator, nobody else', async () => {
  const { id, keys, facilitator, lead, ema, eli } = await watched()
  const [one, two] = [await server.open(id, ema.key), await server.open(id, eli.key)]
  const observer = await server.open(id, (await server.watch(id, keys.observer, 'Olu')).key)
  const screen = await server.open(id, keys.screen)
  await rate(one, 'M', { note: 'PLANTED-RATING', evidence: [1] })
  await one.request('observe', { request: request(), text: 'PLANTED-NOTE', typedAt: 1 })
  const own = `evaluator/${ema.watcher}`
  await eventually(() => JSON.stringify(one.deskKeys(own))).toMatch(/rating.*observation/)
  await eventually(() => received(facilitator.room.sessionId)).toContain('PLANTED-RATING')
  await eventually(() => received(facilitator.room.sessionId)).toContain('PLANTED-NOTE')
  await facilitator.command({ type: 'fire', inject: 'f02' })
  for (const line of [two, observer, screen, lead]) {
    await eventually(() => line.table('pin')).toMatchObject({ inject: 'f02' })
    expect(received(line.room.sessionId)).not.toContain('PLANTED')
  }
  expect(two.desks().toSorted()).toEqual(['evaluator', `evaluator/${eli.watcher}`])
})

test('a note sent twice under one name is written once', async () => {
  const { id, facilitator, ema } = await watched()
  const line = await server.open(id, ema.key)
  const note = { request: request(), text: 'ONCE', typedAt: 1 }
  await line.request('observe', note)
  expect(await line.request('observe', note)).toMatchObject({ ok: true })
  await eventually(() =>
    facilitator.deskKeys('facilitator').filter((key) => key.startsWith('note/')),
  ).toHaveLength(1)
})
