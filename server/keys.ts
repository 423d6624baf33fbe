import { createHash, randomBytes, randomInt } from 'node:crypto'

const signs = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A key of 128 random bits. Only `hashOfKey` of it is ever stored. */
export const newKey = (): string => randomBytes(16).toString('base64url')

export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex')

/** A public name for an exercise or a participant. */
export const newId = (): string => randomBytes(9).toString('base64url')

/** Six signs to read out and type; none looks like another. */
export const newCode = (): string =>
  Array.from({ length: 6 }, () => signs.charAt(randomInt(signs.length))).join('')

/** A code as a person typed it: case, spaces and hyphens do not matter. Undefined when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '')
  return code.length === 6 && [...code].every((sign) => signs.includes(sign)) ? code : undefined
}

/** The key of an `Authorization: Bearer …` header. */
export const keyOfHeader = (header: string | null | undefined): string | undefined =>
  /^Bearer ([\w-]{1,200})$/i.exec(header ?? '')?.[1]
