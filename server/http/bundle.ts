import { Router } from 'express'
import { bundleOf } from '../desks/bundleDesk.ts'
import type { ReadinessDesk } from '../desks/readinessDesk.ts'
import type { Site } from '../site.ts'
import { access } from './access.ts'
import { HttpError } from '../door/errors.ts'
import { sendMade } from './sendMade.ts'

/** `GET /api/exercises/:id/bundle` for the facilitator, and the public half of this server's key for everyone. */
export function bundleRoutes(site: Site, readiness: ReadinessDesk): Router {
  return Router()
    .get('/api/exercises/:id/bundle', async (request, response) => {
      const { record, holder } = await access(site, request)
      if (holder.kind !== 'facilitator')
        throw new HttpError(403, 'wrong-key', 'Only the facilitator may take the bundle.')
      if (record.status !== 'ended')
        throw new HttpError(409, 'not-ended', 'The bundle is made when the exercise has ended.')
      const bundle = await bundleOf(site, readiness, record)
      response.attachment(`${record.header.scenario.id}-${record.header.exercise}.hotwash`)
      await sendMade(request, response.type('application/zip'), bundle)
    })
    .get('/.well-known/hotwash-key', (_request, response) => {
      response.type('text/plain').send(site.signingKey.publicPem)
    })
}
