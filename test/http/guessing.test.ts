import { afterAll, beforeAll, expect, test } from 'vitest'
import { boot, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await boot()
}, 60_000)
afterAll(() => server.stop())

const lookUp = (code: string) => server.ask('POST', '/api/join', { body: { code } })

test('a whole team joins from one address, but nobody may guess codes from it', async () => {
  const { code } = await server.create()
  const team = await Promise.all(Array.from({ length: 40 }, () => lookUp(code)))
  expect(team.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 200))

  for (let guess = 0; guess < 10; guess += 1) expect((await lookUp('XXXXXX')).status).toBe(404)
  const late = await lookUp('XXXXXX')
  expect(late).toMatchObject({ status: 429, body: { error: { code: 'too-many-tries' } } })
  expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0)
  const seat = await server.ask('POST', '/api/join/seat', {
    body: { code: 'XXXXXX', seat: 'lead', name: 'Ana' },
  })
  expect(seat.status).toBe(429)
})
