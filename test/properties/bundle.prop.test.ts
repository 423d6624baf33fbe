import { expect, test } from 'vitest'
import { makeBundle } from '../../server/bundle/bundle.ts'
import { passingKey } from '../../server/bundle/signing.ts'
import { verifyBundle } from '../../server/bundle/verify.ts'
import { draw } from '../../shared/kernel/rng.ts'
import { playedSources } from '../support/bundle.ts'

const bundle = makeBundle(playedSources(), passingKey())
const seed = process.env['BUNDLE_SEED'] ?? 'flips'

/** A copy with some bits of one byte turned over. */
function flipped(at: number, mask: number): Uint8Array {
  const bytes = Uint8Array.from(bundle)
  bytes[at] = (bytes[at] ?? 0) ^ mask
  return bytes
}
const passes = (at: number, mask: number): boolean => verifyBundle(flipped(at, mask)).ok
const some = (name: string, below: number): number => Math.floor(draw(seed, name) * below)

test('every one of 1,000 flipped bytes, anywhere in a bundle, is caught', () => {
  expect(verifyBundle(bundle).ok).toBe(true)
  const missed = Array.from({ length: 1_000 }, (_, n) => ({
    at: some(`place/${n}`, bundle.length),
    mask: 1 + some(`mask/${n}`, 255),
  })).filter(({ at, mask }) => passes(at, mask))
  expect(missed, `BUNDLE_SEED=${seed}`).toEqual([])
})

test('every byte of the archive around the files is covered, bit by bit', () => {
  const text = Buffer.from(bundle)
  const central = text.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
  const around = [
    ...Array.from({ length: 60 }, (_, at) => at),
    ...Array.from({ length: Math.min(400, bundle.length - central) }, (_, at) => central + at),
    ...Array.from({ length: 22 }, (_, at) => bundle.length - 22 + at),
  ]
  const missed = around.flatMap((at) =>
    [1, 128].filter((mask) => passes(at, mask)).map((mask) => ({ at, mask })),
  )
  expect(missed).toEqual([])
})
