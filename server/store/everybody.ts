import type { PersonRow } from '../../shared/wire/people.ts'
import type { Queries } from './db.ts'
import { erasedWords } from './personal/seal.ts'
import { facilitators } from './personal/writers.ts'

/** What stands in place of a name that was erased. */
export const erasedName = '–'

export type Somebody = PersonRow & {
  /** They have not left, so their seat and its keys are theirs. */
  readonly here: boolean
}

/** Who took part in an exercise: those who are there or left, and, when they wrote anything, the facilitators. */
export async function everybody(db: Queries, exercise: string): Promise<readonly Somebody[]> {
  const known = await db.query<Omit<PersonRow, 'erased'>>(
    `SELECT id, name, 'seat' AS kind, seat FROM participant WHERE exercise = $1
     UNION ALL SELECT id, name, kind, '' AS seat FROM watcher WHERE exercise = $1`,
    exercise,
  )
  const wrote = await db.query<{ person: string; seat: string }>(
    'SELECT person, seat FROM personal_key WHERE exercise = $1 ORDER BY person',
    exercise,
  )
  const others = wrote
    .filter(({ person }) => !known.some(({ id }) => id === person))
    .map(({ person, seat }): Somebody => {
      const ours = person === facilitators
      return {
        id: person,
        name: ours ? '' : erasedName,
        kind: ours ? 'facilitator' : 'seat',
        seat,
        here: false,
        erased: false,
      }
    })
  return [
    ...known.map((each) => ({ ...each, here: true, erased: isErased(each, wrote) })),
    ...others,
  ]
}

/** A name of theirs may still be kept when they wrote nothing. */
const isErased = (
  { id, name }: Pick<PersonRow, 'id' | 'name'>,
  wrote: readonly { readonly person: string }[],
): boolean => name === erasedName && !wrote.some(({ person }) => person === id)

/** Forgets one of them; see `PrivacyStore.erase`. */
export async function eraseOne(db: Queries, exercise: string, person: Somebody): Promise<void> {
  const { id, seat, here } = person
  await db.query('DELETE FROM personal_key WHERE exercise = $1 AND person = $2', exercise, id)
  if (!here) return
  for (const table of ['participant', 'watcher'])
    await db.query(
      `UPDATE ${table} SET name = $3 WHERE exercise = $1 AND id = $2`,
      exercise,
      id,
      erasedName,
    )
  const [column, value] = seat === '' ? ['watcher', id] : ['seat', seat]
  await db.query(
    `DELETE FROM access_key WHERE exercise = $1 AND ${column} = $2`,
    exercise,
    value ?? '',
  )
  await db.query('DELETE FROM draft WHERE exercise = $1 AND seat = $2', exercise, seat)
  await eraseInDebrief(db, exercise, person.name)
}

type Said = Readonly<Record<string, unknown>>

/** In the hot wash people sign with the name they came in with, or an action is theirs by that name. */
const inDebrief = async (db: Queries, exercise: string, name: string) => {
  const rows = await db.query<{ n: number; body: string }>(
    'SELECT n, body FROM debrief WHERE exercise = $1 ORDER BY n',
    exercise,
  )
  return rows
    .map(({ n, body }) => ({ n, said: JSON.parse(body) as Said }))
    .filter(({ said }) => said['name'] === name || said['owner'] === name)
}

/** What stands in the hot wash under a name. */
export const signedBy = async (db: Queries, exercise: string, name: string) =>
  (await inDebrief(db, exercise, name)).map(({ said }) => said)

async function eraseInDebrief(db: Queries, exercise: string, name: string): Promise<void> {
  for (const { n, said } of await inDebrief(db, exercise, name))
    await db.query(
      'UPDATE debrief SET body = $3 WHERE exercise = $1 AND n = $2',
      exercise,
      n,
      JSON.stringify({
        ...said,
        ...(said['name'] === name && { name: erasedName, text: erasedWords }),
        ...(said['owner'] === name && { owner: erasedName }),
      }),
    )
}
