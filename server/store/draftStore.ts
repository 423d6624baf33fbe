import type { Db } from './db.ts'
import type { ExerciseStore } from './exerciseStore.ts'

/** The part of the store that keeps what seats have not sent yet. */
export const draftStore = (db: Db): Pick<ExerciseStore, 'drafts' | 'saveDraft'> => ({
  async drafts(exercise) {
    const rows = await db.query<{ seat: string; body: string }>(
      'SELECT seat, body FROM draft WHERE exercise = $1',
      exercise,
    )
    return rows.map((row) => ({ seat: row.seat, draft: JSON.parse(row.body) }) as never)
  },
  async saveDraft(exercise, seatId, draft) {
    const { onDisk } = await db.write([
      {
        sql: `INSERT INTO draft (exercise, seat, decision, body) VALUES ($1, $2, $3, $4)
           ON CONFLICT (exercise, seat, decision) DO UPDATE SET body = excluded.body`,
        values: [exercise, seatId, draft.decision, JSON.stringify(draft)],
      },
    ])
    await onDisk()
  },
})
