import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Row, SqlValue, Statement } from './db.ts'

/** One connection to a SQLite file. A commit outlives the process when it returns; it is on disk after a flush of the write-ahead log. */
export class SqliteConnection {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  constructor(file: string) {
    this.#database = new DatabaseSync(file, { timeout: 5_000, enableForeignKeyConstraints: true })
    this.#database.exec(
      'PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=0; PRAGMA busy_timeout=10; PRAGMA secure_delete=ON;',
    )
  }

  get inTransaction(): boolean {
    return this.#database.isTransaction
  }

  /** Begins, ends or marks a transaction. */
  control(sql: string): void {
    this.#prepared(sql).run()
  }

  query<T extends Row>(sql: string, values: readonly SqlValue[]): readonly T[] {
    return this.#prepared(sql).all(...values) as unknown as readonly T[]
  }

  run({ sql, values }: Statement): void {
    this.#prepared(sql).run(...values)
  }

  /** Carries the whole log into the file, on the disk. Throws when a reader or the disk does not let it. */
  checkpoint(): void {
    const [done] = this.#prepared('PRAGMA wal_checkpoint(TRUNCATE)').all()
    if (done?.['busy'] !== 0) throw new Error('The log is being read; it is carried over later.')
  }

  close(): void {
    this.#database.close()
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known) return known
    // SQLite takes `$1` as a name; `?1` is the place.
    const fresh = this.#database.prepare(sql.replaceAll(/\$(?=\d)/g, '?'))
    this.#statements.set(sql, fresh)
    return fresh
  }
}
