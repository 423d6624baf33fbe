import { afterAll, beforeAll, expect, test } from 'vitest'
import { boot, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await boot()
}, 60_000)
afterAll(() => server.stop())

const wanted = { scenario: 'first-light', minutes: 20 }

test.each([
  ['somebody from another machine, through a proxy', { 'x-forwarded-for': '203.0.113.9' }],
  ['a foreign name that points to this machine', { 'x-forwarded-host': 'rebound.example' }],
  ['a page of another site', { origin: 'http://elsewhere.example' }],
])('without sign-in only this very machine runs exercises: %s does not', async (_who, headers) => {
  expect((await server.ask('POST', '/api/exercises', { body: wanted })).status).toBe(201)
  const answer = await server.ask('POST', '/api/exercises', { body: wanted, headers })
  expect(answer).toMatchObject({ status: 401, body: { error: { code: 'sign-in' } } })
})
