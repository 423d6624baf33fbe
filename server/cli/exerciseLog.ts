import { readFileSync } from 'node:fs'
import type { ExerciseEvent } from '../../shared/engine/event.ts'
import { prepare } from '../../shared/engine/plan.ts'
import { readLog } from '../../shared/log/jsonl.ts'
import { replay } from '../../shared/log/replay.ts'
import { readPackage } from '../library/library.ts'
import { readScenarioFiles } from '../library/scenarioFiles.ts'
import { scenarioFolder } from './scenarioFolder.ts'

/**
 * The events of an exercise from its log file (shared/log/jsonl.ts), with the seed it was played on.
 * Throws with a sentence when the file is no log, or its scenario is not at hand in the version it was played in.
 */
export function eventsOfLog(path: string): {
  readonly seed: string
  readonly events: readonly ExerciseEvent[]
} {
  const log = readLog(readFileSync(path, 'utf8'))
  if (!log.ok && log.line === 1)
    throw new Error(`${path} does not begin with the header of an exercise log.`)
  if (!log.ok) throw new Error(`${path}:${log.line} ${log.message}.`)
  const { header, entries, end } = log.file
  const { scenario, config } = header
  const read = readPackage(readScenarioFiles(scenarioFolder(scenario.id)))
  if (!read.ok) throw new Error(read.problems.join('\n'))
  if (read.pack.hash !== scenario.hash)
    throw new Error(`${path} was played with another version of the scenario ${scenario.id}.`)
  const { events } = replay(prepare(read.pack.scenario, config), entries, end?.end)
  return { seed: config.seed, events }
}
