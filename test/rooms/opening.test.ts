import { matchMaker } from '@colyseus/core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeRoom, openRoom } from '../../server/rooms/exerciseRooms.ts'
import { eventually } from '../support/eventually.ts'
import { boot, type TestServer } from '../support/server.ts'

let server: TestServer
beforeEach(async () => {
  server = await boot()
})
afterEach(() => server.stop())
const epochOf = async (exercise: string): Promise<number> =>
  (await server.app.site.store.claim(exercise, 'somebody', [])) ?? 0

test('however many come at once, an exercise is opened once, and none of them is thrown out', async () => {
  const { id, code, keys } = await server.create()
  const before = await epochOf(id)
  const [facilitator, screen] = await Promise.all([
    server.open(id, keys.facilitator),
    server.open(id, keys.screen),
    openRoom(id),
    openRoom(id),
    matchMaker.createRoom('exercise', { exercise: id }).catch(() => undefined),
    server.sit(code, 'lead'),
  ])
  expect(await facilitator.command({ type: 'start' })).toMatchObject({ ok: true })
  await eventually(() => screen.table('clock')).toMatchObject({ status: 'running' })
  expect([facilitator.closed, screen.closed]).toEqual([[], []])
  expect(await epochOf(id)).toBe(before + 2) // one for the room, one for the look
})

test('an exercise that is put away while somebody is on the way in opens again at once', async () => {
  const { id, keys } = await server.create()
  await server.open(id, keys.facilitator)
  // A seat that is reserved and never taken, as by a page that was closed meanwhile.
  const authorization = `Bearer ${keys.screen}`
  const reserved = await server.ask('POST', '/matchmake/joinOrCreate/exercise', {
    body: { exercise: id },
    headers: { authorization },
  })
  expect(reserved.status).toBe(200)
  const from = performance.now()
  const closing = closeRoom(id)
  const again = await server.open(id, keys.facilitator)
  expect(performance.now() - from).toBeLessThan(4_000)
  expect(await again.command({ type: 'start' })).toMatchObject({ ok: true })
  await closing
})
