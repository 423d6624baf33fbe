import pg from 'pg'
import type { Db, Queries, Row, SqlValue, Statement, Written } from './db.ts'

const bigint = 20
/** Counters and milliseconds stay far below 2^53: they are read as numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: string) =>
    oid === bigint ? Number : pg.types.getTypeParser(oid, format as 'text'),
}
/** Held by a transaction, so that two processes do not shape the tables at once. */
const oneAtATime = 0x486f7477
const onDisk: Written = { onDisk: () => Promise.resolve() }

/**
 * A PostgreSQL database at a `postgres://` URL. A write is one round trip: its statements go out together and are
 * committed together; PostgreSQL answers when they are on its disk (synchronous_commit is left on).
 */
export function openPostgres(url: string, connections = 8): Db {
  const pool = new pg.Pool({ connectionString: url, max: connections, types, pipeline: true })
  // A connection that is lost while it lies idle is made anew when it is next needed.
  pool.on('error', () => undefined)

  const rows = async <T extends Row>(
    client: pg.Pool | pg.PoolClient,
    sql: string,
    values: readonly SqlValue[],
  ): Promise<readonly T[]> => (await client.query<T>(sql, [...values])).rows

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
    query: (sql, ...values) => rows(pool, sql, values),
    write: (statements) =>
      withClient(async (client) => {
        await together(client, statements)
        return onDisk
      }),
    transaction: (work) =>
      withClient(async (client) => {
        const inside: Queries = { query: (sql, ...values) => rows(client, sql, values) }
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

/** Sends a whole transaction without waiting between its statements; throws the first thing that went wrong. */
async function together(client: pg.PoolClient, statements: readonly Statement[]): Promise<void> {
  const sent = [
    client.query('BEGIN'),
    ...statements.map(({ sql, values }) => client.query(sql, [...values])),
    client.query('COMMIT'), // after a failed statement this is a rollback
  ]
  for (const answer of await Promise.allSettled(sent))
    if (answer.status === 'rejected') throw answer.reason as Error
}
