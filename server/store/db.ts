export type SqlValue = string | number | null
export type Row = Readonly<Record<string, unknown>>
export type Statement = { readonly sql: string; readonly values: readonly SqlValue[] }

/**
 * A database that understands `$1..$n`, TEXT, BIGINT and `ON CONFLICT … RETURNING`.
 * What is asked after a write has resolved sees that write.
 */
export type Db = {
  query<T extends Row>(sql: string, ...values: readonly SqlValue[]): Promise<readonly T[]>
  /**
   * Carries out all statements or none; resolves when they are on disk, rejects when they are not. Writes that
   * wait at the same time may reach the disk together. One that can wait goes with the next that cannot, or
   * a moment later.
   */
  write(statements: readonly Statement[], urgency?: Urgency): Promise<void>
  /** Commits when `work` resolves, rolls back when it rejects. For rare work whose steps need each other. */
  transaction<T>(work: (db: Queries) => Promise<T>): Promise<T>
  close(): Promise<void>
}
export type Queries = Pick<Db, 'query'>
export type Urgency = 'now' | 'can wait'
