import { packageOf } from '../library/ofExercise.ts'
import { prepare } from '../../shared/engine/plan.ts'
import { keptLog } from '../log/keptLog.ts'
import { soundness } from '../log/soundness.ts'
import type { ExerciseStore } from '../store/exerciseStore.ts'

/** What checking every log of a store found. */
export type Found = {
  readonly exercises: number
  readonly entries: number
  readonly events: number
  /** A sentence for each exercise whose log is not sound. */
  readonly faults: readonly { readonly exercise: string; readonly why: string }[]
}

/** Checks every log: its chain, its order, and that it plays again to the events that were kept. Changes nothing. */
export async function checkStore(store: ExerciseStore): Promise<Found> {
  const faults: { readonly exercise: string; readonly why: string }[] = []
  let entries = 0
  let events = 0
  const ids = await store.all()
  for (const exercise of ids) {
    const extent = await store.extent(exercise)
    entries += extent.entries
    events += extent.events
    const why = await faultOf(store, exercise)
    if (why !== undefined) faults.push({ exercise, why })
  }
  return { exercises: ids.length, entries, events, faults }
}

async function faultOf(store: ExerciseStore, exercise: string): Promise<string | undefined> {
  try {
    const record = await store.exercise(exercise)
    if (!record) return 'it is gone'
    const { scenario } = await packageOf({ library: new Map(), store }, record)
    const plan = prepare(scenario, record.header.config)
    return soundness(plan, await keptLog(store, record)).fault?.why
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
