import type { Queries, Statement } from '../db.ts'
import { keyFrom, newKey, type PersonalKey } from './seal.ts'

/** The keys of the people in one exercise. */
export type Keyring = {
  readonly byId: ReadonlyMap<string, PersonalKey>
  readonly byPerson: Map<string, PersonalKey>
}

export async function keyring(db: Queries, exercise: string): Promise<Keyring> {
  const rows = await db.query<{ person: string; id: string; secret: string }>(
    'SELECT person, id, secret FROM personal_key WHERE exercise = $1',
    exercise,
  )
  const keys = rows.map(
    ({ person, id, secret }) => [person, keyFrom(exercise, id, secret)] as const,
  )
  return {
    byId: new Map(keys.map(([, key]) => [key.id, key])),
    byPerson: new Map(keys),
  }
}

/** A key for a person who wrote nothing before, and how it is kept. `seat`: where they sat; empty for others. */
export function giveKey(
  exercise: string,
  person: string,
  seat: string,
): { readonly key: PersonalKey; readonly keep: Statement } {
  const { key, text } = newKey(exercise)
  const keep = {
    sql: 'INSERT INTO personal_key (exercise, person, seat, id, secret) VALUES ($1, $2, $3, $4, $5)',
    values: [exercise, person, seat, key.id, text],
  }
  return { key, keep }
}
