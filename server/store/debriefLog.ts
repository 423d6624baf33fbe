import type { DebriefBody } from '../../shared/debrief/record.ts'
import type { Db } from './db.ts'
import type { ExerciseStore } from './exerciseStore.ts'

/** The part of the store that keeps what is said in the hot wash. */
export const debriefLog = (db: Db): Pick<ExerciseStore, 'debrief' | 'addDebrief'> => ({
  async debrief(exercise) {
    const rows = await db.query<{ n: number; wall: string; body: string }>(
      'SELECT n, wall, body FROM debrief WHERE exercise = $1 ORDER BY n',
      exercise,
    )
    return rows.map(({ n, wall, body }) => ({ n, wall, body: JSON.parse(body) as DebriefBody }))
  },
  async addDebrief(exercise, wall, body) {
    await db.write([
      {
        sql: `INSERT INTO debrief (exercise, n, wall, body)
          VALUES ($1, (SELECT COALESCE(MAX(n), 0) + 1 FROM debrief WHERE exercise = $1), $2, $3)`,
        values: [exercise, wall, JSON.stringify(body)],
      },
    ])
  },
})
