import { Router, type Request, type Response } from 'express'
import { saveClaim, type ClaimRow } from '../../shared/wire/sharing.ts'
import type { ReadinessDesk } from '../desks/readinessDesk.ts'
import type { Site } from '../site.ts'
import type { ExerciseRecord } from '../store/exerciseStore.ts'
import { access } from './access.ts'
import { bodyOf } from '../door/body.ts'
import { HttpError } from '../door/errors.ts'
import { sendMade } from './sendMade.ts'

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

/** `GET /api/exercises/:id/readiness` as JSON, a page or a PDF, and what the insured claims. */
export function readinessRoutes(site: Site, desk: ReadinessDesk): Router {
  return Router()
    .get('/api/exercises/:id/readiness', async (request, response) => {
      const record = await insured(site, request)
      const names = request.query['names'] === '1'
      await answerWith(desk, request, response, { record, names })
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

/** A readiness report in the form that was asked for: a page, a tagged PDF, or JSON with the incident record. */
export async function answerWith(
  desk: ReadinessDesk,
  request: Request,
  response: Response,
  { record, names }: { readonly record: ExerciseRecord; readonly names: boolean },
): Promise<void> {
  response.vary('Accept')
  const form = formOf(request)
  const as = form === 'html' ? 'page' : form
  if (form === 'pdf') response.attachment('readiness.pdf')
  await sendMade(request, response.type(form), await desk.written(record, { names, as }))
}

/** What the reader takes first; data when they take anything. */
export const formOf = (request: Request): 'json' | 'html' | 'pdf' => {
  const form = request.accepts(['json', 'html', 'pdf'])
  return form === 'html' || form === 'pdf' ? form : 'json'
}
