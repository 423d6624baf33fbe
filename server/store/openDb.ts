import { join } from 'node:path'
import type { Config } from '../config/config.ts'
import type { Db } from './db.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'

/** The database the operator chose: PostgreSQL, or one file in the data folder, which must exist. */
export const openDb = ({ databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>): Db =>
  databaseUrl === undefined ? openSqlite(join(dataDir, 'hotwash.db')) : openPostgres(databaseUrl)
