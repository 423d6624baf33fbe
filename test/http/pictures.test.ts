import { afterAll, beforeAll, expect, test } from 'vitest'
import { boot, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await boot()
}, 60_000)
afterAll(() => server.stop())

test('a picture opens for those its inject was delivered to, and for nobody before that', async () => {
  const made = await server.create({
    scenario: 'intracare',
    minutes: 150,
    roles: 8,
    organisation: 'Rata & <Sons>',
  })
  const facilitator = await server.open(made.id, made.keys.facilitator)
  const board = await server.sit(made.code, 'board')
  const comms = await server.sit(made.code, 'comms')
  const path = `/api/exercises/${made.id}/pictures/i36/0`
  const status = async (key: string) => (await server.ask('GET', path, { key })).status
  await facilitator.command({ type: 'start' })
  const { keys } = made
  expect(await status(board.key)).toBe(404)
  expect(await status(keys.observer)).toBe(404)
  expect(await status(keys.facilitator)).toBe(200)
  await facilitator.command({ type: 'fire', inject: 'i36', to: ['board'] })
  expect(await status(board.key)).toBe(200)
  expect(await status(comms.key)).toBe(404)
  expect(await status(keys.observer)).toBe(200)
  expect(await status(keys.screen)).toBe(404)
  expect(await status('x'.repeat(32))).toBe(403)
  const shown = await server.ask('GET', path, { key: board.key })
  expect(shown.headers.get('content-type')).toMatch(/^image\/svg\+xml/)
  expect(shown.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
  expect(shown.headers.get('cache-control')).toBe('no-store')
  expect(shown.body).toContain('Rata &#38; &#60;Sons&#62;')
  const none = `/api/exercises/${made.id}/pictures/i36/7`
  expect((await server.ask('GET', none, { key: board.key })).status).toBe(404)
})
