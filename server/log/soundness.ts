import { Course } from '../../shared/engine/course.ts'
import type { ExerciseEvent } from '../../shared/engine/event.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import type { ExerciseState } from '../../shared/engine/state.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import type { ExerciseTime } from '../../shared/kernel/time.ts'
import { brokenLink, chainStart, type Link } from '../../shared/log/chain.ts'
import { inputsOf, type LogHeader } from '../../shared/log/log.ts'
import { sha256 } from '../store/sha256.ts'
import type { ClockMark, KeptEntry } from '../store/exerciseStore.ts'

/** A log as it was kept. */
export type KeptLog = {
  readonly header: LogHeader
  readonly entries: readonly KeptEntry[]
  /** The entries as they were written, each with its hash. */
  readonly links: readonly Link<unknown>[]
  /** As their texts were kept. */
  readonly events: readonly string[]
  readonly clock: ClockMark | undefined
}

/** What a log plays to, as far as it is sound. */
export type Sound = {
  readonly state: ExerciseState
  readonly events: readonly ExerciseEvent[]
  readonly entries: readonly KeptEntry[]
  /** The first thing that is wrong with it, as a sentence for the operator. */
  readonly fault?: { readonly why: string; readonly place: 'tail' | 'middle' }
}

/**
 * Checks a log: each entry is tied to those before it, in order, and plays again to the events that were kept. A
 * fault in the last entry or the events after it is a torn tail, which can be cut; any other is in the middle.
 */
export function soundness(plan: Plan, log: KeptLog): Sound {
  const { entries, events, clock } = log
  const wrong = firstWrong(log)
  const until = wrong === undefined ? lastMoment(events, clock) : undefined
  const { refused, ...sound } = playedAgain(plan, entries.slice(0, wrong), until)
  const fault = (why: string, tail: boolean): Sound => ({
    ...sound,
    fault: { why, place: tail ? 'tail' : 'middle' },
  })
  if (refused !== undefined) return fault(refused, false)
  if (wrong !== undefined)
    return fault(`entry ${wrong + 1} is not what was written`, wrong === entries.length - 1)
  const differs = events.findIndex((event, index) => !isSame(event, sound.events[index]))
  if (differs < 0) return sound
  return fault(`event ${differs + 1} is not the one kept`, differs >= (entries.at(-1)?.seq ?? 0))
}

/** The place of the first entry that is not tied to those before it, or out of order. */
function firstWrong({ header, entries, links }: KeptLog): number | undefined {
  const untied = brokenLink(chainStart(header), links, sha256) ?? Infinity
  const misplaced = entries.findIndex(
    ({ n, at }, index) => n !== index + 1 || at < (entries[index - 1]?.at ?? 0),
  )
  const first = Math.min(untied, misplaced < 0 ? Infinity : misplaced)
  return first === Infinity ? undefined : first
}

const lastMoment = (events: KeptLog['events'], clock: KeptLog['clock']): number =>
  Math.max(clock?.play ?? 0, parsed(events.at(-1))?.at ?? 0)

/** Undefined for what is damaged. */
function parsed(text: string | undefined): ExerciseEvent | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as ExerciseEvent)
  } catch {
    return undefined
  }
}

function playedAgain(plan: Plan, entries: readonly KeptEntry[], until: number | undefined) {
  const course = new Course(plan)
  let taken = 0
  for (const input of inputsOf(entries, until as ExerciseTime | undefined)) {
    const refusal = course.give(input)
    if (refusal) {
      const refused = `entry ${taken + 1} is refused when it is played again (${refusal.code})`
      return {
        state: course.state,
        events: course.events,
        entries: entries.slice(0, taken),
        refused,
      }
    }
    if (input.type !== 'tick') taken += 1
  }
  return { state: course.state, events: course.events, entries }
}

/** Most are the very text that was kept; where only the order of the names differs, that does not count. */
const isSame = (kept: string, derived: ExerciseEvent | undefined): boolean =>
  kept === JSON.stringify(derived) || canonical(parsed(kept) ?? null) === canonical(derived)
