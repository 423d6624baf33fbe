import { readConfig, type Config } from '../config/config.ts'
import type { Db } from '../store/db.ts'
import { migrate } from '../store/migrations.ts'
import { openDb } from '../store/openDb.ts'

/** Does something with the database of the server's own settings, in its newest shape, and closes it. */
export async function withDb(work: (db: Db, config: Config) => Promise<void>): Promise<void> {
  const read = readConfig(process.env)
  if (!read.ok) throw new Error(read.problems.join('\n'))
  const db = openDb(read.config)
  // The database's own threads hold no process open; without this it would end before they have closed.
  const awake = setInterval(() => undefined, 1000)
  try {
    await migrate(db)
    await work(db, read.config)
  } finally {
    await db.close()
    clearInterval(awake)
  }
}
