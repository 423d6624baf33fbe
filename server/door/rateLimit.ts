import { ipKeyGenerator, rateLimit as limiter } from 'express-rate-limit'
import type { RequestHandler } from 'express'
import { HttpError } from './errors.ts'

/** Refuses (429) what one address sends beyond so many requests a minute; a whole hospital may share one. */
export const rateLimit = (perMinute: number): RequestHandler =>
  limiter({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: true,
    legacyHeaders: false,
    keyGenerator: ({ ip }) => ipKeyGenerator(ip ?? 'unknown'),
    handler: () => {
      const message = 'Too many requests came from this address. Wait a minute and try again.'
      throw new HttpError(429, 'too-many-requests', message)
    },
  })
