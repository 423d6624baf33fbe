import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '../store/db.ts'
import { sharedPem } from '../store/signingStore.ts'

/** The Ed25519 key pair of one installation: whoever holds the public half can tell its bundles from all others. */
export type SigningKey = {
  /** 64 hexadecimal signs. */
  readonly publicKey: string
  /** The same for other programs (PEM, SubjectPublicKeyInfo). */
  readonly publicPem: string
  /** 128 hexadecimal signs. The same bytes always give the same signature. */
  sign(bytes: Uint8Array): string
}

const keyFile = 'signing-key.pem'

/**
 * The key pair in a data folder; made there, readable by its owner alone, when there is none. Throws with a
 * sentence when the file holds no Ed25519 key, or is sealed with another passphrase.
 */
export function signingKey(dataDir: string, passphrase?: string): SigningKey {
  const path = join(dataDir, keyFile)
  return keyIn(readPem(path) ?? writePem(dataDir, path, passphrase), path, passphrase)
}

/**
 * The key pair of all processes on one database. The first to start brings the one in its data folder, or makes one.
 * Throws as `signingKey` does.
 */
export async function sharedSigningKey(
  db: Db,
  dataDir: string,
  passphrase?: string,
): Promise<SigningKey> {
  const pem = await sharedPem(db, () => readPem(join(dataDir, keyFile)) ?? newPem(passphrase))
  return keyIn(pem, 'The signing key in the database', passphrase)
}

function keyIn(pem: string, where: string, passphrase: string | undefined): SigningKey {
  let key: KeyObject
  try {
    key = createPrivateKey({ key: pem, ...(passphrase !== undefined && { passphrase }) })
  } catch {
    throw new Error(
      pem.includes('ENCRYPTED')
        ? `${where} is sealed: set SIGNING_PASSPHRASE to the one it was made with.`
        : `${where} is not a private key. Put it back from a backup, or move it away to get a new one.`,
    )
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${where} is not an Ed25519 key.`)
  return signerOf(key)
}

/** A key pair that is kept nowhere. */
export const passingKey = (): SigningKey => signerOf(generateKeyPairSync('ed25519').privateKey)

function signerOf(key: KeyObject): SigningKey {
  const half = createPublicKey(key)
  return {
    publicKey: rawOf(half),
    publicPem: half.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (bytes) => sign(undefined, bytes, key).toString('hex'),
  }
}

function readPem(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** A new private key, sealed with the passphrase when there is one. */
const newPem = (passphrase: string | undefined): string =>
  generateKeyPairSync('ed25519')
    .privateKey.export({
      type: 'pkcs8',
      format: 'pem',
      ...(passphrase !== undefined && { cipher: 'aes-256-cbc', passphrase }),
    })
    .toString()

/** Writes a whole file under another name first: of two processes that start at once, one wins and both read it. */
function writePem(dataDir: string, path: string, passphrase: string | undefined): string {
  mkdirSync(dataDir, { recursive: true })
  const beside = `${path}.${process.pid}`
  writeFileSync(beside, newPem(passphrase), { mode: 0o600 })
  try {
    linkSync(beside, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(beside)
  }
  return readFileSync(path, 'utf8')
}

const rawOf = (half: KeyObject): string =>
  Buffer.from(half.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex')

/** Before the 32 bytes of a key in SubjectPublicKeyInfo (RFC 8410). */
const spkiHead = '302a300506032b6570032100'
const publicHalf = (hex: string): KeyObject =>
  createPublicKey({ key: Buffer.from(spkiHead + hex, 'hex'), format: 'der', type: 'spki' })

/** Whether `signature` over `bytes` was made with the private half of `publicKey`; both hexadecimal. */
export function signedBy(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  try {
    return verify(undefined, bytes, publicHalf(publicKey), Buffer.from(signature, 'hex'))
  } catch {
    return false
  }
}

/** A public key as people pass it on, PEM or 64 hexadecimal signs, in the one form used here; undefined when it is none. */
export function readPublicKey(text: string): string | undefined {
  const given = text.trim()
  if (/^[0-9a-f]{64}$/i.test(given)) return given.toLowerCase()
  try {
    const key = createPublicKey(given)
    return key.asymmetricKeyType === 'ed25519' ? rawOf(key) : undefined
  } catch {
    return undefined
  }
}

/** Short enough to read out over the phone. */
export const fingerprint = (publicKey: string): string =>
  (
    createHash('sha256')
      .update(Buffer.from(publicKey, 'hex'))
      .digest('hex')
      .slice(0, 20)
      .match(/.{4}/g) ?? []
  ).join(' ')
