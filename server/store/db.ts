export type SqlValue = string | number | null
export type Row = Readonly<Record<string, unknown>>

/**
 * One connection to a database that understands `$1..$n`, TEXT, BIGINT and `ON CONFLICT … RETURNING`.
 * Statements run in the order they were given; a transaction keeps others out until it is done.
 */
export type Db = {
  query<T extends Row>(sql: string, ...values: readonly SqlValue[]): Promise<readonly T[]>
  /** Commits when `work` resolves, rolls back when it rejects. */
  transaction<T>(work: (db: Queries) => Promise<T>): Promise<T>
  close(): Promise<void>
}
export type Queries = Pick<Db, 'query'>
