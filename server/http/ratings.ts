import { Router } from 'express'
import { ratingsAnswer } from '../../shared/report/ratingsAnswer.ts'
import { planOf } from '../library/ofExercise.ts'
import type { Site } from '../site.ts'
import { access } from './access.ts'
import { HttpError } from '../door/errors.ts'

/** `GET /api/exercises/:id/ratings`: how evaluators rated and how far they agree, for the facilitator alone. */
export const ratingRoutes = (site: Site): Router =>
  Router().get('/api/exercises/:id/ratings', async (request, response) => {
    const { record, holder } = await access(site, request)
    if (holder.kind !== 'facilitator') {
      throw new HttpError(403, 'wrong-key', 'Only the facilitator may see how evaluators agree.')
    }
    const events = await site.store.events(record.header.exercise)
    response.json(ratingsAnswer(await planOf(site, record), events))
  })
