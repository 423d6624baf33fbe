import { Router } from 'express'
import { z } from 'zod'
import type { DeskName } from '../../shared/hindsight/snapshot.ts'
import type { ExerciseTime } from '../../shared/kernel/time.ts'
import { subjectOf } from '../desks/subject.ts'
import type { Site } from '../site.ts'
import type { ExerciseRecord } from '../store/exerciseStore.ts'
import { afterEnd } from './afterEnd.ts'
import { HttpError } from '../door/errors.ts'
import { queryOf } from '../door/query.ts'

/** A moment and whose desk is looked at. */
export const momentWanted = z.strictObject({
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
      const { time, desk } = queryOf(request, momentWanted)
      const { exercise } = record.header
      const participants = await site.store.participants(exercise)
      const names = Object.fromEntries(participants.map(({ seat, name }) => [seat, name]))
      response.json(
        await site.backroom.do('at', await subjectOf(site, record), {
          time: time as ExerciseTime,
          desk: deskIn(record, desk),
          names,
        }),
      )
    })
}

/** The desk by that name; 404 when the exercise has none. */
export function deskIn({ header }: ExerciseRecord, desk: string): DeskName {
  if (desk !== 'facilitator' && !header.config.seats.some(({ id }) => id === desk))
    throw new HttpError(404, 'no-such-desk', 'This exercise has no such desk.', 'desk')
  return desk as DeskName
}
