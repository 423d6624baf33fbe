import { Router } from 'express'
import { signed } from '../bundle/bundle.ts'
import type { BundleDesk } from '../bundle/desk.ts'
import type { Sources } from '../bundle/sources.ts'
import type { ReadinessDesk } from '../readiness/readinessDesk.ts'
import { packageOf, type Site } from '../site.ts'
import type { ExerciseRecord } from '../store/exerciseStore.ts'
import { access } from './access.ts'
import { HttpError } from './errors.ts'

/** `GET /api/exercises/:id/bundle` for the facilitator, and the public half of this server's key for everyone. */
export function bundleRoutes(site: Site, readiness: ReadinessDesk, desk: BundleDesk): Router {
  return Router()
    .get('/api/exercises/:id/bundle', async (request, response) => {
      const { record, holder } = await access(site, request)
      if (holder.kind !== 'facilitator')
        throw new HttpError(403, 'wrong-key', 'Only the facilitator may take the bundle.')
      if (record.status !== 'ended')
        throw new HttpError(409, 'not-ended', 'The bundle is made when the exercise has ended.')
      const contents = await desk.contentsOf(await sourcesOf(site, readiness, record))
      response
        .type('application/zip')
        .attachment(`${record.header.scenario.id}-${record.header.exercise}.hotwash`)
        .send(Buffer.from(signed(contents, site.signingKey)))
    })
    .get('/.well-known/hotwash-key', (_request, response) => {
      response.type('text/plain').send(site.signingKey.publicPem)
    })
}

/** What a bundle of an exercise in the store is made from. */
export async function sourcesOf(
  site: Site,
  { texts }: ReadinessDesk,
  record: ExerciseRecord,
): Promise<Sources> {
  const kept = await site.store.entries(record.header.exercise)
  const entries = kept.map(({ seq: _seq, ...entry }) => entry)
  return {
    pack: await packageOf(site, record),
    header: record.header,
    claims: await site.sharing.claims(record.header.exercise),
    ...texts,
    entries,
    end: entries.at(-1)?.at ?? (0 as Sources['end']),
  }
}
