import type { ExerciseEvent } from '../../shared/engine/event.ts'
import { addKey, append, markClock } from './appending.ts'
import type { Db, Queries, Statement, Written } from './db.ts'
import type {
  ClockMark,
  ExerciseRecord,
  ExerciseStore,
  Holder,
  KeptEntry,
  Participant,
  ScenarioFiles,
} from './exerciseStore.ts'
import { debriefLog } from './debriefLog.ts'
import { draftStore } from './draftStore.ts'
import { EntryChain, linkOf, parsedTogether, type LinkRow } from './entryChain.ts'
import { keyStore } from './keyStore.ts'
import { migrate } from './migrations.ts'
import { asFenced, owners, stillOwned } from './owners.ts'
import { PersonalWords } from './personal/personalWords.ts'
import { soundStore } from './soundStore.ts'
import { Turns } from './turns.ts'
import { watcherStore } from './watcherStore.ts'

type ExerciseRow = { readonly header: string; readonly code: string; readonly status: string }
const recordOf = (row: ExerciseRow): ExerciseRecord => ({
  header: JSON.parse(row.header) as ExerciseRecord['header'],
  code: row.code,
  status: row.status as ExerciseRecord['status'],
})

type EntryRow = LinkRow & { readonly seq: number }
const entryOf = (row: EntryRow, input: KeptEntry['input']): KeptEntry => ({
  n: row.n,
  at: row.at as KeptEntry['at'],
  wall: row.wall,
  ...(row.request === null ? {} : { request: row.request }),
  seq: row.seq,
  input,
})

type KeyRow = {
  readonly kind: string
  readonly seat: string | null
  readonly watcher: string | null
}
const holderOf = ({ kind, seat: at, watcher }: KeyRow): Holder =>
  ({ kind, ...(at !== null && { seat: at }), ...(watcher !== null && { watcher }) }) as Holder

/** Half a megabyte of texts is written out only for the first exercise of a scenario. */
async function keepPackage(inside: Queries, hash: string, files: ScenarioFiles): Promise<void> {
  if ((await inside.query('SELECT 1 FROM package WHERE hash = $1', hash)).length > 0) return
  await inside.query(
    'INSERT INTO package (hash, files) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING',
    hash,
    JSON.stringify(files),
  )
}

/** The store over any database with our SQL; brings the database to the newest shape first. */
export async function openStore(db: Db): Promise<ExerciseStore> {
  await migrate(db)
  return storeOn(db)
}

