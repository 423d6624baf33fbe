import type { Db } from './db.ts'
import type { ExerciseStore, Watcher } from './exerciseStore.ts'

type WatcherRow = Omit<Watcher, 'gone'> & { readonly gone: number }

/** The part of the store that knows who watches. */
export const watcherStore = (db: Db): Pick<ExerciseStore, 'watchers' | 'admit' | 'dismiss'> => ({
  async watchers(exercise) {
    const rows = await db.query<WatcherRow>(
      'SELECT id, kind, name, gone FROM watcher WHERE exercise = $1',
      exercise,
    )
    return rows.map((row) => ({ ...row, gone: Number(row.gone) === 1 }))
  },
  admit: (exercise, { id, kind, name }, keyHash) =>
    db.transaction(async (inside) => {
      await inside.query(
        'INSERT INTO watcher (exercise, id, kind, name, gone) VALUES ($1, $2, $3, $4, 0)',
        exercise,
        id,
        kind,
        name,
      )
      await inside.query(
        'INSERT INTO access_key (exercise, hash, kind, seat, watcher) VALUES ($1, $2, $3, NULL, $4)',
        exercise,
        keyHash,
        kind,
        id,
      )
    }),
  dismiss: (exercise, watcher) =>
    db.transaction(async (inside) => {
      const gone = await inside.query(
        'UPDATE watcher SET gone = 1 WHERE exercise = $1 AND id = $2 RETURNING id',
        exercise,
        watcher,
      )
      await inside.query(
        'DELETE FROM access_key WHERE exercise = $1 AND watcher = $2',
        exercise,
        watcher,
      )
      return gone.length > 0
    }),
})
