import { Router } from 'express'
import type { Site } from '../site.ts'

/** `/healthz`: the process answers. `/readyz`: it also reaches its store, and is not about to stop. */
export const healthRoutes = ({ store, log }: Site, stopping: () => boolean): Router =>
  Router()
    .get('/healthz', (_request, response) => {
      response.json({ ok: true })
    })
    .get('/readyz', async (_request, response) => {
      if (stopping()) return response.status(503).json({ ok: false })
      try {
        await store.ready()
        response.json({ ok: true })
      } catch (error) {
        log.error({ err: error }, 'the store does not answer')
        response.status(503).json({ ok: false })
      }
    })
