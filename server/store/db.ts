export type SqlValue = string | number | null
export type Row = Readonly<Record<string, unknown>>
export type Statement = { readonly sql: string; readonly values: readonly SqlValue[] }

/**
 * A database that understands `$1..$n`, TEXT, BIGINT and `ON CONFLICT … RETURNING`.
 * What is asked after a write has resolved sees that write.
 */
export type Db = {
  query<T extends Row>(sql: string, ...values: readonly SqlValue[]): Promise<readonly T[]>
  /** Carries out all statements or none; resolves when they outlive this process, rejects when nothing was written. */
  write(statements: readonly Statement[]): Promise<Written>
  /**
   * Commits when `work` resolves, rolls back when it rejects; on disk when it resolves. One at a time: for rare
   * work whose steps need each other.
   */
  transaction<T>(work: (db: Queries) => Promise<T>): Promise<T>
  /** Leaves nothing of what was deleted in the database's own files, as far as it has a say in that. Never rejects. */
  purge(): Promise<void>
  close(): Promise<void>
}
export type Queries = Pick<Db, 'query'>

/** What was written is safe from the death of the process at once, and from a power cut when `onDisk` resolves. */
export type Written = {
  /** Rejects while the disk does not confirm it; may be asked again. */
  onDisk(): Promise<void>
}
