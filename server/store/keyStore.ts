import type { Db } from './db.ts'
import type { ExerciseStore } from './exerciseStore.ts'

/** The part of the store that gives out keys to functions and seats; watchers' own keys are in watcherStore.ts. */
export const keyStore = (db: Db): Pick<ExerciseStore, 'giveKey'> => ({
  giveKey: (exercise, { hash, holder }, { instead }) =>
    db.transaction(async (inside) => {
      const seat = holder.kind === 'seat' ? holder.seat : null
      if (instead)
        await inside.query(
          `DELETE FROM access_key
           WHERE exercise = $1 AND kind = $2 AND watcher IS NULL AND COALESCE(seat, '') = $3`,
          exercise,
          holder.kind,
          seat ?? '',
        )
      await inside.query(
        'INSERT INTO access_key (exercise, hash, kind, seat, watcher) VALUES ($1, $2, $3, $4, NULL)',
        exercise,
        hash,
        holder.kind,
        seat,
      )
    }),
})
