import type { Db, Queries } from './db.ts'
import { SqliteConnection } from './sqliteConnection.ts'
import { SqliteWriter } from './sqliteWriter.ts'

/**
 * Opens one SQLite file, twice: for questions here, and for writes in a thread of its own, so that play in one
 * exercise never waits for another's disk. Every write is on disk before it resolves (WAL, synchronous=FULL).
 */
export function openSqlite(file: string): Db {
  const connection = new SqliteConnection(file)
  const writer = new SqliteWriter(file)
  let tail: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(work: () => T | Promise<T>): Promise<T> => {
    const result = tail.then(work, work)
    tail = result.catch(() => undefined)
    return result
  }
  const inside: Queries = { query: async (sql, ...values) => connection.run(sql, values) }

  return {
    query: (sql, ...values) => inTurn(() => connection.run(sql, values)),
    write: (statements, urgency = 'now') => writer.write(statements, urgency),
    transaction: (work) =>
      inTurn(async () => {
        connection.control('BEGIN IMMEDIATE')
        try {
          const result = await work(inside)
          connection.control('COMMIT')
          return result
        } catch (error) {
          if (connection.inTransaction) connection.control('ROLLBACK')
          throw error
        }
      }),
    async close() {
      await writer.close()
      await inTurn(() => connection.close())
    },
  }
}
