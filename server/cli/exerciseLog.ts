import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { ExerciseEvent } from '../../shared/engine/event.ts'
import { prepare } from '../../shared/engine/plan.ts'
import type { LogEntry, LogHeader } from '../../shared/log/log.ts'
import { replay } from '../../shared/log/replay.ts'
import { readPackage } from '../library.ts'
import { readScenarioFiles } from '../scenarioFiles.ts'
import { scenarioFolder } from './scenarioFolder.ts'

const header = z.looseObject({
  format: z.literal('hotwash-log/1'),
  scenario: z.looseObject({ id: z.string(), hash: z.string() }),
  config: z.looseObject({ seed: z.string(), minutes: z.number() }),
})
const entry = z.looseObject({
  n: z.number(),
  at: z.number(),
  input: z.looseObject({ type: z.string() }),
})

/**
 * The events of an exercise from its log file (a header and one entry a line), with the seed it was played on.
 * Throws with a sentence when the file is no log, or its scenario is not at hand in the version it was played in.
 */
export function eventsOfLog(path: string): {
  readonly seed: string
  readonly events: readonly ExerciseEvent[]
} {
  const [first, ...rest] = linesOf(path)
  const head = header.safeParse(first)
  if (!head.success) throw new Error(`${path} does not begin with the header of an exercise log.`)
  const { scenario, config } = first as LogHeader
  const read = readPackage(readScenarioFiles(scenarioFolder(scenario.id)))
  if (!read.ok) throw new Error(read.problems.join('\n'))
  if (read.pack.hash !== scenario.hash)
    throw new Error(`${path} was played with another version of the scenario ${scenario.id}.`)
  const entries = rest.map((line, at) => {
    if (!entry.safeParse(line).success) throw new Error(`${path}:${at + 2} is not a log entry.`)
    return line as LogEntry
  })
  return { seed: config.seed, events: replay(prepare(read.pack.scenario, config), entries).events }
}

const linesOf = (path: string): unknown[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => {
      try {
        return JSON.parse(line) as unknown
      } catch {
        throw new Error(`${path}:${at + 1} is not JSON.`)
      }
    })
