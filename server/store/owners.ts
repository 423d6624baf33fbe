import type { Db, Statement } from './db.ts'

/** An exercise that this process no longer owns: another one plays it, and nothing here may be written to it. */
export class Fenced extends Error {
  constructor(exercise: string) {
    super(`Exercise ${exercise} is played by another process now.`)
  }
}

/** How often each process was heard of; it lives as long as its count goes up. */
export type Beat = { readonly process: string; readonly beat: number }

/**
 * Which process plays which exercise. Taking an exercise over raises its epoch, and every write names the epoch
 * it was made in: a process that wakes up late can write nothing.
 */
export type Owners = {
  /** Takes an exercise unless one of `living` has it; its epoch, or undefined. */
  claim(exercise: string, process: string, living: readonly string[]): Promise<number | undefined>
  release(exercise: string, epoch: number): Promise<void>
  /** Exercises that a process has. */
  owned(process: string): Promise<readonly string[]>
  /** Exercises that were being played by processes not among `living`. */
  orphans(living: readonly string[]): Promise<readonly string[]>
  beat(process: string): Promise<void>
  beats(): Promise<readonly Beat[]>
  forget(process: string): Promise<void>
}

/** `IN ()` is not SQL: without values nothing is in. */
const isIn = (column: string, from: number, values: readonly string[]): string =>
  values.length === 0
    ? 'FALSE'
    : `${column} IN (${values.map((_value, index) => `$${from + index}`).join()})`

export const owners = (db: Db): Owners => ({
  async claim(exercise, process, living) {
    const others = living.filter((id) => id !== process)
    const [row] = await db.query<{ epoch: number }>(
      `UPDATE exercise SET owner = $2, epoch = epoch + 1
       WHERE id = $1 AND NOT (${isIn('owner', 3, others)}) RETURNING epoch`,
      exercise,
      process,
      ...others,
    )
    return row?.epoch
  },
  async release(exercise, epoch) {
    await db.write([
      {
        sql: `UPDATE exercise SET owner = '' WHERE id = $1 AND epoch = $2`,
        values: [exercise, epoch],
      },
    ])
  },
  async owned(process) {
    const rows = await db.query<{ id: string }>('SELECT id FROM exercise WHERE owner = $1', process)
    return rows.map(({ id }) => id)
  },
  async orphans(living) {
    const rows = await db.query<{ id: string }>(
      `SELECT id FROM exercise WHERE status = 'running' AND NOT (${isIn('owner', 1, living)}) ORDER BY created`,
      ...living,
    )
    return rows.map(({ id }) => id)
  },
  async beat(process) {
    await db.write([
      {
        sql: `INSERT INTO process (id, beat) VALUES ($1, 1)
              ON CONFLICT (id) DO UPDATE SET beat = process.beat + 1`,
        values: [process],
      },
    ])
  },
  beats: () => db.query<Beat>('SELECT id AS process, beat FROM process'),
  async forget(process) {
    await db.write([{ sql: 'DELETE FROM process WHERE id = $1', values: [process] }])
  },
})

/** Takes an exercise from whoever has it: they notice within a moment, and load what is kept then. */
export const takenFromAll = (exercise: string): Statement => ({
  sql: "UPDATE exercise SET owner = '', epoch = epoch + 1 WHERE id = $1",
  values: [exercise],
})

/** Goes before what is written to an exercise: fails the whole write when the epoch is over. */
export const stillOwned = (exercise: string, epoch: number): Statement => ({
  sql: 'UPDATE exercise SET epoch = CASE WHEN epoch = $2 THEN epoch END WHERE id = $1',
  values: [exercise, epoch],
})

/** Tells that failure from others by the column that would not be empty. */
export const asFenced = (exercise: string, error: unknown): unknown =>
  /null.*\bepoch\b|\bepoch\b.*null/i.test(String(error)) ? new Fenced(exercise) : error
