import type { Db, Queries } from './db.ts'
import { tieEntries } from './entryChain.ts'
import { sealEntries } from './personal/sealEntries.ts'

/** Forward only: each is run once, in order. A released one is never edited; a new one is added below. */
const migrations: readonly (readonly (string | ((db: Queries) => Promise<void>))[])[] = [
  [
    `CREATE TABLE package (hash TEXT PRIMARY KEY, files TEXT NOT NULL)`,
    `CREATE TABLE exercise (
      id TEXT PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      status TEXT NOT NULL,
      created TEXT NOT NULL,
      header TEXT NOT NULL
    )`,
    `CREATE TABLE access_key (
      exercise TEXT NOT NULL REFERENCES exercise (id),
      hash TEXT NOT NULL,
      kind TEXT NOT NULL,
      seat TEXT,
      PRIMARY KEY (exercise, hash)
    )`,
    `CREATE TABLE participant (
      exercise TEXT NOT NULL REFERENCES exercise (id),
      id TEXT NOT NULL,
      seat TEXT NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (exercise, id)
    )`,
    `CREATE TABLE entry (
      exercise TEXT NOT NULL REFERENCES exercise (id),
      n BIGINT NOT NULL,
      at BIGINT NOT NULL,
      wall TEXT NOT NULL,
      request TEXT,
      seq BIGINT NOT NULL,
      input TEXT NOT NULL,
      PRIMARY KEY (exercise, n)
    )`,
    `CREATE UNIQUE INDEX entry_request ON entry (exercise, request)`,
    `CREATE TABLE event (
      exercise TEXT NOT NULL REFERENCES exercise (id),
      seq BIGINT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (exercise, seq)
    )`,
    `CREATE TABLE draft (
      exercise TEXT NOT NULL REFERENCES exercise (id),
      seat TEXT NOT NULL,
      decision TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (exercise, seat, decision)
    )`,
    `CREATE TABLE clock (
      exercise TEXT PRIMARY KEY REFERENCES exercise (id),
      play BIGINT NOT NULL,
      wall BIGINT NOT NULL,
      running BIGINT NOT NULL
    )`,
  ],
  [
    `CREATE TABLE watcher (
      exercise TEXT NOT NULL REFERENCES exercise (id),
      id TEXT NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      gone BIGINT NOT NULL,
      PRIMARY KEY (exercise, id)
    )`,
    `ALTER TABLE access_key ADD COLUMN watcher TEXT`,
  ],
  [
    `CREATE TABLE debrief (
      exercise TEXT NOT NULL REFERENCES exercise (id),
      n BIGINT NOT NULL,
      wall TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (exercise, n)
    )`,
  ],
  [
    `CREATE TABLE claim (
      exercise TEXT NOT NULL REFERENCES exercise (id),
      question TEXT NOT NULL,
      answer TEXT NOT NULL,
      note TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (exercise, question)
    )`,
    `CREATE TABLE context (
      exercise TEXT PRIMARY KEY REFERENCES exercise (id),
      body TEXT NOT NULL,
      at TEXT NOT NULL
    )`,
    `CREATE TABLE share (
      id TEXT PRIMARY KEY,
      exercise TEXT NOT NULL REFERENCES exercise (id),
      hash TEXT NOT NULL,
      label TEXT NOT NULL,
      names BIGINT NOT NULL,
      bundle BIGINT NOT NULL,
      created TEXT NOT NULL,
      expires TEXT NOT NULL,
      revoked TEXT
    )`,
    `CREATE INDEX share_exercise ON share (exercise)`,
    `CREATE TABLE share_view (
      share TEXT NOT NULL REFERENCES share (id),
      at TEXT NOT NULL,
      what TEXT NOT NULL
    )`,
    `CREATE INDEX share_view_share ON share_view (share)`,
  ],
  [
    `ALTER TABLE exercise ADD COLUMN owner TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE exercise ADD COLUMN epoch BIGINT NOT NULL DEFAULT 0`,
    `CREATE TABLE process (id TEXT PRIMARY KEY, beat BIGINT NOT NULL)`,
  ],
  [
    `CREATE TABLE session (hash TEXT PRIMARY KEY, name TEXT NOT NULL, expires TEXT NOT NULL)`,
    `CREATE TABLE sign_in_link (hash TEXT PRIMARY KEY, expires TEXT NOT NULL)`,
  ],
  [
    `ALTER TABLE entry ADD COLUMN hash TEXT NOT NULL DEFAULT ''`,
    tieEntries,
    `CREATE TABLE torn (
      exercise TEXT NOT NULL REFERENCES exercise (id),
      kind TEXT NOT NULL,
      n BIGINT NOT NULL,
      cut TEXT NOT NULL,
      body TEXT NOT NULL
    )`,
  ],
  [
    `CREATE TABLE personal_key (
      exercise TEXT NOT NULL REFERENCES exercise (id),
      person TEXT NOT NULL,
      seat TEXT NOT NULL,
      id TEXT NOT NULL,
      secret TEXT NOT NULL,
      PRIMARY KEY (exercise, person)
    )`,
    sealEntries,
  ],
  [`CREATE TABLE signing_key (one BIGINT PRIMARY KEY, pem TEXT NOT NULL)`],
]

/**
 * Brings the database to the newest shape; processes that start at the same time do it one after another. Throws
 * when it was written by a newer version.
 */
export async function migrate(db: Db): Promise<void> {
  // Most databases have it: then nothing is written, and no start waits for the disk.
  if ((await newestIn(db).catch(() => 0)) === migrations.length) return
  const newest = await db.transaction(async (inside) => {
    await inside.query('CREATE TABLE IF NOT EXISTS migration (n BIGINT PRIMARY KEY)')
    return newestIn(inside)
  })
  if (newest > migrations.length) {
    throw new Error(
      `This database was written by a newer version of Hotwash (shape ${newest}; this one reads up to ${migrations.length}). Use that version, or a later one. Nothing was changed.`,
    )
  }
  for (const [index, statements] of migrations.entries()) {
    await db.transaction(async (inside) => {
      if ((await newestIn(inside)) > index) return
      for (const each of statements)
        await (typeof each === 'string' ? inside.query(each) : each(inside))
      await inside.query('INSERT INTO migration (n) VALUES ($1)', index + 1)
    })
  }
}

async function newestIn(db: Queries): Promise<number> {
  const rows = await db.query<{ n: number }>('SELECT n FROM migration')
  return Math.max(0, ...rows.map(({ n }) => n))
}
