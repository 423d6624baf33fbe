import type { Db } from './db.ts'

/**
 * The private key of all processes on one database, as PEM; `made` is kept when there is none yet. Of processes that
 * start at once, one makes it and all read the same. The database must be in its newest shape.
 */
export const sharedPem = (db: Db, made: () => string): Promise<string> =>
  db.transaction(async (inside) => {
    const read = () => inside.query<{ pem: string }>('SELECT pem FROM signing_key WHERE one = 1')
    const [known] = await read()
    if (known) return known.pem
    await inside.query(
      'INSERT INTO signing_key (one, pem) VALUES (1, $1) ON CONFLICT (one) DO NOTHING',
      made(),
    )
    const [kept] = await read()
    if (!kept) throw new Error('The signing key could not be kept in the database.')
    return kept.pem
  })
