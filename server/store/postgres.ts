import pg from 'pg'
import type { Db, Queries, SqlValue, Statement, Written } from './db.ts'

const bigint = 20
/** Counters and milliseconds stay far below 2^53: they are read as numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: string) =>
    oid === bigint ? Number : pg.types.getTypeParser(oid, format as 'text'),
}
/** Held by a transaction, so that two processes do not shape the tables at once. */
const oneAtATime = 0x486f7477
const onDisk: Written = { onDisk: () => Promise.resolve() }

type Limits = {
  readonly connections?: number
  /** So long an answer is waited for: a database cut off without a word must not keep play waiting for ever. */
  readonly patienceMs?: number
}

/**
 * A PostgreSQL database at a `postgres://` URL. A write is one round trip: its statements go out together and are
 * committed together; PostgreSQL answers when they are on its disk (synchronous_commit is left on).
 */
export function openPostgres(
  url: string,
  { connections = 8, patienceMs = 10_000 }: Limits = {},
): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types,
    pipeline: true,
    keepAlive: true,
    connectionTimeoutMillis: patienceMs,
  })
  // A connection that is lost while it lies idle is made anew when it is next needed.
  pool.on('error', () => undefined)
  // One that breaks while something is asked over it tells whoever asked.
  pool.on('connect', (client) => void client.on('error', () => undefined))

  const withClient = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      return await work(client)
    } catch (error) {
      // The server told what is wrong, or the line is dead: then the connection is not used again.
      if (!(error instanceof pg.DatabaseError)) broken = error as Error
      throw error
    } finally {
      client.release(broken)
    }
  }

  return {
    query: async (sql, ...values) => (await pool.query(within(patienceMs, sql, values))).rows,
    write: (statements) =>
      withClient(async (client) => {
        await together(client, statements, patienceMs)
        return onDisk
      }),
    transaction: (work) =>
      withClient(async (client) => {
        const inside: Queries = {
          query: async (sql, ...values) => (await client.query(sql, [...values])).rows,
        }
        await client.query('BEGIN')
        try {
          await client.query('SELECT pg_advisory_xact_lock($1)', [oneAtATime])
          const result = await work(inside)
          await client.query('COMMIT')
          return result
        } catch (error) {
          await client.query('ROLLBACK')
          throw error
        }
      }),
    // Rows that were deleted lie in its files until it clears them away; that is done for the tables that name people.
    purge: () =>
      pool.query('VACUUM participant, watcher, access_key, draft, debrief, personal_key').then(
        () => undefined,
        () => undefined,
      ),
    close: () => pool.end(),
  }
}

/** A statement that is given up after so many milliseconds; its connection is then not used again. */
const within = (query_timeout: number, text: string, values: readonly SqlValue[] = []) => ({
  text,
  values: [...values],
  query_timeout,
})

/** Sends a whole transaction without waiting between its statements; throws the first thing that went wrong. */
async function together(
  client: pg.PoolClient,
  statements: readonly Statement[],
  patienceMs: number,
): Promise<void> {
  const sent = [
    client.query(within(patienceMs, 'BEGIN')),
    ...statements.map(({ sql, values }) => client.query(within(patienceMs, sql, values))),
    client.query(within(patienceMs, 'COMMIT')), // after a failed statement this is a rollback
  ]
  for (const answer of await Promise.allSettled(sent))
    if (answer.status === 'rejected') throw answer.reason as Error
}
