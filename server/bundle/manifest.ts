import { z } from 'zod'

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'this must be a SHA-256 in hexadecimal')
const count = z.int().nonnegative()
const score = z.number().nullable()

export const bundleFormat = 'hotwash-bundle/1'

/** What the signature is over: what was played, what came of it, and the hash of every other file. */
export const manifestFormat = z.strictObject({
  format: z.literal(bundleFormat),
  purpose: z.literal('Exercise only. Not an audit, not a price.'),
  /** The program that made it; `engine` changes when the same inputs could give other events. */
  software: z.string().max(40),
  engine: z.string().max(40),
  exercise: z.string().max(300),
  scenario: z.strictObject({ id: z.string(), version: z.string(), hash }),
  seed: z.string(),
  /** Milliseconds of play. */
  end: count,
  inputs: z.strictObject({ count, chain: hash }),
  events: z.strictObject({ count, hash, chain: hash }),
  /** 0 to 100, in hundredths; null where too few tasks came up. */
  score: z.strictObject({
    overall: score,
    dimensions: z.record(z.string(), score),
    caps: z.array(z.string()),
  }),
  files: z.array(z.strictObject({ path: z.string(), bytes: count, sha256: hash })),
})
export type Manifest = z.output<typeof manifestFormat>

export const signatureFormat = z.strictObject({
  algorithm: z.literal('Ed25519'),
  over: z.literal('manifest.json'),
  publicKey: z.string().regex(/^[0-9a-f]{64}$/, 'this must be 64 hexadecimal signs'),
  signature: z.string().regex(/^[0-9a-f]{128}$/, 'this must be 128 hexadecimal signs'),
})
export type Signature = z.output<typeof signatureFormat>

export const manifestPath = 'manifest.json'
export const signaturePath = 'signature.json'
