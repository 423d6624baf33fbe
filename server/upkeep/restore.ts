import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { checkCopy, removeDatabase, toDisk } from './backup.ts'
import type { Found } from './wholeStore.ts'

export type Restored = {
  readonly found: Found
  /** Where the database that was there before is now. */
  readonly before: string | undefined
}

/**
 * Puts a backup in the place of the database in `dataDir`, after every log in it was checked; the one that was there
 * is kept beside it. Throws with a sentence when the backup is not sound, or a database is there and `replace` was
 * not asked for, or is in use. Nothing is changed then.
 */
export async function restore(
  backup: string,
  dataDir: string,
  { replace, now }: { readonly replace: boolean; readonly now: Date },
): Promise<Restored> {
  if (!existsSync(backup)) throw new Error(`There is no file ${backup}.`)
  const database = join(dataDir, 'hotwash.db')
  const there = existsSync(database)
  if (there && !replace)
    throw new Error(
      `There is a database in ${dataDir} already. Say --replace to put the backup in its place; the present one is kept beside it.`,
    )
  mkdirSync(dataDir, { recursive: true })
  const part = `${database}.part`
  removeDatabase(part)
  copyFileSync(backup, part)
  try {
    const found = await checkCopy(part)
    const [first] = found.faults
    if (first) throw new Error(`${backup} is not sound: exercise ${first.exercise}: ${first.why}.`)
    if (there) letGo(database)
    toDisk(part)
    const before = there
      ? `${database}.before-${now.toISOString().replaceAll(/[:.]/g, '-')}`
      : undefined
    if (before !== undefined) renameSync(database, before)
    removeDatabase(database)
    renameSync(part, database)
    toDisk(dataDir)
    return { found, before }
  } catch (error) {
    removeDatabase(part)
    throw error
  }
}

/** Gathers a database in its one file. Only who has it alone can do that: throws while a server has it open. */
function letGo(database: string): void {
  const raw = new DatabaseSync(database, { timeout: 200 })
  try {
    raw.exec('PRAGMA journal_mode=DELETE')
  } catch {
    throw new Error(`${database} is in use. Stop the server first.`)
  } finally {
    raw.close()
  }
}
