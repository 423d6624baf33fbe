import { ipKeyGenerator, MemoryStore } from 'express-rate-limit'
import type { Request } from 'express'
import { HttpError } from './errors.ts'

export type Guessing = {
  /** Refuses (429) an address that guessed wrong too often. */
  check(request: Request): Promise<void>
  /** Counts a wrong guess. */
  wrong(request: Request): Promise<void>
}

/**
 * Limits how often one address may try codes that do not exist. Right codes do not count: a whole team joins
 * from one address in the same minute.
 */
export function limitGuessing(most: number, windowMs: number): Guessing {
  const store = new MemoryStore()
  store.init({ windowMs } as Parameters<MemoryStore['init']>[0])
  const keyOf = (request: Request) => ipKeyGenerator(request.ip ?? 'unknown')
  return {
    async check(request) {
      const counted = await store.get(keyOf(request))
      if (!counted || counted.totalHits < most) return
      const wait = Math.max(1, Math.ceil(((counted.resetTime?.getTime() ?? 0) - Date.now()) / 1000))
      request.res?.set('Retry-After', String(wait))
      const message =
        'Too many wrong codes. Wait a minute, then check the code with the facilitator.'
      throw new HttpError(429, 'too-many-tries', message)
    },
    async wrong(request) {
      await store.increment(keyOf(request))
    },
  }
}
