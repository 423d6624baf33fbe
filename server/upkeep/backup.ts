import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openSqlite } from '../store/sqlite.ts'
import { openStore } from '../store/sqlStore.ts'
import { checkStore, type Found } from './wholeStore.ts'

/** A copy of a database that was read again after it was written. */
export type Backup = { readonly file: string; readonly found: Found }

/**
 * Copies a SQLite database into one new file while others go on writing to it, and checks the copy: its pages, and
 * every log in it. Throws when there is no database, the copy is damaged, or there is no room. Blocks its thread.
 */
export async function backUp(database: string, file: string): Promise<Backup> {
  if (!existsSync(database)) throw new Error(`There is no database at ${database}.`)
  if (existsSync(file)) throw new Error(`${file} is there already; name a new file.`)
  const part = `${file}.part`
  removeDatabase(part)
  const from = new DatabaseSync(database, { timeout: 5_000 })
  try {
    from.prepare('VACUUM INTO ?').run(part)
  } catch (error) {
    removeDatabase(part)
    throw error
  } finally {
    from.close()
  }
  const found = await checkCopy(part)
  toDisk(part)
  renameSync(part, file)
  toDisk(dirname(file))
  return { file, found }
}

/** Checks a database that nobody else has open, bringing it to the newest shape. Throws when a page is damaged. */
export async function checkCopy(file: string): Promise<Found> {
  const raw = new DatabaseSync(file)
  try {
    const [state] = raw.prepare('PRAGMA quick_check(1)').all()
    if (state?.['quick_check'] !== 'ok')
      throw new Error(`${file} is damaged: ${String(state?.['quick_check'])}`)
  } finally {
    raw.close()
  }
  const store = await openStore(openSqlite(file))
  try {
    return await checkStore(store)
  } finally {
    await store.close()
  }
}

const named = /^hotwash-\d{4}-\d\d-\d\dT[\d-]+Z\.db$/

/** The name of a backup made now; names sort by their time. */
export const backupName = (now: Date): string =>
  `hotwash-${now.toISOString().replaceAll(/[:.]/g, '-')}.db`

/** Removes the oldest backups in a folder but `keep`; only files with a backup's name. */
export function prune(folder: string, keep: number): void {
  const backups = readdirSync(folder)
    .filter((name) => named.test(name))
    .toSorted()
  for (const name of backups.slice(0, Math.max(0, backups.length - keep)))
    rmSync(join(folder, name))
}

export function removeDatabase(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
}

export function toDisk(path: string): void {
  const opened = openSync(path, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}
