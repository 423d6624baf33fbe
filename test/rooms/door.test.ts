import { matchMaker } from '@colyseus/core'
import { Client } from '@colyseus/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requestsOfEveryKind as requests } from '../support/requestsOfEveryKind.ts'
import { boot, type Line, type TestServer } from '../support/server.ts'
import { eventually } from '../support/eventually.ts'

let server: TestServer
beforeAll(async () => {
  server = await boot()
}, 60_000)
afterAll(() => server.stop())

const join = (url: string, options: unknown, key?: string) =>
  new Client(url, key === undefined ? {} : { headers: { authorization: `Bearer ${key}` } })
    .joinOrCreate('exercise', options as never)
    .then(
      () => 'joined',
      (error: { code: number }) => error.code,
    )

test('the door answers who may not come in with a code that says why', async () => {
  const { id, keys } = await server.create()
  const other = await server.create()
  expect(await join(server.url, { exercise: id })).toBe(403)
  expect(await join(server.url, { exercise: id }, 'not-a-key')).toBe(403)
  expect(await join(server.url, { exercise: id }, other.keys.facilitator)).toBe(403)
  expect(await join(server.url, { exercise: 'nowhere' }, keys.facilitator)).toBe(404)
  expect(await join(server.url, { exercise: { $ne: '' } }, keys.facilitator)).toBe(400)
  expect(await join(server.url, { exercise: id, site: {} }, keys.facilitator)).toBe(400)
  expect(await join(server.url, { exercise: id }, keys.facilitator)).toBe('joined')
})

test('rooms open by exercise and key alone, not by any other way of the framework', async () => {
  const { id, keys } = await server.create()
  const other = await server.create()
  await server.open(other.id, other.keys.facilitator)
  for (const method of ['create', 'join', 'joinById', 'reconnect']) {
    const name = method === 'joinById' || method === 'reconnect' ? other.id : 'exercise'
    const answer = await server.ask('POST', `/matchmake/${method}/${name}`, {
      body: { exercise: id },
      key: keys.facilitator,
    })
    expect([method, answer.status >= 400]).toEqual([method, true])
  }
})

test('a key never travels in an address', async () => {
  const { id, keys } = await server.create()
  const { room } = await server.open(id, keys.facilitator)
  const transport = room.connection.transport as unknown as { ws: { url: string } }
  expect(transport.ws.url).toContain(id)
  expect(transport.ws.url).not.toContain(keys.facilitator)
})

const own = {
  seat: [
    'decide',
    'draft',
    'opened',
    'undo',
    'sign',
    'send-back',
    'advise',
    'ask',
    'say',
    'situation-add',
    'situation-move',
    'enter-paper',
    'presence',
    'sound',
  ],
  facilitator: ['command', 'enter-paper', 'console'],
  evaluator: ['rate', 'observe', 'calibrate'],
} as const
const allowed: Readonly<Record<string, readonly string[]>> = {
  seat: [...own.seat, 'time'],
  facilitator: [...own.facilitator, 'time'],
  evaluator: [...own.evaluator, 'time'],
  'evaluator invitation': ['time'],
  observer: ['time'],
  'observer invitation': ['time'],
  screen: ['time'],
}

test('the table of who may send what covers every message the room listens to', async () => {
  const { id, keys } = await server.create()
  await server.open(id, keys.screen)
  const room = matchMaker.getLocalRoomById(id) as unknown as { messages: object }
  const listened = Object.keys(room.messages).toSorted()
  expect(listened.length).toBeGreaterThan(15)
  expect(Object.keys(requests).toSorted()).toEqual(listened)
  const somebody = new Set(Object.values(allowed).flat())
  expect([...somebody].toSorted()).toEqual(listened)
})

test.each(Object.keys(allowed))(
  'a %s key may send its own requests and no others',
  async (kind) => {
    const { id, code, keys } = await server.create()
    const { key } = await server.sit(code, 'lead')
    const ema = await server.watch(id, keys.evaluator, 'Ema')
    const all = {
      ...keys,
      seat: key,
      evaluator: ema.key,
      'evaluator invitation': keys.evaluator,
      observer: (await server.watch(id, keys.observer, 'Olu')).key,
      'observer invitation': keys.observer,
    } as Readonly<Record<string, string>>
    const line: Line = await server.open(id, all[kind] ?? '')
    for (const [type, payload] of Object.entries(requests)) {
      const reply = await line.request(type, payload)
      const stopped = !reply.ok && reply.refused.code === 'not-allowed'
      expect([type, stopped]).toEqual([type, !allowed[kind]?.includes(type)])
    }
  },
)

test('somebody who floods the line is put off it and the others play on', async () => {
  const { id, code, keys } = await server.create()
  const { key } = await server.sit(code, 'lead')
  const loud = await server.open(id, key)
  const facilitator = await server.open(id, keys.facilitator)
  const flood = Array.from({ length: 200 }, () => loud.request('presence', { state: 'here' }))
  await Promise.allSettled(flood)
  await eventually(() => loud.closed).toEqual([4002])
  expect(await facilitator.command({ type: 'start' })).toMatchObject({ ok: true })
})

test('a page that asks for nothing but a sign of life is never taken for a flood', async () => {
  const { id, keys } = await server.create()
  const page = await server.open(id, keys.facilitator)
  let answers = 0
  for (let asked = 1; asked <= 45; asked += 1) {
    page.room.ping(() => (answers += 1))
    await eventually(() => answers).toBe(asked) // looks every 50 ms: fewer than thirty a second
  }
  expect(page.closed).toEqual([])
})
