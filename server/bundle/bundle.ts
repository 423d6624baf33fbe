import { contentsOf, jsonOf, type Contents } from './contents.ts'
import { manifestPath, signaturePath, type Signature } from './manifest.ts'
import type { SigningKey } from './signing.ts'
import type { Sources } from './sources.ts'
import { packed, type Files } from './zip.ts'

/**
 * The signed bundle of an exercise as the bytes of a `.hotwash` file. The same sources and key give the same bytes.
 * Throws when the log cannot be played again.
 */
export const makeBundle = (sources: Sources, key: SigningKey): Uint8Array =>
  signed(contentsOf(sources), key)

/** Contents under a signature, packed. */
export function signed({ files }: Contents, key: SigningKey): Uint8Array {
  const manifest = files.get(manifestPath)
  if (!manifest) throw new Error('Contents without a manifest')
  return packed(withSignature(files, signatureOf(manifest, key)))
}

/** The signature over the bytes of a manifest. */
export const signatureOf = (manifest: Uint8Array, key: SigningKey): Signature => ({
  algorithm: 'Ed25519',
  over: 'manifest.json',
  publicKey: key.publicKey,
  signature: key.sign(manifest),
})

/** The manifest and its signature stand first, the rest by name. */
export function withSignature(files: Files, signature: Signature): Files {
  const [manifest, ...others] = [...files]
  return new Map([
    ...(manifest ? [manifest] : []),
    [signaturePath, Buffer.from(jsonOf(signature))],
    ...others,
  ])
}
