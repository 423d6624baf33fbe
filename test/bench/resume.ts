import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recover } from '../../server/rooms/recover.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import { openLogger } from '../../server/config/logger.ts'
import { openStore } from '../../server/store/sqlStore.ts'
import { longEpoch, longId, longPlan } from './longExercise.ts'

export type ResumeBench = {
  readonly entries: number
  readonly events: number
  /** Milliseconds: from opening the store to the state of play; the first time in a new process, and the median. */
  readonly first: number
  readonly median: number
  /** Milliseconds that JSON.parse takes over the same rows alone; the median. */
  readonly bare: number
  readonly ratio: number
  readonly budget: { readonly milliseconds: number; readonly met: boolean }
}

const budget = 500
const rounds = 7

/** Brings an exercise back that a killed process left in SQLite, beside the bare parsing of its rows. */
export async function resume({ entries: count }: { entries: number }): Promise<ResumeBench> {
  const folder = mkdtempSync(join(tmpdir(), 'hotwash-bench-'))
  // The store's own thread keeps nobody waiting; this does, until it has closed.
  const awake = setInterval(() => undefined, 1_000)
  try {
    const writer = join(import.meta.dirname, 'resumeWriter.ts')
    const died = spawnSync(process.execPath, [writer, folder, String(count)], { stdio: 'inherit' })
    if (died.signal !== 'SIGKILL') throw new Error('The exercise could not be written.')
    return await measured(folder)
  } finally {
    clearInterval(awake)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measured(folder: string): Promise<ResumeBench> {
  const plan = longPlan()
  const ours: number[] = []
  const bare: number[] = []
  let about = { entries: 0, events: 0 }
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now()
    const store = await openStore(openSqlite(join(folder, 'hotwash.db')))
    const record = await store.exercise(longId)
    if (!record) throw new Error('The long exercise is missing')
    const where = { record, epoch: longEpoch }
    const { entries, events } = await recover({ store, log: openLogger('silent') }, plan, where)
    ours.push(performance.now() - began)
    about = { entries: entries.length, events: events.length }
    const rows = [...entries, ...events].map((row) => JSON.stringify(row))
    const parsing = performance.now()
    for (const row of rows) JSON.parse(row)
    bare.push(performance.now() - parsing)
    await store.close()
  }
  const [first = 0] = ours
  return {
    ...about,
    first: tenths(first),
    median: tenths(median(ours)),
    bare: tenths(median(bare)),
    ratio: tenths(median(ours) / median(bare)),
    budget: { milliseconds: budget, met: first <= budget },
  }
}

const tenths = (value: number): number => Math.round(value * 10) / 10
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** The measurement for people. */
export const resumeTable = ({ budget: aim, ...b }: ResumeBench): string =>
  [
    `an exercise of ${b.entries} entries and ${b.events} events, left by a killed process`,
    `brought back in ${b.first} ms the first time, ${b.median} ms in the median; parsing its rows alone takes ${b.bare} ms (${b.ratio} ×)`,
    `budget ${aim.milliseconds} ms the first time: ${aim.met ? 'met' : 'not met here'}`,
  ].join('\n')
