import { Router } from 'express'
import type { ReadinessDesk } from '../desks/readinessDesk.ts'
import type { Site } from '../site.ts'
import { afterEnd } from './afterEnd.ts'
import { sendMade } from './sendMade.ts'

/**
 * `GET …/charts`: the score, the course of play and the modelled loss as charts with their tables, as a page. The
 * loss is for the facilitator alone, as the readiness report is.
 */
export const chartsRoutes = (site: Site, desk: ReadinessDesk): Router =>
  Router().get('/api/exercises/:id/charts', async (request, response) => {
    const { record, holder } = await afterEnd(site, request)
    const loss = holder.kind === 'facilitator'
    await sendMade(request, response.type('html'), await desk.charts(record, { loss }))
  })
