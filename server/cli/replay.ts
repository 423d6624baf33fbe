import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { Course } from '../../shared/engine/course.ts'
import type { ExerciseEvent } from '../../shared/engine/event.ts'
import type { Input } from '../../shared/engine/input.ts'
import { prepare, type Plan } from '../../shared/engine/plan.ts'
import { canonical, hashOf } from '../../shared/kernel/canonical.ts'
import { firstStranger, readLog, type LogFile } from '../../shared/log/jsonl.ts'
import { engineVersion, inputsOf } from '../../shared/log/log.ts'
import { packageNamed } from './cut.ts'

/** `replay <log>`: plays a log again. `identical: N events` and 0, or what went another way first, and 1. */
export const replayCommand = (): Command =>
  new Command('replay')
    .description('play a log again and compare')
    .argument('<log>', 'the log of an exercise')
    .action((path: string) => {
      const { ok, line } = replayed(path)
      console.log(line)
      process.exitCode = ok ? 0 : 1
    })

type Verdict = { readonly ok: boolean; readonly line: string }
const differs = (line: string): Verdict => ({ ok: false, line })

/** Plays the log in a file again. A file that cannot be read throws; one that is no log is said with its line. */
export function replayed(path: string): Verdict {
  const read = readLog(readFileSync(path, 'utf8'))
  if (!read.ok) return differs(`${path}:${read.line} ${read.message}`)
  const { header } = read.file
  const { scenario, hash } = packageNamed(header.scenario.id)
  if (hash !== header.scenario.hash)
    return differs(
      `scenario changed: ${header.scenario.id} is now ${hash.slice(0, 12)}, the log was made with ${header.scenario.hash.slice(0, 12)}`,
    )
  return compared(prepare(scenario, header.config), read.file)
}

function compared(plan: Plan, { header, entries, end }: LogFile): Verdict {
  const older = header.engine === engineVersion ? '' : ` (the log is of engine ${header.engine})`
  const course = new Course(plan)
  for (const input of inputsOf(entries, end?.end)) {
    const no = refusal(course, input)
    if (no !== undefined)
      return differs(
        `diverged: ${JSON.stringify(input)} is refused (${no}) after event ${course.events.length}${older}`,
      )
  }
  const { events } = course
  if (!end)
    return {
      ok: true,
      line: `replayed: ${events.length} events; the log does not say what to expect`,
    }
  const strange = firstStranger(end, events)
  if (strange !== undefined)
    return differs(`diverged: at event ${strange + 1} ${described(events[strange])}${older}`)
  return hashOf(canonical(events)) === end.eventsHash
    ? { ok: true, line: `identical: ${events.length} events` }
    : differs(`diverged: every event is as marked, but not their hash${older}`)
}

/** Gives an input; why it cannot be given, in a word or the engine's own. */
function refusal(course: Course, input: Input): string | undefined {
  try {
    return course.give(input)?.code
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const described = (event: ExerciseEvent | undefined): string =>
  event ? `(${canonical(event)})` : '(nothing more happens)'
