import { Router } from 'express'
import { comparable, trendTables } from '../../shared/report/trend.ts'
import { trendMessage, type TrendAnswer } from '../../shared/wire/trend.ts'
import { hashOfKey } from '../door/keys.ts'
import { planOf } from '../library/ofExercise.ts'
import type { Site } from '../site.ts'
import type { ExerciseRecord } from '../store/exerciseStore.ts'
import { afterEnd, type Allowed } from './afterEnd.ts'
import { bodyOf } from '../door/body.ts'
import { HttpError } from '../door/errors.ts'
import { trendRows } from '../desks/trendRows.ts'

/** Exercises that one trend may show. */
const most = 12

/**
 * `GET …/trend`: how the organisation's exercises went, for those who lead. `POST` links an ended exercise whose
 * facilitator's key is shown, or takes it out again; for the facilitator.
 */
export function trendRoutes(site: Site): Router {
  return Router()
    .get('/api/exercises/:id/trend', async (request, response) => {
      const allowed = await afterEnd(site, request)
      const { kind } = allowed.holder
      if (kind !== 'facilitator' && kind !== 'evaluator') throw notAllowed()
      response.json(await answerOf(site, allowed))
    })
    .post('/api/exercises/:id/trend', async (request, response) => {
      const allowed = await afterEnd(site, request)
      if (allowed.holder.kind !== 'facilitator') throw notAllowed()
      const message = bodyOf(request, trendMessage)
      const { exercise } = allowed.record.header
      const linking = 'link' in message
      if (linking) await refuse(site, allowed, message)
      await site.store.addDebrief(exercise, new Date().toISOString(), {
        kind: linking ? 'earlier-linked' : 'earlier-unlinked',
        exercise: linking ? message.link : message.unlink,
      })
      response.status(201).json(await answerOf(site, await afterEnd(site, request)))
    })
}

const notAllowed = (): HttpError =>
  new HttpError(403, 'not-allowed', 'Only the facilitator may do this.')

async function refuse(
  site: Site,
  { record, debrief }: Allowed,
  { link, key }: { readonly link: string; readonly key: string },
): Promise<void> {
  const other = await site.store.exercise(link)
  const holder = other && (await site.store.holderOf(link, hashOfKey(key)))
  if (holder?.kind !== 'facilitator') {
    const message =
      'This link opens no exercise here. Copy the facilitator’s link of the earlier one.'
    throw new HttpError(404, 'wrong-key', message, 'link')
  }
  if (link === record.header.exercise)
    throw new HttpError(409, 'same', 'That is this exercise. Link an earlier one.', 'link')
  if (other?.status !== 'ended')
    throw new HttpError(409, 'not-over', 'That exercise has not ended yet.', 'link')
  if (debrief.earlier.length >= most)
    throw new HttpError(409, 'full', `A trend shows at most ${most} earlier exercises.`, 'link')
  const [own, theirs] = await Promise.all([nameIn(site, record), nameIn(site, other)])
  if (own !== undefined && theirs !== undefined && plainly(own) !== plainly(theirs)) {
    const message = `That exercise was played as ${theirs}, this one as ${own}. A trend follows one organisation.`
    throw new HttpError(409, 'other-organisation', message, 'link')
  }
}

const plainly = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ')

async function nameIn(site: Site, record: ExerciseRecord): Promise<string | undefined> {
  const { config, scenario } = await planOf(site, record)
  return config.parameters['organisation'] ?? scenario.parameters['organisation']?.value
}

async function answerOf(site: Site, { record, debrief }: Allowed): Promise<TrendAnswer> {
  const rows = await trendRows(site, record, debrief)
  const own = rows.find(({ exercise }) => exercise === record.header.exercise)
  if (!own) return { rows: [], tables: [] }
  return {
    rows: rows.map((row) => ({
      exercise: row.exercise,
      title: row.title,
      createdAt: row.createdAt,
      own: row === own,
      comparable: comparable(row, own),
      overall: row.overall,
    })),
    tables: rows.length > 1 ? trendTables(rows, own) : [],
  }
}
