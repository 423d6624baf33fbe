import { afterAll, beforeAll, expect, test } from 'vitest'
import { boot, type TestServer } from '../support/server.ts'
import { eventually } from '../support/eventually.ts'

let server: TestServer
beforeAll(async () => {
  server = await boot()
}, 60_000)
afterAll(() => server.stop())

const change = (id: string, key: string, body: object) =>
  server.ask('POST', `/api/exercises/${id}/keys`, { key, body })

test.each(['screen', 'observer', 'evaluator', 'facilitator', 'seat'] as const)(
  'a new %s key: the old one stops at once, its lines close, the new one opens the same',
  async (kind) => {
    const { id, code, keys } = await server.create()
    const { key: seatKey } = await server.sit(code, 'lead')
    const old = kind === 'seat' ? seatKey : keys[kind]
    const line = await server.open(id, old)
    const other = await server.open(id, kind === 'screen' ? keys.observer : keys.screen)
    const wanted = kind === 'seat' ? { kind, seat: 'lead' } : { kind }
    const { status, body } = await change(id, keys.facilitator, wanted)
    expect(status).toBe(201)
    await eventually(() => line.closed).toEqual([4102])
    expect(other.closed).toEqual([])
    await expect(server.open(id, old)).rejects.toMatchObject({ code: 403 })
    const again = await server.open(id, (body as { key: string }).key)
    await eventually(() => again.desks()).toEqual(kind === 'seat' ? ['lead'] : [kind])
  },
)

test('a new invitation leaves those who came in with the old one where they are', async () => {
  const { id, keys } = await server.create()
  const ema = await server.watch(id, keys.evaluator, 'Ema')
  const line = await server.open(id, ema.key)
  await change(id, keys.facilitator, { kind: 'evaluator' })
  expect((await server.ask('GET', `/api/exercises/${id}`, { key: ema.key })).status).toBe(200)
  expect(line.closed).toEqual([])
})

test.each([
  [{ kind: 'seat' }, 400, 'seat'],
  [{ kind: 'screen', seat: 'lead' }, 400, 'seat'],
  [{ kind: 'seat', seat: 'desk' }, 409, 'seat'],
  [{ kind: '__proto__' }, 400, 'kind'],
])('%j is refused with %i', async (body, status, field) => {
  const { id, code, keys } = await server.create()
  await server.sit(code, 'lead')
  const answer = await change(id, keys.facilitator, body)
  expect(answer).toMatchObject({ status, body: { error: { field } } })
})

test('nobody but the facilitator changes keys', async () => {
  const { id, code, keys } = await server.create()
  const { key } = await server.sit(code, 'lead')
  for (const wrong of [key, keys.evaluator, keys.observer, keys.screen, 'guess'])
    expect((await change(id, wrong, { kind: 'facilitator' })).status).toBe(403)
})