/** The store over a database that has the newest shape already. */
export function storeOn(db: Db): ExerciseStore {
  const chain = new EntryChain(db)
  const words = new PersonalWords(db)
  const owning = owners(db)
  const turns = new Turns()
  /** What this process thinks of an exercise's log: asked again when a write failed, or others may have written. */
  const forget = (exercise: string): void => {
    chain.forget(exercise)
    words.forget(exercise)
  }
  const first = async (sql: string, value: string) => {
    const [row] = await db.query<ExerciseRow>(sql, value)
    return row && recordOf(row)
  }

  const entryRows = (exercise: string) =>
    db.query<EntryRow>(
      'SELECT n, at, wall, request, seq, input, hash FROM entry WHERE exercise = $1 ORDER BY n',
      exercise,
    )
  const bodies = async (exercise: string): Promise<readonly string[]> => {
    const rows = await db.query<{ body: string }>(
      'SELECT body FROM event WHERE exercise = $1 ORDER BY seq',
      exercise,
    )
    return rows.map(({ body }) => body)
  }
  const entriesOf = (rows: readonly EntryRow[], texts: readonly string[]) => {
    const inputs = parsedTogether<KeptEntry['input']>(texts)
    return rows.map((row, place) => entryOf(row, inputs[place] as KeptEntry['input']))
  }
  const eventTexts = async (exercise: string) => words.opened(exercise, await bodies(exercise))

  const owned = async (
    exercise: string,
    epoch: number,
    statements: Iterable<Statement>,
  ): Promise<Written> => {
    try {
      return await db.write([stillOwned(exercise, epoch), ...statements])
    } catch (error) {
      throw asFenced(exercise, error)
    }
  }

  return {
    ...owning,
    claim(exercise, ...how) {
      forget(exercise)
      return owning.claim(exercise, ...how)
    },
    release(exercise, epoch) {
      forget(exercise)
      return owning.release(exercise, epoch)
    },
    create: ({ header, code, keys, files }) =>
      db.transaction(async (inside) => {
        const made = await inside.query(
          `INSERT INTO exercise (id, code, status, created, header) VALUES ($1, $2, 'briefing', $3, $4)
           ON CONFLICT (code) DO NOTHING RETURNING id`,
          header.exercise,
          code,
          header.createdAt,
          JSON.stringify(header),
        )
        if (made.length === 0) return false
        for (const key of keys) {
          const { sql, values } = addKey(header.exercise, key)
          await inside.query(sql, ...values)
        }
        await keepPackage(inside, header.scenario.hash, files)
        return true
      }),
    exercise: (id) => first('SELECT header, code, status FROM exercise WHERE id = $1', id),
    exerciseByCode: (code) =>
      first('SELECT header, code, status FROM exercise WHERE code = $1', code),
    async exercises() {
      const rows = await db.query<ExerciseRow>(
        'SELECT header, code, status FROM exercise ORDER BY created DESC LIMIT 200',
      )
      return rows.map(recordOf)
    },
    async running() {
      const rows = await db.query<{ id: string }>(
        `SELECT id FROM exercise WHERE status = 'running' ORDER BY created`,
      )
      return rows.map((row) => row.id)
    },
    async holderOf(exercise, keyHash) {
      const [row] = await db.query<KeyRow>(
        'SELECT kind, seat, watcher FROM access_key WHERE exercise = $1 AND hash = $2',
        exercise,
        keyHash,
      )
      return row && holderOf(row)
    },
    participants: (exercise) =>
      db.query<Participant>('SELECT id, seat, name FROM participant WHERE exercise = $1', exercise),
    ...keyStore(db),
    ...watcherStore(db),
    ...soundStore(db),
    append: (exercise, addition, epoch) =>
      turns.take(exercise, async () => {
        try {
          const kept = await words.sealed(exercise, addition)
          const { entry } = kept.addition
          const hash = entry ? await chain.next(exercise, entry) : ''
          const added = append(exercise, kept.addition, hash)
          return await owned(exercise, epoch, [...kept.keys, ...added])
        } catch (error) {
          forget(exercise)
          throw error
        }
      }),
    async entries(exercise) {
      const rows = await entryRows(exercise)
      const texts = rows.map(({ input }) => input)
      return entriesOf(rows, await words.opened(exercise, texts))
    },
    async log(exercise) {
      // What is added meanwhile by another process or thread may lack its events, never its entry.
      const events = await bodies(exercise)
      const rows = await entryRows(exercise)
      const inputs = rows.map(({ input }) => input)
      const texts = await words.opened(exercise, [...inputs, ...events])
      const written = parsedTogether(inputs)
      return {
        entries: entriesOf(rows, texts.slice(0, rows.length)),
        links: rows.map((row, place) => linkOf(row, written[place])),
        events: texts.slice(rows.length),
      }
    },
    links: async (exercise) => (await entryRows(exercise)).map((row) => linkOf(row)),
    events: async (exercise) => parsedTogether<ExerciseEvent>(await eventTexts(exercise)),
    eventTexts,
    async clock(exercise) {
      const [row] = await db.query<{ play: number; wall: number; running: number }>(
        'SELECT play, wall, running FROM clock WHERE exercise = $1',
        exercise,
      )
      return (
        row && { play: row.play as ClockMark['play'], wall: row.wall, running: row.running === 1 }
      )
    },
    async saveClock(exercise, mark, epoch) {
      await owned(exercise, epoch, [markClock(exercise, mark)])
    },
    ...draftStore(db),
    async files(hash) {
      const [row] = await db.query<{ files: string }>(
        'SELECT files FROM package WHERE hash = $1',
        hash,
      )
      return row && (JSON.parse(row.files) as ScenarioFiles)
    },
    ...debriefLog(db),
    async ready() {
      await db.query('SELECT 1')
    },
    close: () => db.close(),
  }
}
