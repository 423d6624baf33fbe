import { createPublicKey } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPublicKey } from '../../server/bundle/signing.ts'
import { verifyBundle } from '../../server/bundle/verify.ts'
import type { CreatedExercise } from '../../shared/wire/api.ts'
import { boot, type TestServer } from '../support/server.ts'

let server: TestServer
let exercise: CreatedExercise
beforeAll(async () => {
  server = await boot()
  exercise = await server.create()
})
afterAll(() => server.stop())

const bundleOf = (key: string, encoding = 'gzip') =>
  fetch(`${server.url}/api/exercises/${exercise.id}/bundle`, {
    headers: { authorization: `Bearer ${key}`, 'accept-encoding': encoding },
  })

test('the bundle of an exercise waits for its end, and is the facilitator’s alone', async () => {
  const early = await bundleOf(exercise.keys.facilitator)
  expect(early.status).toBe(409)
  for (const key of [exercise.keys.observer, exercise.keys.evaluator, 'not-a-key'])
    expect((await bundleOf(key)).status).toBe(403)
})

test('the bundle of an ended exercise is verified with the key the server shows', async () => {
  const seat = await server.sit(exercise.code, 'lead', 'Moana Planted')
  const facilitator = await server.open(exercise.id, exercise.keys.facilitator)
  const player = await server.open(exercise.id, seat.key)
  await facilitator.command({ type: 'start' })
  await facilitator.command({ type: 'end' })
  await Promise.all([facilitator.room.leave(), player.room.leave()])
  const answer = await bundleOf(exercise.keys.facilitator)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toMatch(/filename="?first-light-.+\.hotwash"?/)
  expect(answer.headers.get('content-type')).toBe('application/zip')
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const plain = await bundleOf(exercise.keys.facilitator, 'identity')
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(Buffer.from(await plain.arrayBuffer()).equals(bytes)).toBe(true)
  const pem = (await server.ask('GET', '/.well-known/hotwash-key')).body as string
  expect(createPublicKey(pem).asymmetricKeyType).toBe('ed25519')
  expect(verifyBundle(bytes, readPublicKey(pem))).toMatchObject({ ok: true })
  expect(Buffer.from(bytes).includes('Moana')).toBe(false)
})
