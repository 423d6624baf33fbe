import type { LoggedInput } from '../../shared/engine/input.ts'
import type { SeatId } from '../../shared/kernel/ids.ts'
import type { SqlValue, Statement } from './db.ts'
import type { Addition, ClockMark, HashedKey } from './exerciseStore.ts'

const statement = (sql: string, ...values: readonly SqlValue[]): Statement => ({ sql, values })

export const addKey = (exercise: string, { hash, holder }: HashedKey): Statement =>
  statement(
    'INSERT INTO access_key (exercise, hash, kind, seat, watcher) VALUES ($1, $2, $3, $4, $5)',
    exercise,
    hash,
    holder.kind,
    holder.kind === 'seat' ? holder.seat : null,
    ('watcher' in holder ? holder.watcher : undefined) ?? null,
  )

export const markClock = (exercise: string, { play, wall, running }: ClockMark): Statement =>
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

/** What keeps an addition, whose entry is tied to those before it by `hash`. */
export function* append(exercise: string, addition: Addition, hash: string): Generator<Statement> {
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
