import { Router } from 'express'
import { afterActionReport } from '../../shared/report/aar.ts'
import type { AboutReport } from '../../shared/report/aarShape.ts'
import { reportPage } from '../../shared/report/html.ts'
import { planOf, type Site } from '../site.ts'
import type { ExerciseRecord } from '../store/exerciseStore.ts'
import { access } from './access.ts'
import { HttpError } from './errors.ts'
import { LuckDesk } from './luck.ts'

/** `GET /api/exercises/:id/report` as JSON or a page, and `/log` as JSON lines. */
export function reportRoutes(site: Site): Router {
  const desk = new LuckDesk()
  return Router()
    .get('/api/exercises/:id/report', async (request, response) => {
      const { record, holder } = await access(site, request)
      const early = holder.kind === 'facilitator' || holder.kind === 'evaluator'
      if (!early && record.status !== 'ended') {
        const message = 'The report opens when the exercise has ended.'
        throw new HttpError(403, 'not-ended', message)
      }
      const plan = await planOf(site, record)
      const id = record.header.exercise
      const about = {
        ...(await aboutOf(site, record)),
        notes: early,
        ...(record.status === 'ended' && {
          luck: await desk.of(id, plan, await site.store.entries(id)),
        }),
      }
      const aar = afterActionReport(plan, await site.store.events(id), about)
      response.vary('Accept')
      if (request.accepts(['json', 'html']) === 'html') response.type('html').send(reportPage(aar))
      else response.json(aar)
    })
    .get('/api/exercises/:id/log', async (request, response) => {
      const { record, holder } = await access(site, request)
      if (holder.kind !== 'facilitator') {
        throw new HttpError(403, 'wrong-key', 'Only the facilitator may read the log.')
      }
      const entries = await site.store.entries(record.header.exercise)
      const lines = [record.header, ...entries.map(({ seq: _seq, ...entry }) => entry)]
      response
        .type('application/jsonl')
        .send(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    })
}

async function aboutOf({ store }: Site, { header }: ExerciseRecord): Promise<AboutReport> {
  const participants = await store.participants(header.exercise)
  const start = (await store.entries(header.exercise)).find(({ input }) => input.type === 'start')
  return {
    id: header.exercise,
    ...(start && { startedAt: start.wall }),
    names: Object.fromEntries(participants.map(({ seat, name }) => [seat, name])),
    log: { engine: header.engine, scenario: { hash: header.scenario.hash } },
  }
}
