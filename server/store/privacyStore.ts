import type { Db } from './db.ts'

export type Person = {
  readonly id: string
  readonly name: string
  readonly kind: 'seat' | 'evaluator' | 'observer'
  /** Empty for those who watch. */
  readonly seat: string
}
export type PersonExport = Person & {
  readonly exercise: string
  /** What the person wrote or chose, as it stands in the log: from their seat, or under their own name. */
  readonly entries: readonly {
    readonly n: number
    readonly wall: string
    readonly input: unknown
  }[]
  readonly drafts: readonly unknown[]
}

/** What is kept about people: who took part, what each wrote, and how it is forgotten. */
export type PrivacyStore = {
  people(exercise: string): Promise<readonly Person[]>
  /** Undefined when there is nobody of that id. */
  exportOf(exercise: string, person: string): Promise<PersonExport | undefined>
  /** Forgets a name, and with it the keys and drafts; the log, which holds no names, stays as it is. */
  erase(exercise: string, person: string): Promise<boolean>
  /** Ids of exercises that ended and were last touched before a wall time (milliseconds since 1970). */
  endedBefore(wall: number): Promise<readonly string[]>
  /** Deletes an exercise with everything that belongs to it. */
  forget(exercise: string): Promise<void>
}

/** What stands in place of a name that was erased. */
export const erasedName = '–'

/** Every table with rows of one exercise, those that others refer to last. */
const tables = [
  'share_view',
  'share',
  'context',
  'claim',
  'debrief',
  'draft',
  'torn',
  'clock',
  'event',
  'entry',
  'watcher',
  'participant',
  'access_key',
] as const

export const openPrivacy = (db: Db): PrivacyStore => {
  const people = (exercise: string): Promise<readonly Person[]> =>
    db.query<Person>(
      `SELECT id, name, 'seat' AS kind, seat FROM participant WHERE exercise = $1
       UNION ALL SELECT id, name, kind, '' AS seat FROM watcher WHERE exercise = $1`,
      exercise,
    )
  const find = async (exercise: string, id: string): Promise<Person | undefined> =>
    (await people(exercise)).find((person) => person.id === id)

  return {
    people,
    async exportOf(exercise, id) {
      const person = await find(exercise, id)
      if (!person) return undefined
      const rows = await db.query<{ n: number; wall: string; input: string }>(
        'SELECT n, wall, input FROM entry WHERE exercise = $1 ORDER BY n',
        exercise,
      )
      const drafts = await db.query<{ body: string }>(
        'SELECT body FROM draft WHERE exercise = $1 AND seat = $2',
        exercise,
        person.seat,
      )
      const entries = rows
        .map(({ n, wall, input }) => ({ n, wall, input: JSON.parse(input) as Written }))
        .filter(({ input }) => (person.seat === '' ? input.by === id : input.seat === person.seat))
      return { ...person, exercise, entries, drafts: drafts.map(({ body }) => JSON.parse(body)) }
    },
    async erase(exercise, id) {
      const person = await find(exercise, id)
      if (!person) return false
      const of = person.seat === '' ? 'watcher' : 'seat'
      await db.transaction(async (inside) => {
        for (const table of ['participant', 'watcher'])
          await inside.query(
            `UPDATE ${table} SET name = $3 WHERE exercise = $1 AND id = $2`,
            exercise,
            id,
            erasedName,
          )
        await inside.query(
          `DELETE FROM access_key WHERE exercise = $1 AND ${of} = $2`,
          exercise,
          person.seat === '' ? id : person.seat,
        )
        await inside.query(
          'DELETE FROM draft WHERE exercise = $1 AND seat = $2',
          exercise,
          person.seat,
        )
      })
      return true
    },
    async endedBefore(wall) {
      const rows = await db.query<{ id: string }>(
        `SELECT exercise.id AS id FROM exercise JOIN clock ON clock.exercise = exercise.id
         WHERE exercise.status = 'ended' AND clock.wall < $1`,
        wall,
      )
      return rows.map(({ id }) => id)
    },
    forget: (exercise) =>
      db.transaction(async (inside) => {
        for (const table of tables) {
          const which =
            table === 'share_view'
              ? 'share IN (SELECT id FROM share WHERE exercise = $1)'
              : 'exercise = $1'
          await inside.query(`DELETE FROM ${table} WHERE ${which}`, exercise)
        }
        await inside.query('DELETE FROM exercise WHERE id = $1', exercise)
      }),
  }
}

type Written = { readonly seat?: string; readonly by?: string }
