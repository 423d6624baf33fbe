import { Client } from '@colyseus/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Requests } from '../../shared/wire/messages.ts'
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

const requests: Requests = {
  decide: { request: 'request-1', decision: 'tell', answer: { kind: 'choice', option: 'x' } },
  draft: { decision: 'tell', reason: '' },
  opened: { request: 'request-2', inject: 'f01' },
  undo: { request: 'request-4', decision: 'tell' },
  sign: { request: 'request-5', decision: 'tell' },
  'send-back': { request: 'request-6', decision: 'tell', why: 'x' },
  advise: { request: 'request-7', decision: 'tell', stance: 'concur' },
  ask: { request: 'request-8', text: 'x' },
  say: { request: 'request-say', to: 'all', text: 'Hello.' },
  'situation-add': { request: 'request-add', column: 'known', text: 'It is Friday.' },
  'situation-move': { request: 'request-move', entry: 1, to: 'unknown' },
  'enter-paper': {
    request: 'request-paper',
    decision: 'tell',
    answer: { kind: 'choice', option: 'x' },
    givenAt: 0,
  },
  presence: { state: 'here' },
  sound: { heard: true },
  console: { console: 'console-1', name: 'Fay' },
  command: { request: 'request-3', command: { type: 'note', text: 'x' } },
  rate: { request: 'request-9', task: 'PS-1', rating: 'S' },
  observe: { request: 'request-a', text: 'x' },
  calibrate: { request: 'request-b', example: 'x', rating: 'S' },
  time: {},
}
const evaluators = ['rate', 'observe', 'calibrate']
const allowed: Readonly<Record<string, readonly string[]>> = {
  seat: Object.keys(requests).filter(
    (type) => ![...evaluators, 'command', 'console'].includes(type),
  ),
  facilitator: ['command', 'enter-paper', 'console', 'time'],
  evaluator: [...evaluators, 'time'],
  'evaluator invitation': ['time'],
  observer: ['time'],
  screen: ['time'],
}

test.each(Object.keys(allowed))(
  'a %s key may send its own requests and no others',
  async (kind) => {
    const { id, code, keys } = await server.create()
    const { key } = await server.sit(code, 'lead')
    const own = await server.watch(id, keys.evaluator, 'Ema')
    const all = {
      ...keys,
      seat: key,
      evaluator: own.key,
      'evaluator invitation': keys.evaluator,
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
