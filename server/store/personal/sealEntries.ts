import type { ExerciseEvent } from '../../../shared/engine/event.ts'
import { brokenLink, chainHash } from '../../../shared/log/chain.ts'
import type { LogEntry } from '../../../shared/log/log.ts'
import type { Queries } from '../db.ts'
import { linkOf, startOf, type LinkRow } from '../entryChain.ts'
import { keyring } from './keyring.ts'
import { Seal, writerOf, type Writer } from './personalWords.ts'
import { Writers } from './writers.ts'

/**
 * Seals the words in a database whose logs hold them open, and ties the entries anew. As far as a log is not sound
 * it stays as it is, so that what is wrong with it is still found.
 */
export async function sealEntries(db: Queries): Promise<void> {
  const exercises = await db.query<{ id: string }>('SELECT id FROM exercise')
  for (const { id } of exercises) await sealOne(db, id)
}

async function sealOne(db: Queries, exercise: string): Promise<void> {
  const rows = await db.query<LinkRow>(
    'SELECT n, at, wall, request, input, hash FROM entry WHERE exercise = $1 ORDER BY n',
    exercise,
  )
  const start = await startOf(db, exercise)
  const links = rows.map((row) => linkOf(row))
  const sound = brokenLink(start, links) ?? links.length
  const seal = new Seal(exercise, await keyring(db, exercise))
  const writers = new Writers()
  let before = start
  for (const { record } of links.slice(0, sound) as readonly { readonly record: LogEntry }[]) {
    const input = seal.record('input', record.input, writerOf(writers, record.input))
    writers.heed(record.input)
    before = chainHash(before, { ...record, input })
    await db.query(
      'UPDATE entry SET input = $3, hash = $4 WHERE exercise = $1 AND n = $2',
      exercise,
      record.n,
      JSON.stringify(input),
      before,
    )
  }
  await sealEvents(db, exercise, seal)
  for (const { sql, values } of seal.newKeys) await db.query(sql, ...values)
}

async function sealEvents(db: Queries, exercise: string, seal: Seal): Promise<void> {
  const rows = await db.query<{ seq: number; body: string }>(
    'SELECT seq, body FROM event WHERE exercise = $1 ORDER BY seq',
    exercise,
  )
  const writers = new Writers()
  const senders = new Map<number, Writer>()
  for (const { seq, body } of rows) {
    const event = eventIn(body)
    if (!event) continue
    writers.heed(event)
    const sender = event.type === 'decision-made' ? senders.get(event.sent ?? 0) : undefined
    const writer = sender ?? writerOf(writers, event)
    if (event.type === 'decision-sent') senders.set(event.seq, writer)
    const kept = JSON.stringify(seal.record('event', event, writer))
    if (kept === JSON.stringify(event)) continue
    await db.query(
      'UPDATE event SET body = $3 WHERE exercise = $1 AND seq = $2',
      exercise,
      seq,
      kept,
    )
  }
}

/** Undefined for what is damaged. */
function eventIn(body: string): ExerciseEvent | undefined {
  try {
    return JSON.parse(body) as ExerciseEvent
  } catch {
    return undefined
  }
}
