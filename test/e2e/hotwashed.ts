import { expect } from 'vitest'
import type { CreatedExercise } from '../../shared/wire/api.ts'
import { Reached } from '../support/server.ts'
import type { Stage } from './stage.ts'

/** A first drill that has ended: the lead stopped, for a reason. */
export async function hotwashed(here: Stage): Promise<{ made: CreatedExercise; seatKey: string }> {
  const made = await here.create({ scenario: 'first-light', minutes: 20 })
  const reached = new Reached(here.url)
  const seat = await reached.sit(made.code, 'lead', 'Aroha')
  const lead = await reached.open(made.id, seat.key)
  const line = await reached.open(made.id, made.keys.facilitator)
  await line.command({ type: 'start' })
  await line.command({ type: 'fire', inject: 'f01' as never, atOnce: true })
  const answer = { kind: 'choice', option: 'pause' }
  expect(await lead.decide('first-move', answer, { reason: 'Two people check.' })).toMatchObject({
    ok: true,
  })
  await line.command({ type: 'end' })
  return { made, seatKey: seat.key }
}
