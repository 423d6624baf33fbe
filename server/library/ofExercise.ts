import type { Plan } from '../../shared/engine/plan.ts'
import type { ExerciseRecord, ExerciseStore, ScenarioFiles } from '../store/exerciseStore.ts'
import { readPackage, type Package } from './library.ts'
import { sharedPlan } from './plans.ts'

/** Where the scenario of an exercise is looked for. */
export type Shelves = {
  readonly library: ReadonlyMap<string, Package>
  readonly store: ExerciseStore
}

/**
 * The very scenario an exercise was made from, even when the library's has changed since. Throws when it can no
 * longer be read.
 */
export async function packageOf(shelves: Shelves, { header }: ExerciseRecord): Promise<Package> {
  const shelved = shelves.library.get(header.scenario.id)
  if (shelved?.hash === header.scenario.hash) return shelved
  const known = older.get(header.scenario.hash)
  if (known) return known
  const files = await shelves.store.files(header.scenario.hash)
  const read = files && readPackage(files)
  if (!read?.ok) {
    throw new Error(
      `The scenario of ${header.exercise} cannot be read: ${read?.problems.join('; ') ?? 'its files are missing'}`,
    )
  }
  older.set(header.scenario.hash, read.pack)
  for (const oldest of older.keys()) {
    if (older.size <= mostOlder) break
    older.delete(oldest)
  }
  return read.pack
}

/** Scenarios of late that the library has no more, by their hash: exercises made from one share it. */
const older = new Map<string, Package>()
const mostOlder = 16

/** The plan of an exercise, from the scenario it was made from. Throws when that can no longer be read. */
export async function planOf(shelves: Shelves, record: ExerciseRecord): Promise<Plan> {
  return sharedPlan((await packageOf(shelves, record)).scenario, record.header.config)
}

/** The files of the scenario an exercise was made from. Throws when they are missing. */
export async function filesOf(
  { library, store }: Shelves,
  { header }: ExerciseRecord,
): Promise<ScenarioFiles> {
  const { id, hash } = header.scenario
  const shelved = library.get(id)
  const files = shelved?.hash === hash ? shelved.files : await store.files(hash)
  if (!files) throw new Error(`The scenario of ${header.exercise} is missing`)
  return files
}
