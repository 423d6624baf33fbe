import { Router } from 'express'
import { z } from 'zod'
import { outcomeRecord } from '../../shared/incident/outcome.ts'
import { readIncident } from '../../shared/incident/readIncident.ts'
import type { ReadinessDesk } from '../desks/readinessDesk.ts'
import type { Site } from '../site.ts'
import { bodyOf } from '../door/body.ts'
import { HttpError } from '../door/errors.ts'
import { insured } from './readiness.ts'

const keepRecord = z.strictObject({ record: z.string().min(1, 'paste a record').nullable() })

/** `POST …/incident-record` keeps a real incident's record as context; `GET` gives this exercise's in that shape. */
export function incidentRoutes(site: Site, desk: ReadinessDesk): Router {
  return Router()
    .post('/api/exercises/:id/incident-record', async (request, response) => {
      const { header } = await insured(site, request)
      const { record } = bodyOf(request, keepRecord)
      const read = record === null ? undefined : readIncident(record)
      if (read?.ok === false) {
        const field = ['record', read.field].filter((part) => part !== '').join('.')
        const where = read.field === '' ? '' : `${read.field}: `
        throw new HttpError(400, 'bad-input', `${where}${read.message}`, field)
      }
      const at = new Date().toISOString()
      await site.sharing.saveContext(header.exercise, record ?? undefined, at)
      response.json({ flags: read?.context.flags ?? [], rows: read?.context.rows ?? [] })
    })
    .get('/api/exercises/:id/incident-record', async (request, response) => {
      const record = await insured(site, request)
      const outcome = outcomeRecord(await desk.of(record, { names: false, loss: false }))
      response.attachment(`outcome-${record.header.exercise}.json`).json(outcome)
    })
}
