import { fdatasync } from 'node:fs'
import { promisify } from 'node:util'
import type { Db, Queries, Statement, Written } from './db.ts'
import { Checkpoints } from './sqliteCheckpoints.ts'
import { SqliteConnection } from './sqliteConnection.ts'
import { DiskFlush, type Sync } from './sqliteFlush.ts'
import { isBusy } from './trouble.ts'

/** So long another program may hold the database before a write is given up. */
const patienceMs = 1_500
const againMs = 20
const mendMs = 500

/**
 * Opens one SQLite file (WAL). A write is handed to the operating system at once (some 50 µs) and outlives a killed
 * process; it is brought to the disk together with its neighbours, off this thread, for whoever waits for that. Who
 * holds the file for long makes writes fail, never this thread wait.
 */
export function openSqlite(file: string, sync: Sync = promisify(fdatasync)): Db {
  const connection = new SqliteConnection(file)
  const disk = new DiskFlush(`${file}-wal`, sync)
  const checkpoints = new Checkpoints(file)
  let tail: Promise<unknown> = Promise.resolve()
  let mending: NodeJS.Timeout | undefined

  const inTurn = <T>(work: () => T | Promise<T>): Promise<T> => {
    const result = tail.then(work, work)
    tail = result.catch(() => undefined)
    return result
  }
  const inside: Queries = { query: async (sql, ...values) => connection.query(sql, values) }

  const inTransaction = async <T>(work: () => T | Promise<T>): Promise<T> => {
    if (disk.failed) throw disk.failed
    await whenFree(() => connection.control('BEGIN IMMEDIATE'))
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
    for (const statement of statements) connection.run(statement)
  }
  /**
   * Writes everything that the log holds into the file itself and waits for the disk there; from then on the disk
   * is trusted again.
   */
  const mend = (): void => {
    mending = undefined
    inTurn(async () => {
      if (!disk.failed) return
      connection.checkpoint()
      await disk.mended()
    }).catch(mendSoon)
  }
  const mendSoon = (): void => {
    mending ??= setTimeout(mend, mendMs).unref()
  }
  const flushed = async (): Promise<void> => {
    try {
      await disk.flushed()
    } catch (error) {
      mendSoon()
      throw error
    }
  }
  const written = (): Written => {
    let confirmed: Promise<void> | undefined
    const again = (error: unknown): never => {
      confirmed = undefined
      throw error
    }
    return { onDisk: () => (confirmed ??= flushed().catch(again)) }
  }

  return {
    query: (sql, ...values) => inTurn(() => whenFree(() => connection.query(sql, values))),
    write: (statements) =>
      inTurn(() => inTransaction(() => carryOut(statements)).then(() => written())),
    async transaction(work) {
      const result = await inTurn(() => inTransaction(() => work(inside)))
      await flushed()
      return result
    },
    purge: () => inTurn(() => connection.checkpoint()).catch(() => undefined),
    async close() {
      clearTimeout(mending)
      await inTurn(() => disk.close())
      await checkpoints.close()
      connection.close()
    },
  }
}

/** Does it when nobody else holds the database; throws what kept it from that after a while. */
async function whenFree<T>(work: () => T): Promise<T> {
  const end = performance.now() + patienceMs
  for (;;)
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error
      await new Promise((done) => setTimeout(done, againMs))
    }
}
