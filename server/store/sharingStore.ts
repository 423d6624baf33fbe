import type { Claim } from '../../shared/readiness/shape.ts'
import type { Db, Statement } from './db.ts'

/** A link that the insured granted to its readiness report; its key is kept only as a hash. */
export type Share = {
  readonly id: string
  readonly exercise: string
  /** For whom, in the insured's words. */
  readonly label: string
  /** Whether names of people are shown, and whether the bundle may be taken. */
  readonly names: boolean
  readonly bundle: boolean
  /** Wall times, ISO 8601. */
  readonly created: string
  readonly expires: string
  readonly revoked: string | undefined
}
export type ShareView = {
  readonly at: string
  readonly what: 'page' | 'data' | 'compare' | 'bundle'
}

/**
 * What the insured says and grants, beside the log: claims, links and who looked. What a promise resolved for is on
 * disk.
 */
export type SharingStore = {
  claims(exercise: string): Promise<readonly Claim[]>
  /** An undefined claim takes back what was said on the question. */
  saveClaim(exercise: string, question: string, claim: Claim | undefined, at: string): Promise<void>
  /** The record of a real incident that stands in the scope, as its text. */
  context(exercise: string): Promise<string | undefined>
  saveContext(exercise: string, text: string | undefined, at: string): Promise<void>
  grant(share: Omit<Share, 'revoked'>, keyHash: string): Promise<void>
  /** Undefined when there is no such link or the key is not its own. */
  share(id: string, keyHash: string): Promise<Share | undefined>
  shares(exercise: string): Promise<readonly Share[]>
  /** False when the exercise has no such link. */
  revoke(exercise: string, id: string, at: string): Promise<boolean>
  viewed(id: string, view: ShareView): Promise<void>
  views(id: string): Promise<readonly ShareView[]>
}

type ShareRow = {
  readonly id: string
  readonly exercise: string
  readonly label: string
  readonly names: number
  readonly bundle: number
  readonly created: string
  readonly expires: string
  readonly revoked: string | null
}
const shareOf = ({ names, bundle, revoked, ...rest }: ShareRow): Share => ({
  id: rest.id,
  exercise: rest.exercise,
  label: rest.label,
  created: rest.created,
  expires: rest.expires,
  names: Number(names) === 1,
  bundle: Number(bundle) === 1,
  revoked: revoked ?? undefined,
})
const columns = 'id, exercise, label, names, bundle, created, expires, revoked'

const drop = (
  table: 'claim' | 'context',
  key: string,
  ...values: readonly string[]
): Statement => ({
  sql: `DELETE FROM ${table} WHERE ${key}`,
  values,
})

/** Resolves when it is on disk. */
async function written(db: Db, statements: readonly Statement[]): Promise<void> {
  const { onDisk } = await db.write(statements)
  await onDisk()
}

/** The sharing part of a database that was brought to the newest shape already (`openStore`). */
export const openSharing = (db: Db): SharingStore => ({
  async claims(exercise) {
    const rows = await db.query<{ question: string; answer: string; note: string }>(
      'SELECT question, answer, note FROM claim WHERE exercise = $1 ORDER BY question',
      exercise,
    )
    return rows.map(({ question, answer, note }) => ({
      question,
      answer: answer as Claim['answer'],
      note,
    }))
  },
  saveClaim: (exercise, question, claim, at) =>
    written(db, [
      claim
        ? {
            sql: `INSERT INTO claim (exercise, question, answer, note, at) VALUES ($1, $2, $3, $4, $5)
              ON CONFLICT (exercise, question) DO UPDATE SET answer = excluded.answer, note = excluded.note, at = excluded.at`,
            values: [exercise, question, claim.answer, claim.note, at],
          }
        : drop('claim', 'exercise = $1 AND question = $2', exercise, question),
    ]),
  async context(exercise) {
    const [row] = await db.query<{ body: string }>(
      'SELECT body FROM context WHERE exercise = $1',
      exercise,
    )
    return row?.body
  },
  saveContext: (exercise, text, at) =>
    written(db, [
      text === undefined
        ? drop('context', 'exercise = $1', exercise)
        : {
            sql: `INSERT INTO context (exercise, body, at) VALUES ($1, $2, $3)
              ON CONFLICT (exercise) DO UPDATE SET body = excluded.body, at = excluded.at`,
            values: [exercise, text, at],
          },
    ]),
  grant: ({ id, exercise, label, names, bundle, created, expires }, keyHash) =>
    written(db, [
      {
        sql: `INSERT INTO share (id, exercise, hash, label, names, bundle, created, expires)
          VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        values: [id, exercise, keyHash, label, names ? 1 : 0, bundle ? 1 : 0, created, expires],
      },
    ]),
  async share(id, keyHash) {
    const [row] = await db.query<ShareRow>(
      `SELECT ${columns} FROM share WHERE id = $1 AND hash = $2`,
      id,
      keyHash,
    )
    return row && shareOf(row)
  },
  async shares(exercise) {
    const rows = await db.query<ShareRow>(
      `SELECT ${columns} FROM share WHERE exercise = $1 ORDER BY created, id`,
      exercise,
    )
    return rows.map(shareOf)
  },
  async revoke(exercise, id, at) {
    const known = await db.query(
      'SELECT id FROM share WHERE exercise = $1 AND id = $2',
      exercise,
      id,
    )
    if (known.length === 0) return false
    await written(db, [
      { sql: 'UPDATE share SET revoked = $2 WHERE id = $1 AND revoked IS NULL', values: [id, at] },
    ])
    return true
  },
  viewed: (id, { at, what }) =>
    written(db, [
      {
        sql: 'INSERT INTO share_view (share, at, what) VALUES ($1, $2, $3)',
        values: [id, at, what],
      },
    ]),
  async views(id) {
    const rows = await db.query<{ at: string; what: string }>(
      'SELECT at, what FROM share_view WHERE share = $1 ORDER BY at',
      id,
    )
    return rows.map(({ at, what }) => ({ at, what: what as ShareView['what'] }))
  },
})
