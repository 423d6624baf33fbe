import { expect, test } from 'vitest'
import { assault, complaints } from './assault.ts'

test('hostile inputs over HTTP and sockets leave the server and other exercises as they were', async () => {
  const done = await assault('short', 400, 1_000)
  expect(done.tally.sent).toBeGreaterThanOrEqual(400)
  expect(complaints(done, 2_000)).toEqual([])
}, 60_000)
