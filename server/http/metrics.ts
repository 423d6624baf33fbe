import { timingSafeEqual } from 'node:crypto'
import { Router, type Request } from 'express'
import { hashOfKey, keyOfHeader } from '../door/keys.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { isLoopback } from '../config/signIn.ts'
import { HttpError } from '../door/errors.ts'

/** `GET /metrics`: for this machine alone, or with `Authorization: Bearer <METRICS_TOKEN>`. */
export const metricsRoutes = (metrics: Metrics, token: string | undefined): Router =>
  Router().get('/metrics', async (request, response) => {
    if (!(token === undefined ? isHere(request) : has(token, request)))
      throw new HttpError(403, 'not-allowed', 'The measurements are not for everybody.')
    response.type(metrics.type).send(await metrics.text())
  })

const isHere = ({ ip }: Request): boolean => isLoopback((ip ?? '').replace(/^::ffff:/, ''))

function has(token: string, request: Request): boolean {
  const sent = keyOfHeader(request.get('authorization'))
  if (sent === undefined) return false
  return timingSafeEqual(Buffer.from(hashOfKey(sent)), Buffer.from(hashOfKey(token)))
}
