import { Router, type Request } from 'express'
import { compareRuns, type Run } from '../../shared/readiness/compare.ts'
import {
  compareShares,
  grantShare,
  type GrantedShare,
  type ShareRow,
} from '../../shared/wire/sharing.ts'
import { bundleOf } from '../desks/bundleDesk.ts'
import { hashOfKey, keyOfHeader, newId, newKey } from '../door/keys.ts'
import type { ReadinessDesk } from '../desks/readinessDesk.ts'
import type { Site } from '../site.ts'
import type { ExerciseRecord } from '../store/exerciseStore.ts'
import type { Share, ShareView } from '../store/sharingStore.ts'
import { bodyOf } from '../door/body.ts'
import { HttpError, noExercise } from '../door/errors.ts'
import { answerWith, formOf, insured } from './readiness.ts'
import { sendMade } from './sendMade.ts'

const day = 24 * 60 * 60 * 1000
const now = (): string => new Date().toISOString()

/** The insured grants links, sees who looked and takes links back; whoever has one reads, and compares. */
export function sharingRoutes(site: Site, desk: ReadinessDesk): Router {
  const { sharing } = site
  return Router()
    .get('/api/exercises/:id/shares', async (request, response) => {
      const record = await insured(site, request)
      const shares = await sharing.shares(record.header.exercise)
      response.json(await Promise.all(shares.map((share) => rowOf(site, share))))
    })
    .post('/api/exercises/:id/shares', async (request, response) => {
      const record = await insured(site, request)
      const { days, ...wanted } = bodyOf(request, grantShare)
      if (record.status !== 'ended')
        throw new HttpError(409, 'not-ended', 'A link can be granted when the exercise has ended.')
      const key = newKey()
      const share = {
        id: newId(),
        exercise: record.header.exercise,
        ...wanted,
        created: now(),
        expires: new Date(Date.now() + days * day).toISOString(),
      }
      await sharing.grant(share, hashOfKey(key))
      const granted: GrantedShare = { id: share.id, key, expires: share.expires }
      response.status(201).json(granted)
    })
    .post('/api/exercises/:id/shares/:share/revoke', async (request, response) => {
      const record = await insured(site, request)
      const { share } = request.params
      if (!(await sharing.revoke(record.header.exercise, share, now())))
        throw new HttpError(404, 'no-such-share', 'This exercise has no such link.')
      response.status(204).end()
    })
    .get('/api/shared/:id', async (request, response) => {
      const { share, record } = await opened(site, request)
      const what = formOf(request) === 'json' ? 'data' : 'page'
      await sharing.viewed(share.id, { at: now(), what })
      response.set('X-Share-Bundle', share.bundle ? '1' : '0')
      await answerWith(desk, request, response, { record, names: share.names })
    })
    .get('/api/shared/:id/bundle', async (request, response) => {
      const { share, record } = await opened(site, request)
      if (!share.bundle)
        throw new HttpError(
          403,
          'no-bundle',
          'This link does not include the bundle. Ask the organisation.',
        )
      const bundle = await bundleOf(site, desk, record)
      await sharing.viewed(share.id, { at: now(), what: 'bundle' })
      response.attachment(`${record.header.scenario.id}-${share.id}.hotwash`)
      await sendMade(request, response.type('application/zip'), bundle)
    })
    .post('/api/compare', async (request, response) => {
      const { shares } = bodyOf(request, compareShares)
      const runs = new Map<string, Run>()
      const refused: { readonly id: string; readonly message: string }[] = []
      for (const { id, key } of new Map(shares.map((each) => [each.id, each])).values()) {
        try {
          const { share, record } = await openedWith(site, id, key)
          const run = await runOf(desk, share, record)
          await sharing.viewed(share.id, { at: now(), what: 'compare' })
          // Two links to one exercise are one run.
          runs.set(share.exercise, run)
        } catch (error) {
          if (!(error instanceof HttpError)) throw error
          refused.push({ id, message: error.message })
        }
      }
      response.json({ cohorts: compareRuns([...runs.values()]), refused })
    })
}

async function rowOf({ sharing }: Site, share: Share): Promise<ShareRow> {
  const { id, label, names, bundle, created, expires } = share
  const views: readonly ShareView[] = await sharing.views(id)
  return { id, label, names, bundle, created, expires, state: stateOf(share), views }
}

const stateOf = ({ revoked, expires }: Share): ShareRow['state'] =>
  revoked !== undefined ? 'revoked' : expires <= now() ? 'expired' : 'open'

const opened = (site: Site, request: Request<{ id: string }>) =>
  openedWith(site, request.params.id, keyOfHeader(request.get('authorization')))

/** The link and its exercise. Refuses a wrong key (403) and a link that was taken back or has run out (410). */
async function openedWith(
  { store, sharing }: Site,
  id: string,
  key: string | undefined,
): Promise<{ readonly share: Share; readonly record: ExerciseRecord }> {
  const share = key === undefined ? undefined : await sharing.share(id, hashOfKey(key))
  if (!share) throw new HttpError(403, 'wrong-key', 'This link does not open a report.')
  if (stateOf(share) === 'revoked')
    throw new HttpError(410, 'revoked', 'The organisation has taken this link back.')
  if (stateOf(share) === 'expired')
    throw new HttpError(
      410,
      'expired',
      'This link has run out. Ask the organisation for a new one.',
    )
  const record = await store.exercise(share.exercise)
  if (!record) throw noExercise()
  return { share, record }
}

async function runOf(desk: ReadinessDesk, share: Share, record: ExerciseRecord): Promise<Run> {
  const { overview, score, purpose } = await desk.of(record, { names: false, loss: false })
  return {
    id: share.id,
    label: share.label,
    scenario: {
      id: overview.scenario.id,
      version: overview.scenario.version,
      hash: overview.scenario.hash,
    },
    minutes: overview.minutes,
    seats: overview.team.length,
    seed: overview.seed,
    purpose,
    score,
  }
}
