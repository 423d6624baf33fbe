import { setImmediate } from 'node:timers/promises'
import type { Subject } from '../backroom/task.ts'
import { filesOf } from '../library/ofExercise.ts'
import type { Site } from '../site.ts'
import type { ExerciseRecord, ScenarioFiles } from '../store/exerciseStore.ts'

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
