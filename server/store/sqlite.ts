import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Db, Queries, Row, SqlValue } from './db.ts'

/** Opens one SQLite file. Every commit is on disk before it resolves (WAL, synchronous=FULL). */
export function openSqlite(file: string): Db {
  const connection = new DatabaseSync(file, { timeout: 5000, enableForeignKeyConstraints: true })
  connection.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;')
  const statements = new Map<string, StatementSync>()
  let tail: Promise<unknown> = Promise.resolve()

  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql)
    if (known) return known
    const fresh = connection.prepare(sql)
    statements.set(sql, fresh)
    return fresh
  }
  const run = <T extends Row>(sql: string, values: readonly SqlValue[]): readonly T[] => {
    // SQLite takes `$1` as a name, not as a place: values go in under "1", "2", …
    const named = Object.fromEntries(values.map((value, index) => [String(index + 1), value]))
    return prepared(sql).all(named) as unknown as readonly T[]
  }
  const inTurn = <T>(work: () => T | Promise<T>): Promise<T> => {
    const result = tail.then(work, work)
    tail = result.catch(() => undefined)
    return result
  }
  const inside: Queries = { query: async (sql, ...values) => run(sql, values) }

  return {
    query: (sql, ...values) => inTurn(() => run(sql, values)),
    transaction: (work) =>
      inTurn(async () => {
        connection.exec('BEGIN IMMEDIATE')
        try {
          const result = await work(inside)
          connection.exec('COMMIT')
          return result
        } catch (error) {
          if (connection.isTransaction) connection.exec('ROLLBACK')
          throw error
        }
      }),
    close: () => inTurn(() => connection.close()),
  }
}
