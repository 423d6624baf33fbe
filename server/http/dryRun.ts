import { Router, type Request } from 'express'
import type { ExerciseTime } from '../../shared/kernel/time.ts'
import { dryRun, type DryRun } from '../../shared/wire/api.ts'
import { subjectOf } from '../desks/subject.ts'
import type { Site } from '../site.ts'
import type { ExerciseRecord } from '../store/exerciseStore.ts'
import { access } from './access.ts'
import { bodyOf } from '../door/body.ts'
import { HttpError } from '../door/errors.ts'
import { deskIn, momentWanted } from './hindsight.ts'
import { queryOf } from '../door/query.ts'

const moment = momentWanted.extend(dryRun.shape)

/**
 * `POST /api/exercises/:id/dry-run` plays the exercise with a machine team and tells what it lived through;
 * `GET …/dry-run/hindsight` and `GET …/dry-run/at` show that play moment by moment, as after an end. Touches nothing of
 * the exercise.
 */
export function dryRunRoutes(site: Site): Router {
  const { backroom } = site
  return Router()
    .post('/api/exercises/:id/dry-run', async (request, response) => {
      const record = await led(site, request)
      const { team } = bodyOf(request, dryRun)
      const played = await backroom.do('dry-run', await subjectOf(site, record), { team })
      const answer: DryRun = { team, ...played }
      response.json(answer)
    })
    .get('/api/exercises/:id/dry-run/hindsight', async (request, response) => {
      const record = await led(site, request)
      const { team } = queryOf(request, dryRun)
      const about = await subjectOf(site, record)
      response.json(await backroom.do('dry-run-hindsight', about, { team }))
    })
    .get('/api/exercises/:id/dry-run/at', async (request, response) => {
      const record = await led(site, request)
      const { team, time, desk } = queryOf(request, moment)
      const about = await subjectOf(site, record)
      const wanted = { team, time: time as ExerciseTime, desk: deskIn(record, desk) }
      response.json(await backroom.do('dry-run-at', about, wanted))
    })
}

async function led(site: Site, request: Request<{ id: string }>): Promise<ExerciseRecord> {
  const { record, holder } = await access(site, request)
  if (holder.kind !== 'facilitator')
    throw new HttpError(403, 'wrong-key', 'Only the facilitator can play a dry run.')
  return record
}
