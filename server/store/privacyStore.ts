import type { PersonRow } from '../../shared/wire/people.ts'
import type { Db } from './db.ts'
import { takenFromAll } from './owners.ts'
import { eraseOne, everybody, signedBy } from './everybody.ts'
import { PersonalWords } from './personal/personalWords.ts'
import { Writers, type Acting } from './personal/writers.ts'

export type PersonExport = Omit<PersonRow, 'erased'> & {
  readonly exercise: string
  /** What the person wrote or did, as it stands in the log: from their seat while they had it, or under their own name. */
  readonly entries: readonly {
    readonly n: number
    readonly wall: string
    readonly input: unknown
  }[]
  readonly drafts: readonly unknown[]
  /** Of the hot wash: what carries their name. */
  readonly hotWash: readonly unknown[]
}

export type Erased = 'erased' | 'nobody' | 'not-ended'

/** What is kept about people: who took part, what each wrote, and how it is forgotten. */
export type PrivacyStore = {
  people(exercise: string): Promise<readonly PersonRow[]>
  /** Undefined when there is nobody of that id. */
  exportOf(exercise: string, person: string): Promise<PersonExport | undefined>
  /**
   * Forgets a person's name, keys and drafts, and drops the key under which their words are: the log stays as it is,
   * to the byte, and those words read `[erased]` for good. Who has the exercise open, in whichever process, loads it
   * anew. Nothing is done while the exercise has not ended.
   */
  erase(exercise: string, person: string): Promise<Erased>
  /** Ids of exercises that ended and were last touched before a wall time (milliseconds since 1970). */
  endedBefore(wall: number): Promise<readonly string[]>
  /** Deletes an exercise with everything that belongs to it. */
  forget(exercise: string): Promise<void>
}

/** Every table with rows of one exercise, those that others refer to last. */
const tables = [
  'share_view',
  'share',
  'context',
  'claim',
  'debrief',
  'draft',
  'personal_key',
  'torn',
  'clock',
  'event',
  'entry',
  'watcher',
  'participant',
  'access_key',
] as const

export const openPrivacy = (db: Db): PrivacyStore => {
  const words = new PersonalWords(db)

  return {
    people: async (exercise) =>
      (await everybody(db, exercise)).map(({ here: _here, ...row }) => row),
    async exportOf(exercise, id) {
      const person = (await everybody(db, exercise)).find((each) => each.id === id)
      if (!person) return undefined
      const { here, erased: _erased, ...who } = person
      const rows = await db.query<{ n: number; wall: string; input: string }>(
        'SELECT n, wall, input FROM entry WHERE exercise = $1 ORDER BY n',
        exercise,
      )
      const inputs = await words.opened(
        exercise,
        rows.map(({ input }) => input),
      )
      const writers = new Writers()
      const entries = rows.flatMap(({ n, wall }, at) => {
        const input = JSON.parse(inputs[at] ?? '{}') as Acting
        writers.heed(input)
        return writers.of(input) === id ? [{ n, wall, input }] : []
      })
      const drafts = here
        ? await db.query<{ body: string }>(
            'SELECT body FROM draft WHERE exercise = $1 AND seat = $2',
            exercise,
            who.seat,
          )
        : []
      return {
        ...who,
        exercise,
        entries,
        drafts: drafts.map(({ body }) => JSON.parse(body)),
        hotWash: here ? await signedBy(db, exercise, who.name) : [],
      }
    },
    async erase(exercise, id) {
      const done = await db.transaction(async (inside): Promise<Erased> => {
        const person = (await everybody(inside, exercise)).find((each) => each.id === id)
        if (!person) return 'nobody'
        const ended = await inside.query(
          "SELECT 1 FROM exercise WHERE id = $1 AND status = 'ended'",
          exercise,
        )
        if (ended.length === 0) return 'not-ended'
        await eraseOne(inside, exercise, person)
        const { sql, values } = takenFromAll(exercise)
        await inside.query(sql, ...values)
        return 'erased'
      })
      await db.purge()
      return done
    },
    async endedBefore(wall) {
      const rows = await db.query<{ id: string }>(
        `SELECT exercise.id AS id FROM exercise JOIN clock ON clock.exercise = exercise.id
         WHERE exercise.status = 'ended' AND clock.wall < $1`,
        wall,
      )
      return rows.map(({ id }) => id)
    },
    async forget(exercise) {
      await db.transaction(async (inside) => {
        for (const table of tables) {
          const which =
            table === 'share_view'
              ? 'share IN (SELECT id FROM share WHERE exercise = $1)'
              : 'exercise = $1'
          await inside.query(`DELETE FROM ${table} WHERE ${which}`, exercise)
        }
        await inside.query('DELETE FROM exercise WHERE id = $1', exercise)
      })
      await db.purge()
    },
  }
}
