import { createHash, randomBytes, randomInt } from 'node:crypto'
import { codeLength, codeSigns } from '../../shared/kernel/joinCode.ts'

/** A key of 128 random bits. Only `hashOfKey` of it is ever stored. */
export const newKey = (): string => randomBytes(16).toString('base64url')

export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex')

/** A public name for an exercise or a participant. */
export const newId = (): string => randomBytes(9).toString('base64url')

/** Six signs to read out and type; none looks like another. */
export const newCode = (): string =>
  Array.from({ length: codeLength }, () => codeSigns.charAt(randomInt(codeSigns.length))).join('')

/** The key of an `Authorization: Bearer …` header. */
export const keyOfHeader = (header: string | null | undefined): string | undefined =>
  /^Bearer ([\w-]{1,200})$/i.exec(header ?? '')?.[1]
