import { Router } from 'express'
import { dryRun as play } from '../../shared/simulate/dryRun.ts'
import { dryRun, type DryRun } from '../../shared/wire/api.ts'
import { planOf, type Site } from '../site.ts'
import { access } from './access.ts'
import { bodyOf } from './body.ts'
import { HttpError } from './errors.ts'

/** `POST /api/exercises/:id/dry-run`: what a machine team would live through. Touches nothing of the exercise. */
export function dryRunRoutes(site: Site): Router {
  return Router().post('/api/exercises/:id/dry-run', async (request, response) => {
    const { record, holder } = await access(site, request)
    if (holder.kind !== 'facilitator')
      throw new HttpError(403, 'wrong-key', 'Only the facilitator can play a dry run.')
    const { team = 'expert' } = bodyOf(request, dryRun) as { team?: DryRun['team'] }
    const answer: DryRun = { team, ...play(await planOf(site, record), team) }
    response.json(answer)
  })
}
