import type { SeatId } from '../../shared/kernel/ids.ts'
import type { ExerciseEvent } from '../../shared/engine/event.ts'
import type { LoggedInput } from '../../shared/engine/input.ts'
import type { Db, Queries, SqlValue, Statement, Written } from './db.ts'
import type {
  Addition,
  ClockMark,
  ExerciseRecord,
  ExerciseStore,
  HashedKey,
  Holder,
  KeptEntry,
  Participant,
  ScenarioFiles,
} from './exerciseStore.ts'
import { debriefLog } from './debriefLog.ts'
import { draftStore } from './draftStore.ts'
import { EntryChain } from './entryChain.ts'
import { keyStore } from './keyStore.ts'
import { migrate } from './migrations.ts'
import { asFenced, owners, stillOwned } from './owners.ts'
import { soundStore } from './soundStore.ts'
import { watcherStore } from './watcherStore.ts'

type ExerciseRow = { readonly header: string; readonly code: string; readonly status: string }
const recordOf = (row: ExerciseRow): ExerciseRecord => ({
  header: JSON.parse(row.header) as ExerciseRecord['header'],
  code: row.code,
  status: row.status as ExerciseRecord['status'],
})

type EntryRow = {
  readonly n: number
  readonly at: number
  readonly wall: string
  readonly request: string | null
  readonly seq: number
  readonly input: string
}
/** JSON texts read in one go, which takes half the time of reading each. */
function parsedTogether<Value>(texts: readonly string[]): readonly Value[] {
  try {
    return JSON.parse(`[${texts.join(',')}]`) as readonly Value[]
  } catch {
    return texts.map((text) => readable(text) as Value)
  }
}

const entryOf = (row: EntryRow, input: KeptEntry['input']): KeptEntry => ({
  n: row.n,
  at: row.at as KeptEntry['at'],
  wall: row.wall,
  ...(row.request === null ? {} : { request: row.request }),
  seq: row.seq,
  input,
})

/** What is damaged is read as something that was never logged; checking the log finds it. */
function readable(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return { type: 'unreadable' }
  }
}

const statement = (sql: string, ...values: readonly SqlValue[]): Statement => ({ sql, values })

const addKey = (exercise: string, { hash, holder }: HashedKey): Statement =>
  statement(
    'INSERT INTO access_key (exercise, hash, kind, seat, watcher) VALUES ($1, $2, $3, $4, $5)',
    exercise,
    hash,
    holder.kind,
    holder.kind === 'seat' ? holder.seat : null,
    ('watcher' in holder ? holder.watcher : undefined) ?? null,
  )

type KeyRow = {
  readonly kind: string
  readonly seat: string | null
  readonly watcher: string | null
}
const holderOf = ({ kind, seat: at, watcher }: KeyRow): Holder =>
  ({ kind, ...(at !== null && { seat: at }), ...(watcher !== null && { watcher }) }) as Holder

const markClock = (exercise: string, { play, wall, running }: ClockMark): Statement =>
  statement(
    `INSERT INTO clock (exercise, play, wall, running) VALUES ($1, $2, $3, $4)
     ON CONFLICT (exercise) DO UPDATE SET play = excluded.play, wall = excluded.wall, running = excluded.running`,
    exercise,
    play,
    wall,
    running ? 1 : 0,
  )

function* seat(
  exercise: string,
  { participant, keyHash }: NonNullable<Addition['seated']>,
): Generator<Statement> {
  yield statement(
    'INSERT INTO participant (exercise, id, seat, name) VALUES ($1, $2, $3, $4)',
    exercise,
    participant.id,
    participant.seat,
    participant.name,
  )
  yield addKey(exercise, { hash: keyHash, holder: { kind: 'seat', seat: participant.seat } })
}

function* free(exercise: string, at: SeatId): Generator<Statement> {
  yield statement('DELETE FROM participant WHERE exercise = $1 AND seat = $2', exercise, at)
  yield statement(
    "DELETE FROM access_key WHERE exercise = $1 AND kind = 'seat' AND seat = $2",
    exercise,
    at,
  )
}

/** What was sent is no draft any more. */
const dropDraft = (exercise: string, { seat: at, decision }: Sent): Statement =>
  statement(
    'DELETE FROM draft WHERE exercise = $1 AND seat = $2 AND decision = $3',
    exercise,
    at,
    decision,
  )
type Sent = Extract<LoggedInput, { readonly type: 'decide' }>

function* append(exercise: string, addition: Addition, hash: string): Generator<Statement> {
  const { entry, events, seated, freed } = addition
  if (freed !== undefined) yield* free(exercise, freed)
  if (seated) yield* seat(exercise, seated)
  for (const event of events)
    yield statement(
      'INSERT INTO event (exercise, seq, body) VALUES ($1, $2, $3)',
      exercise,
      event.seq,
      JSON.stringify(event),
    )
  if (entry?.input.type === 'decide') yield dropDraft(exercise, entry.input)
  if (entry)
    yield statement(
      `INSERT INTO entry (exercise, n, at, wall, request, seq, input, hash)
       VALUES ($1, $2, $3, $4, $5, (SELECT COALESCE(MAX(seq), 0) FROM event WHERE exercise = $1), $6, $7)`,
      exercise,
      entry.n,
      entry.at,
      entry.wall,
      entry.request ?? null,
      JSON.stringify(entry.input),
      hash,
    )
  yield statement(
    'UPDATE exercise SET status = $2 WHERE id = $1 AND status <> $2',
    exercise,
    addition.status,
  )
  yield markClock(exercise, addition.clock)
}

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
  const first = async (sql: string, value: string) => {
    const [row] = await db.query<ExerciseRow>(sql, value)
    return row && recordOf(row)
  }

  const eventTexts = async (exercise: string): Promise<readonly string[]> => {
    const rows = await db.query<{ body: string }>(
      'SELECT body FROM event WHERE exercise = $1 ORDER BY seq',
      exercise,
    )
    return rows.map(({ body }) => body)
  }

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
    ...owners(db),
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
    async append(exercise, addition, epoch) {
      try {
        const hash = addition.entry ? await chain.next(exercise, addition.entry) : ''
        return await owned(exercise, epoch, append(exercise, addition, hash))
      } catch (error) {
        chain.forget(exercise)
        throw error
      }
    },
    async entries(exercise) {
      const rows = await db.query<EntryRow>(
        'SELECT n, at, wall, request, seq, input FROM entry WHERE exercise = $1 ORDER BY n',
        exercise,
      )
      const inputs = parsedTogether<KeptEntry['input']>(rows.map(({ input }) => input))
      return rows.map((row, place) => entryOf(row, inputs[place] as KeptEntry['input']))
    },
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
