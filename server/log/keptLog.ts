import type { ExerciseRecord, ExerciseStore } from '../store/exerciseStore.ts'
import type { KeptLog } from './soundness.ts'

/** The log of an exercise as the store has it. */
export async function keptLog(store: ExerciseStore, { header }: ExerciseRecord): Promise<KeptLog> {
  const id = header.exercise
  const [log, clock] = await Promise.all([store.log(id), store.clock(id)])
  return { header, ...log, clock }
}
