import { Router } from 'express'
import { packsOf } from '../../shared/view/packs.ts'
import { planOf } from '../library/ofExercise.ts'
import type { Site } from '../site.ts'
import { access } from './access.ts'
import { HttpError } from '../door/errors.ts'

/** `GET /api/exercises/:id/packs`: every desk's pack for playing on paper; the facilitator's key alone opens it. */
export const packRoutes = (site: Site): Router =>
  Router().get('/api/exercises/:id/packs', async (request, response) => {
    const { record, holder } = await access(site, request)
    if (holder.kind !== 'facilitator')
      throw new HttpError(403, 'wrong-key', 'Only the facilitator may open the paper packs.')
    const id = record.header.exercise
    const names = (await site.store.participants(id)).map(({ seat, name }) => [seat, name] as const)
    response.json(packsOf(await planOf(site, record), id, Object.fromEntries(names)))
  })
