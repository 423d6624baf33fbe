import { chainHash, chainStart, type Link } from '../../shared/log/chain.ts'
import type { LogEntry } from '../../shared/log/log.ts'
import { sha256 } from './sha256.ts'
import type { Queries } from './db.ts'

/** What of an entry is hashed: all that was logged, and nothing that is derived. */
export const chainedPart = ({ n, at, wall, request, input }: LogEntry): LogEntry => ({
  n,
  at,
  wall,
  ...(request !== undefined && { request }),
  input,
})

/** The last hash of each exercise's log, so that the next entry can be tied to it. */
export class EntryChain {
  readonly #db: Queries
  readonly #last = new Map<string, { readonly n: number; readonly hash: Promise<string> }>()

  constructor(db: Queries) {
    this.#db = db
  }

  /** The hash of an entry that is about to be written after those before it. */
  next(exercise: string, entry: LogEntry): Promise<string> {
    const known = this.#last.get(exercise)
    const follows = known?.n === entry.n - 1
    // Entries are tied, and so written, in the order in which they came.
    const before = known?.hash.then((last) => (follows ? last : this.#kept(exercise, entry.n)))
    const hash = (before ?? this.#kept(exercise, entry.n)).then((last) =>
      chainHash(last, chainedPart(entry), sha256),
    )
    this.#last.set(exercise, { n: entry.n, hash })
    return hash
  }

  /** What was thought to be written may not have been: the next hash starts from what is kept. */
  forget(exercise: string): void {
    this.#last.delete(exercise)
  }

  async #kept(exercise: string, n: number): Promise<string> {
    const [row] = await this.#db.query<{ hash: string }>(
      'SELECT hash FROM entry WHERE exercise = $1 AND n < $2 ORDER BY n DESC LIMIT 1',
      exercise,
      n,
    )
    return row?.hash ?? startOf(this.#db, exercise)
  }
}

/** What the first entry of an exercise is tied to: its header. */
export async function startOf(db: Queries, exercise: string): Promise<string> {
  const [row] = await db.query<{ header: string }>(
    'SELECT header FROM exercise WHERE id = $1',
    exercise,
  )
  return chainStart(row ? JSON.parse(row.header) : null)
}

/** A row of the log as it was written. */
export type LinkRow = {
  readonly n: number
  readonly at: number
  readonly wall: string
  readonly request: string | null
  readonly input: string
  readonly hash: string
}

/** A row as what is chained, with its hash. */
export const linkOf = (
  { n, at, wall, request, input, hash }: LinkRow,
  read: unknown = readable(input),
): Link<LogEntry> => ({
  hash,
  record: chainedPart({
    n,
    at: at as LogEntry['at'],
    wall,
    ...(request !== null && { request }),
    input: read as LogEntry['input'],
  }),
})

/** What is damaged is read as something that was never logged; checking the log finds it. */
export function readable(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return { type: 'unreadable' }
  }
}

/** JSON texts read in one go, which takes half the time of reading each. */
export function parsedTogether<Value>(texts: readonly string[]): readonly Value[] {
  try {
    return JSON.parse(`[${texts.join(',')}]`) as readonly Value[]
  } catch {
    return texts.map((text) => readable(text) as Value)
  }
}

/** Ties the entries of a database that kept none of their hashes. */
export async function tieEntries(db: Queries): Promise<void> {
  const exercises = await db.query<{ id: string }>('SELECT id FROM exercise')
  for (const { id } of exercises) {
    let before = await startOf(db, id)
    const rows = await db.query<LinkRow>(
      `SELECT n, at, wall, request, input, '' AS hash FROM entry WHERE exercise = $1 ORDER BY n`,
      id,
    )
    for (const row of rows) {
      before = chainHash(before, linkOf(row).record, sha256)
      await db.query('UPDATE entry SET hash = $3 WHERE exercise = $1 AND n = $2', id, row.n, before)
    }
  }
}
