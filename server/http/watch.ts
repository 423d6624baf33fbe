import { Router } from 'express'
import type { ParticipantId } from '../../shared/kernel/ids.ts'
import { nameWatcher, type TakenWatch } from '../../shared/wire/api.ts'
import { hashOfKey, newId, newKey } from '../door/keys.ts'
import { admitTo, dismissFrom } from '../rooms/exerciseRooms.ts'
import type { Site } from '../site.ts'
import type { Watcher } from '../store/exerciseStore.ts'
import { access } from './access.ts'
import { bodyOf } from '../door/body.ts'
import { HttpError } from '../door/errors.ts'

/**
 * `POST /api/exercises/:id/watchers` gives somebody with the evaluators' or observers' invitation a key of their
 * own; `DELETE /api/exercises/:id/watchers/:watcher` takes it back, for the facilitator.
 */
export function watchRoutes(site: Site): Router {
  return Router()
    .post('/api/exercises/:id/watchers', async (request, response) => {
      const { record, holder } = await access(site, request)
      if (holder.kind !== 'evaluator' && holder.kind !== 'observer') {
        const message = 'Only the link for evaluators or observers lets people in to watch.'
        throw new HttpError(403, 'wrong-key', message)
      }
      const { name } = bodyOf(request, nameWatcher)
      response.status(201).json(await letIn(record.header.exercise, holder.kind, name))
    })
    .delete('/api/exercises/:id/watchers/:watcher', async (request, response) => {
      const { record, holder } = await access(site, request)
      if (holder.kind !== 'facilitator') {
        throw new HttpError(403, 'wrong-key', 'Only the facilitator may show people out.')
      }
      if (!(await dismissFrom(record.header.exercise, request.params.watcher))) {
        throw new HttpError(404, 'no-such-watcher', 'Nobody of that kind watches here.')
      }
      response.status(204).end()
    })
}

/** Keeps a watcher and gives their key, which is stored as a hash alone. */
export async function letIn(
  exercise: string,
  kind: Watcher['kind'],
  name: string,
): Promise<TakenWatch> {
  const watcher = { id: newId() as ParticipantId, kind, name }
  const key = newKey()
  if (!(await admitTo(exercise, { watcher, keyHash: hashOfKey(key) }))) {
    const message = 'As many people watch as this exercise has room for.'
    throw new HttpError(409, 'full', message)
  }
  return { id: exercise, kind, watcher: watcher.id, key }
}
