import { Router } from 'express'
import { z } from 'zod'
import type { SeatId } from '../../shared/kernel/ids.ts'
import type { ExerciseTime } from '../../shared/kernel/time.ts'
import { subjectOf, type Site } from '../site.ts'
import { afterEnd } from './afterEnd.ts'
import { HttpError } from './errors.ts'
import { queryOf } from './query.ts'

const wanted = z.strictObject({
  time: z.coerce
    .number('must be milliseconds of play')
    .int('must be whole milliseconds of play')
    .nonnegative('must not be before the start')
    .max(86_400_000),
  desk: z.string().min(1).max(80).default('facilitator'),
})

/** `GET …/hindsight`: where to stop and what was known; `GET …/at?time=…&desk=…`: table and desk as they were. */
export function hindsightRoutes(site: Site): Router {
  return Router()
    .get('/api/exercises/:id/hindsight', async (request, response) => {
      const { record } = await afterEnd(site, request, 'time-travel')
      response.json(await site.backroom.do('hindsight', await subjectOf(site, record), {}))
    })
    .get('/api/exercises/:id/at', async (request, response) => {
      const { record } = await afterEnd(site, request, 'time-travel')
      const { time, desk } = queryOf(request, wanted)
      const { exercise, config } = record.header
      if (desk !== 'facilitator' && !config.seats.some(({ id }) => id === desk)) {
        throw new HttpError(404, 'no-such-desk', 'This exercise has no such desk.', 'desk')
      }
      const participants = await site.store.participants(exercise)
      const names = Object.fromEntries(participants.map(({ seat, name }) => [seat, name]))
      response.json(
        await site.backroom.do('at', await subjectOf(site, record), {
          time: time as ExerciseTime,
          desk: desk as SeatId | 'facilitator',
          names,
        }),
      )
    })
}
