import type { Db, Queries, Statement, Written } from './db.ts'
import { Checkpoints } from './sqliteCheckpoints.ts'
import { SqliteConnection } from './sqliteConnection.ts'
import { DiskFlush } from './sqliteFlush.ts'

/**
 * Opens one SQLite file (WAL). A write is handed to the operating system at once (some 50 µs) and outlives a killed
 * process; it is brought to the disk together with its neighbours, off this thread, for whoever waits for that.
 */
export function openSqlite(file: string): Db {
  const connection = new SqliteConnection(file)
  const disk = new DiskFlush(`${file}-wal`)
  const checkpoints = new Checkpoints(file)
  let tail: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(work: () => T | Promise<T>): Promise<T> => {
    const result = tail.then(work, work)
    tail = result.catch(() => undefined)
    return result
  }
  const inside: Queries = { query: async (sql, ...values) => connection.run(sql, values) }

  const inTransaction = async <T>(work: () => T | Promise<T>): Promise<T> => {
    if (disk.failed) throw disk.failed
    connection.control('BEGIN IMMEDIATE')
    try {
      const result = await work()
      connection.control('COMMIT')
      return result
    } catch (error) {
      if (connection.inTransaction) connection.control('ROLLBACK')
      throw error
    }
  }
  const carryOut = (statements: readonly Statement[]): void => {
    for (const { sql, values } of statements) connection.run(sql, values)
  }
  const written = (): Written => {
    let confirmed: Promise<void> | undefined
    return { onDisk: () => (confirmed ??= disk.flushed()) }
  }

  return {
    query: (sql, ...values) => inTurn(() => connection.run(sql, values)),
    write: (statements) =>
      inTurn(() => inTransaction(() => carryOut(statements)).then(() => written())),
    async transaction(work) {
      const result = await inTurn(() => inTransaction(() => work(inside)))
      await disk.flushed()
      return result
    },
    async close() {
      await inTurn(() => disk.close())
      await checkpoints.close()
      connection.close()
    },
  }
}
