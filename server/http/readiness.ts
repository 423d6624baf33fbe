import { Router, type Request, type Response } from 'express'
import { readinessDocument } from '../../shared/readiness/document/readinessDocument.ts'
import { readinessPage } from '../../shared/readiness/html.ts'
import { contextBlocks, contextPart } from '../../shared/incident/contextPart.ts'
import { readIncident } from '../../shared/incident/readIncident.ts'
import type { Readiness } from '../../shared/readiness/shape.ts'
import { saveClaim, type ClaimRow } from '../../shared/wire/sharing.ts'
import { PdfDesk } from '../readiness/pdfDesk.ts'
import type { ReadinessDesk } from '../readiness/readinessDesk.ts'
import type { Site } from '../site.ts'
import type { ExerciseRecord } from '../store/exerciseStore.ts'
import { access } from './access.ts'
import { bodyOf } from './body.ts'
import { HttpError } from './errors.ts'

/** The exercise of the path for its facilitator, who speaks for the insured here. */
export async function insured(
  site: Site,
  request: Request<{ id: string }>,
): Promise<ExerciseRecord> {
  const { record, holder } = await access(site, request)
  if (holder.kind !== 'facilitator')
    throw new HttpError(403, 'wrong-key', 'Only the facilitator may do this.')
  return record
}

/** `GET /api/exercises/:id/readiness` as JSON or a page, and what the insured claims. */
export function readinessRoutes(site: Site, desk: ReadinessDesk): Router {
  return Router()
    .get('/api/exercises/:id/readiness', async (request, response) => {
      const record = await insured(site, request)
      const names = request.query['names'] === '1'
      await answerWith(site, request, response, await desk.of(record, { names }))
    })
    .get('/api/exercises/:id/claims', async (request, response) => {
      const record = await insured(site, request)
      const claims = await site.sharing.claims(record.header.exercise)
      const rows = desk.proposal.questions.map(({ id, group, question }): ClaimRow => {
        const claim = claims.find((each) => each.question === id)
        return { id, group, question, answer: claim?.answer ?? null, note: claim?.note ?? '' }
      })
      response.json(rows)
    })
    .post('/api/exercises/:id/claims', async (request, response) => {
      const record = await insured(site, request)
      const { question, answer, note } = bodyOf(request, saveClaim)
      if (!desk.proposal.questions.some(({ id }) => id === question))
        throw new HttpError(400, 'bad-input', 'The proposal form has no such question.', 'question')
      const claim = answer === null ? undefined : { question, answer, note }
      await site.sharing.saveClaim(
        record.header.exercise,
        question,
        claim,
        new Date().toISOString(),
      )
      response.status(204).end()
    })
}

const pdfs = new PdfDesk()

/** A readiness report in the form that was asked for. */
export async function answerWith(
  { sharing }: Site,
  request: Request,
  response: Response,
  report: Readiness,
): Promise<void> {
  const kept = await sharing.context(report.overview.id)
  const read = kept === undefined ? undefined : readIncident(kept)
  const context = read?.ok === true ? read.context : undefined
  response.vary('Accept')
  if (request.accepts(['json', 'html', 'pdf']) === 'pdf') {
    const pdf = await pdfs.of(readinessDocument(report, context && contextBlocks(context)))
    response.type('pdf').attachment('readiness.pdf').send(Buffer.from(pdf))
    return
  }
  if (request.accepts(['json', 'html']) === 'html')
    response.type('html').send(readinessPage(report, context && contextPart(context)))
  else response.json({ ...report, incident: context })
}
