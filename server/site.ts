import { setImmediate } from 'node:timers/promises'
import type { Plan } from '../shared/engine/plan.ts'
import type { Backroom } from './backroom/backroom.ts'
import type { SigningKey } from './bundle/signing.ts'
import { readPackage, type Package } from './library.ts'
import type { Peers } from './cluster/peers.ts'
import type { Logger } from './logger.ts'
import { sharedPlan } from './plans.ts'
import type { Metrics } from './metrics/metrics.ts'
import type { Facilitators } from './signin/facilitators.ts'
import type { Subject } from './backroom/task.ts'
import type { ExerciseRecord, ExerciseStore, ScenarioFiles } from './store/exerciseStore.ts'
import type { PrivacyStore } from './store/privacyStore.ts'
import type { SharingStore } from './store/sharingStore.ts'

/** What every room and route of one server shares. */
export type Site = {
  readonly store: ExerciseStore
  readonly library: ReadonlyMap<string, Package>
  readonly log: Logger
  /** Threads for work that would hold up running exercises. */
  readonly backroom: Backroom
  readonly scenariosDir: string
  /** Exercises that this process has a room for, from the first moment until nothing of it is left. */
  readonly here: Set<string>
  /** This process among those that share the store. */
  readonly peers: Peers
  /** Seconds in which players of new exercises can take a sent answer back. */
  readonly undoSeconds: number
  /** Seconds in which facilitators of new exercises can stop what they fired. */
  readonly graceSeconds: number
  /** Claims, links and who looked. */
  readonly sharing: SharingStore
  readonly metrics: Metrics
  /** What is kept about people, and how it is forgotten. */
  readonly privacy: PrivacyStore
  /** Who may make and list exercises. */
  readonly facilitators: Facilitators
  /** Signs the bundles made here. */
  readonly signingKey: SigningKey
}

/**
 * The very scenario an exercise was made from, even when the library's has changed since. Throws when it can no
 * longer be read.
 */
export async function packageOf(
  site: Pick<Site, 'library' | 'store'>,
  { header }: ExerciseRecord,
): Promise<Package> {
  const shelved = site.library.get(header.scenario.id)
  if (shelved?.hash === header.scenario.hash) return shelved
  const known = older.get(header.scenario.hash)
  if (known) return known
  const files = await site.store.files(header.scenario.hash)
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
export async function planOf(
  site: Pick<Site, 'library' | 'store'>,
  record: ExerciseRecord,
): Promise<Plan> {
  return sharedPlan((await packageOf(site, record)).scenario, record.header.config)
}

/** The files of the scenario an exercise was made from. Throws when they are missing. */
export async function filesOf(
  { library, store }: Site,
  { header }: ExerciseRecord,
): Promise<ScenarioFiles> {
  const { id, hash } = header.scenario
  const shelved = library.get(id)
  const files = shelved?.hash === hash ? shelved.files : await store.files(hash)
  if (!files) throw new Error(`The scenario of ${header.exercise} is missing`)
  return files
}

let reading: Promise<unknown> = Promise.resolve()

/** An exercise with its log, as the back room takes it. Many that are wanted at once are read one after another: rooms come in between. */
export async function subjectOf(
  site: Site,
  record: ExerciseRecord,
): Promise<{ readonly subject: Subject; readonly files: () => Promise<ScenarioFiles> }> {
  const { exercise, scenario, config } = record.header
  const read = reading.then(() => setImmediate()).then(() => site.store.entries(exercise))
  reading = read.catch(() => undefined)
  const entries = await read
  return {
    subject: { exercise, hash: scenario.hash, config, entries },
    files: () => filesOf(site, record),
  }
}
