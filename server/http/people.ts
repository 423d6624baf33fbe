import { Router, type Request } from 'express'
import { closeRoom } from '../rooms/exerciseRooms.ts'
import type { Site } from '../site.ts'
import type { ExerciseRecord } from '../store/exerciseStore.ts'
import { access } from './access.ts'
import { HttpError } from '../door/errors.ts'

/**
 * For the facilitator: `GET /api/exercises/:id/people` lists who took part, `/people/:person` gives what is kept of
 * one, and `DELETE` forgets them once the exercise has ended.
 */
export function peopleRoutes(site: Site): Router {
  const { privacy } = site
  return Router()
    .get('/api/exercises/:id/people', async (request, response) => {
      const { header } = await inCharge(site, request)
      response.json(await privacy.people(header.exercise))
    })
    .get('/api/exercises/:id/people/:person', async (request, response) => {
      const { header } = await inCharge(site, request)
      const found = await privacy.exportOf(header.exercise, request.params.person)
      if (!found) throw nobody()
      response.attachment('exercise-only-person.json').json(found)
    })
    .delete('/api/exercises/:id/people/:person', async (request, response) => {
      const { header } = await inCharge(site, request)
      const done = await privacy.erase(header.exercise, request.params.person)
      if (done === 'nobody') throw nobody()
      if (done === 'not-ended')
        throw new HttpError(409, 'not-ended', 'A person can be erased when the exercise has ended.')
      await closeRoom(header.exercise, 'renewed')
      site.log.info({ exercise: header.exercise }, 'a person was erased')
      response.status(204).end()
    })
}

const nobody = () => new HttpError(404, 'no-such-person', 'Nobody of that kind took part here.')

async function inCharge(site: Site, request: Request<{ id: string }>): Promise<ExerciseRecord> {
  const { record, holder } = await access(site, request)
  if (holder.kind === 'facilitator') return record
  throw new HttpError(403, 'wrong-key', 'Only the facilitator may see who took part.')
}
