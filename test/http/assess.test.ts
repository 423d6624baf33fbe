import { afterAll, beforeAll, expect, test } from 'vitest'
import { assessSeeds } from '../../shared/wire/api.ts'
import { boot, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await boot()
}, 60_000)
afterAll(() => server.stop())

const assessed = { scenario: 'first-light', minutes: 20, purpose: 'assess' }

test('an exercise that assesses is made on a seed of the family', async () => {
  const { status, body } = await server.ask('POST', '/api/exercises', { body: assessed })
  expect(status).toBe(201)
  const { id, keys } = body as { id: string; keys: { facilitator: string } }
  const log = await server.ask('GET', `/api/exercises/${id}/log`, { key: keys.facilitator })
  const { config } = JSON.parse(String(log.body).split('\n')[0] ?? '') as {
    config: { purpose: string; seed: string }
  }
  expect(config.purpose).toBe('assess')
  expect(assessSeeds).toContain(config.seed)
  const wrong = { body: { ...assessed, seed: 'lucky' } }
  expect(await server.ask('POST', '/api/exercises', wrong)).toMatchObject({
    status: 400,
    body: { error: { field: 'seed', message: expect.stringContaining('assess-1') } },
  })
})

test('the report tells decisions from luck once the exercise has ended', async () => {
  const { id, keys } = await server.create()
  const key = keys.facilitator
  const path = `/api/exercises/${id}/report`
  const facilitator = await server.open(id, key)
  await facilitator.command({ type: 'start' })
  const before = await server.ask('GET', path, { key })
  expect(before.body).not.toHaveProperty('luck')
  await facilitator.command({ type: 'end' })
  const after = await server.ask('GET', path, { key })
  expect(after.body).toMatchObject({ luck: { replays: 50, skipped: 0 } })
  const page = await server.ask('GET', path, { key, headers: { accept: 'text/html' } })
  expect(String(page.body)).toContain('Decisions and luck')
})
