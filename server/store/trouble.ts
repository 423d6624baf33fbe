/** Why nothing can be written now. */
export type Trouble = 'full' | 'read-only' | 'locked' | 'unreachable' | 'failed'

/** The disk did not confirm what was written: until it is mended nothing more is trusted to it. */
export class Unconfirmed extends Error {
  constructor(cause: unknown) {
    super(`The disk did not confirm a write: ${String(cause)}`, { cause })
  }
}

type Told = { readonly code?: unknown; readonly errcode?: unknown }

/** Result codes of SQLite (sqlite.org/rescode.html); extended ones have the same low byte. */
const sqlite: Readonly<Record<number, Trouble>> = {
  5: 'locked',
  6: 'locked',
  8: 'read-only',
  10: 'failed',
  13: 'full',
  14: 'failed',
}

/** Conditions of PostgreSQL (Appendix A of its manual) and of the line to it. */
const codes: readonly (readonly [RegExp, Trouble])[] = [
  [/^53100$|^ENOSPC$|^EDQUOT$/, 'full'],
  [/^25006$|^EROFS$/, 'read-only'],
  [/^55P03$|^57014$|^40P01$|^40001$/, 'locked'],
  [/^08|^57P0|^53300$|^EPIPE$|^ECONN|^ETIMEDOUT$|^ENOTFOUND$|^EHOSTUNREACH$/, 'unreachable'],
  [/^58|^EIO$/, 'failed'],
]

/** Which trouble an error of a database tells of; `failed` when it names none. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof AggregateError) return troubleOf(error.errors[0])
  const { code, errcode } = (error ?? {}) as Told
  if (typeof errcode === 'number') return sqlite[errcode & 0xff] ?? 'failed'
  const known = codes.find(([form]) => typeof code === 'string' && form.test(code))
  if (known) return known[1]
  return /connection terminated|timeout exceeded|read timeout/i.test(String(error))
    ? 'unreachable'
    : 'failed'
}

/** Whether it passes by itself within moments: another writer holds the database. */
export const isBusy = (error: unknown): boolean =>
  typeof (error as Told | null)?.errcode === 'number' && troubleOf(error) === 'locked'
