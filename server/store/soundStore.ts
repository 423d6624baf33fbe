import type { Db, Statement } from './db.ts'
import type { ExerciseStore } from './exerciseStore.ts'
import { stillOwned } from './owners.ts'

/** The part of the store that tells whether a log is whole, and sets aside what is not. */
export const soundStore = (db: Db): Pick<ExerciseStore, 'all' | 'cut' | 'torn' | 'extent'> => ({
  async all() {
    const rows = await db.query<{ id: string }>('SELECT id FROM exercise ORDER BY created')
    return rows.map(({ id }) => id)
  },
  async extent(exercise) {
    const [row] = await db.query<{ entries: number; events: number }>(
      `SELECT (SELECT COUNT(*) FROM entry WHERE exercise = $1) AS entries,
         (SELECT COALESCE(MAX(seq), 0) FROM event WHERE exercise = $1) AS events`,
      exercise,
    )
    return row ?? { entries: 0, events: 0 }
  },
  async cut(exercise, { n, seq }, epoch) {
    const now = new Date().toISOString()
    const { onDisk } = await db.write([
      stillOwned(exercise, epoch),
      aside(`SELECT exercise, 'entry', n, $3, input FROM entry WHERE exercise = $1 AND n >= $2`, [
        exercise,
        n,
        now,
      ]),
      aside(`SELECT exercise, 'event', seq, $3, body FROM event WHERE exercise = $1 AND seq > $2`, [
        exercise,
        seq,
        now,
      ]),
      { sql: 'DELETE FROM entry WHERE exercise = $1 AND n >= $2', values: [exercise, n] },
      { sql: 'DELETE FROM event WHERE exercise = $1 AND seq > $2', values: [exercise, seq] },
    ])
    await onDisk()
  },
  async torn(exercise) {
    const [row] = await db.query<{ count: number }>(
      'SELECT COUNT(*) AS count FROM torn WHERE exercise = $1',
      exercise,
    )
    return row?.count ?? 0
  },
})

const aside = (select: string, values: readonly (string | number)[]): Statement => ({
  sql: `INSERT INTO torn (exercise, kind, n, cut, body) ${select}`,
  values,
})
