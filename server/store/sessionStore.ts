import type { Db } from './db.ts'

export type Session = {
  /** As the organisation's provider names them; empty for whoever came by a link. */
  readonly name: string
  /** ISO 8601. */
  readonly expires: string
}

/** Facilitators who are signed in, and links that sign in. Only hashes of keys are kept. */
export type SessionStore = {
  session(hash: string): Promise<Session | undefined>
  enter(hash: string, session: Session): Promise<void>
  leave(hash: string): Promise<void>
  keepLink(hash: string, expires: string): Promise<void>
  /** True for the first who uses a link that has not run out. */
  useLink(hash: string, now: string): Promise<boolean>
}

/** The migration of server/store/migrations.ts makes its tables. */
export const openSessions = (db: Db): SessionStore => ({
  async session(hash) {
    const [row] = await db.query<Session>('SELECT name, expires FROM session WHERE hash = $1', hash)
    return row
  },
  async enter(hash, { name, expires }) {
    await db.write([
      { sql: 'DELETE FROM session WHERE expires < $1', values: [new Date().toISOString()] },
      {
        sql: 'INSERT INTO session (hash, name, expires) VALUES ($1, $2, $3)',
        values: [hash, name, expires],
      },
    ])
  },
  async leave(hash) {
    await db.write([{ sql: 'DELETE FROM session WHERE hash = $1', values: [hash] }])
  },
  async keepLink(hash, expires) {
    await db.write([
      { sql: 'DELETE FROM sign_in_link WHERE expires < $1', values: [new Date().toISOString()] },
      { sql: 'INSERT INTO sign_in_link (hash, expires) VALUES ($1, $2)', values: [hash, expires] },
    ])
  },
  useLink: (hash, now) =>
    db.transaction(async (inside) => {
      const used = await inside.query(
        'DELETE FROM sign_in_link WHERE hash = $1 AND expires > $2 RETURNING hash',
        hash,
        now,
      )
      return used.length > 0
    }),
})
