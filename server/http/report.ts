import { Router, type Request, type Response } from 'express'
import { z } from 'zod'
import { debriefOf } from '../../shared/debrief/debrief.ts'
import type { AboutReport } from '../../shared/report/shape/aarShape.ts'
import { aarJsonSchema } from '../../shared/wire/aar/schema.ts'
import type { ReportWanted } from '../backroom/task.ts'
import { formats, sheetNames, type Format } from '../document/formats.ts'
import { subjectOf } from '../desks/subject.ts'
import type { Site } from '../site.ts'
import type { ExerciseRecord } from '../store/exerciseStore.ts'
import type { DebriefDoc } from '../../shared/wire/debrief.ts'
import { trendRows } from '../desks/trendRows.ts'
import { access } from './access.ts'
import { HttpError } from '../door/errors.ts'
import { queryOf } from '../door/query.ts'
import { sendMade } from './sendMade.ts'

const wanted = z.strictObject({
  format: z.enum(Object.keys(formats) as [Format, ...Format[]]).optional(),
  /** `no`: without names of people. */
  names: z.enum(['yes', 'no']).default('yes'),
  /** Of a CSV file. */
  sheet: z.enum(sheetNames).default('decisions'),
})
/** Replays of the same decisions behind the part about luck. */
const replays = 50

/**
 * `GET /api/exercises/:id/report` as a page, JSON (`/schemas/aar.json`) or a document, and `/log` as JSON lines.
 * All are made in the back room, so that running exercises do not wait.
 */
export function reportRoutes(site: Site): Router {
  return Router()
    .get('/schemas/aar.json', (_request, response) => {
      response.type('application/schema+json').send(JSON.stringify(aarJsonSchema(), null, 2))
    })
    .get('/api/exercises/:id/report', async (request, response) => {
      const { record, holder } = await access(site, request)
      const early = holder.kind === 'facilitator' || holder.kind === 'evaluator'
      const ended = record.status === 'ended'
      if (!early && !ended) {
        const message = 'The report opens when the exercise has ended.'
        throw new HttpError(403, 'not-ended', message)
      }
      const { format: asked, names, sheet } = queryOf(request, wanted)
      response.vary('Accept')
      const format = asked ?? accepted(request)
      const about = await aboutOf(site, record, names === 'yes')
      const events = ended ? [] : await site.store.events(record.header.exercise)
      const want: ReportWanted = {
        about: { ...about, notes: early },
        format,
        sheet,
        until: events.at(-1)?.at,
        replays: ended ? replays : 0,
      }
      const kind = format === 'html' || format === 'json' ? 'page' : 'document'
      const made = await site.backroom.do(kind, await subjectOf(site, record), want)
      named(response, { format, asked: asked !== undefined, sheet })
      await sendMade(request, response, made)
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

const accepted = (request: Request<{ id: string }>): Format =>
  request.accepts(['json', 'html']) === 'html' ? 'html' : 'json'

/** Gives the answer its type, and a file's name when a form was asked for. */
function named(
  response: Response,
  {
    format,
    asked,
    sheet,
  }: { readonly format: Format; readonly asked: boolean; readonly sheet: string },
): void {
  const { type, ending } = formats[format]
  if (asked && format !== 'html') {
    const name = format === 'csv' ? `after-action-report-${sheet}` : 'after-action-report'
    response.attachment(`exercise-only-${name}.${ending}`)
  }
  response.type(type)
}

/** What was said after the end, and the earlier exercises that were linked then. */
async function afterwards(
  site: Site,
  record: ExerciseRecord,
  debrief: DebriefDoc,
): Promise<Pick<AboutReport, 'debrief' | 'trend'>> {
  return {
    debrief,
    ...(debrief.earlier.length > 0 && { trend: await trendRows(site, record, debrief) }),
  }
}

async function aboutOf(
  site: Site,
  record: ExerciseRecord,
  named: boolean,
): Promise<ReportWanted['about']> {
  const { store } = site
  const { header } = record
  const id = header.exercise
  const [participants, records] = await Promise.all([store.participants(id), store.debrief(id)])
  return {
    id,
    ...(named && {
      names: Object.fromEntries(participants.map(({ seat, name }) => [seat, name])),
    }),
    ...(records.length > 0 && (await afterwards(site, record, debriefOf(records)))),
    log: { engine: header.engine, scenario: { hash: header.scenario.hash } },
  }
}
