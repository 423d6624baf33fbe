import { prepare, type Plan } from '../shared/engine/plan.ts'
import { readPackage, type Package } from './library.ts'
import type { Logger } from './logger.ts'
import type { ExerciseRecord, ExerciseStore } from './store/exerciseStore.ts'

/** What every room and route of one server shares. */
export type Site = {
  readonly store: ExerciseStore
  readonly library: ReadonlyMap<string, Package>
  readonly log: Logger
  /** Seconds in which players of new exercises can take a sent answer back. */
  readonly undoSeconds: number
  /** Seconds in which facilitators of new exercises can stop what they fired. */
  readonly graceSeconds: number
}

/**
 * The plan of an exercise, from the very scenario it was made from, even when the library's has changed since.
 * Throws when that scenario can no longer be read.
 */
export async function planOf(site: Site, { header }: ExerciseRecord): Promise<Plan> {
  const shelved = site.library.get(header.scenario.id)
  if (shelved?.hash === header.scenario.hash) return prepare(shelved.scenario, header.config)
  const files = await site.store.files(header.scenario.hash)
  const read = files && readPackage(files)
  if (!read?.ok) {
    throw new Error(
      `The scenario of ${header.exercise} cannot be read: ${read?.problems.join('; ') ?? 'its files are missing'}`,
    )
  }
  return prepare(read.pack.scenario, header.config)
}
