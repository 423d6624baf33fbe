import { expect } from 'vitest'

/** Looks again until it is so. Generous, because the machine may be doing other things at the same time. */
export const eventually = <Value>(look: () => Value | Promise<Value>, timeout = 15_000) =>
  expect.poll(look, { timeout })
