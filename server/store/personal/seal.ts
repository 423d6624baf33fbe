import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  randomBytes,
  type KeyObject,
} from 'node:crypto'

/** The key under which one person's words in one exercise are kept. */
export type PersonalKey = {
  readonly id: string
  readonly secret: KeyObject
  /** What words are tied to: those that are moved to another exercise do not open there. */
  readonly tiedTo: Buffer
}

/** What stands in place of words whose key was dropped. */
export const erasedWords = '[erased]'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16
const start = 'sealed:1:'

/** `text` is how the key is kept: 32 bytes in base64. */
export const keyFrom = (exercise: string, id: string, text: string): PersonalKey => ({
  id,
  secret: createSecretKey(text, 'base64'),
  tiedTo: Buffer.from(`${exercise}/${id}`),
})
export function newKey(exercise: string): { readonly key: PersonalKey; readonly text: string } {
  const text = randomBytes(32).toString('base64')
  return { key: keyFrom(exercise, randomBytes(9).toString('base64url'), text), text }
}

/**
 * Words as they are kept: `sealed:1:KEY:` and, in base64url, nonce, AES-256-GCM ciphertext and tag (NIST SP 800-38D;
 * a random nonce of 96 bits for each).
 */
export function sealed(words: string, { id, secret, tiedTo }: PersonalKey): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, secret, nonce)
  cipher.setAAD(tiedTo)
  const parts = [nonce, cipher.update(words, 'utf8'), cipher.final(), cipher.getAuthTag()]
  return `${start}${id}:${Buffer.concat(parts).toString('base64url')}`
}

const anySealed = new RegExp(`(?<!\\\\)"${start}([\\w-]+):([\\w-]+)"`, 'g')

/** Whether a text of JSON holds sealed words. */
export const holdsSealed = (json: string): boolean => json.includes(`"${start}`)

/** The key under which the first sealed words in a text of JSON are; undefined when there are none. */
export const keyIn = (json: string): string | undefined =>
  json.matchAll(anySealed).next().value?.[1]

/**
 * Texts of JSON with their sealed words open: those without a key read `[erased]`, what was tampered with stays
 * sealed. An input and its events hold the same sealed words, which are opened once.
 */
export function opened(
  jsons: readonly string[],
  keys: ReadonlyMap<string, PersonalKey>,
): readonly string[] {
  const known = new Map<string, string>()
  const open = (whole: string, id: string, box: string): string => {
    const key = keys.get(id)
    if (!key) return JSON.stringify(erasedWords)
    const words = wordsIn(Buffer.from(box, 'base64url'), key)
    return words === undefined ? whole : JSON.stringify(words)
  }
  return jsons.map((json) =>
    holdsSealed(json)
      ? json.replaceAll(anySealed, (whole, id: string, box: string) => {
          const words = known.get(whole) ?? open(whole, id, box)
          known.set(whole, words)
          return words
        })
      : json,
  )
}

function wordsIn(box: Buffer, { secret, tiedTo }: PersonalKey): string | undefined {
  try {
    const decipher = createDecipheriv(algorithm, secret, box.subarray(0, nonceBytes))
    decipher.setAAD(tiedTo)
    decipher.setAuthTag(box.subarray(-tagBytes))
    const words = decipher.update(box.subarray(nonceBytes, -tagBytes))
    // Gives nothing more, and throws when the tag is not theirs.
    decipher.final()
    return words.toString()
  } catch {
    return undefined
  }
}
