import { Course } from '../engine/course.ts'
import type { ExerciseEvent } from '../engine/event.ts'
import type { LoggedInput } from '../engine/input.ts'
import type { Plan } from '../engine/plan.ts'
import { seatHolding } from '../engine/seats.ts'
import type { ExerciseState } from '../engine/state.ts'
import type { Answer } from '../kernel/answer.ts'
import type { DecisionId, SeatId } from '../kernel/ids.ts'
import type { Refusal } from '../kernel/refusal.ts'
import type { ExerciseTime } from '../kernel/time.ts'
import type { LogEntry } from '../log/log.ts'
import { leadSeat } from './given.ts'

/** The answer put in the place of the recorded ones. */
export type Instead = {
  readonly decision: DecisionId
  /** Who answered; undefined: nobody did. Whoever has the decision at that moment gives the new answer. */
  readonly seat: SeatId | undefined
  readonly at: ExerciseTime
  readonly answer: Answer
}
/** A recorded input that did not fit any more. */
export type Skipped = { readonly entry: LogEntry; readonly refusal: Refusal }
export type Rerun =
  | {
      readonly ok: true
      readonly events: readonly ExerciseEvent[]
      readonly state: ExerciseState
      /** What was carried out, in order. */
      readonly entries: readonly LogEntry[]
      readonly skipped: readonly Skipped[]
    }
  /** The new answer itself cannot be given then. */
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * The recorded inputs again on the same seed, without those that answer `decision`, and with `instead` at its
 * moment. An input that is refused now is left out and listed. `until` stops before the first entry after it.
 */
export function rerun(plan: Plan, entries: readonly LogEntry[], otherwise: Otherwise): Rerun {
  const course = new Course(plan)
  const done: LogEntry[] = []
  const skipped: Skipped[] = []
  const give = (at: ExerciseTime, input: LoggedInput): Refusal | undefined => {
    if (at > course.state.now) course.give({ type: 'tick', to: at })
    const refusal = course.give(input)
    if (!refusal) done.push({ n: done.length + 1, at, wall: '', input })
    return refusal
  }
  for (const next of inOrder(entries, otherwise)) {
    const refusal = 'answer' in next ? putIn(course, next, give) : give(next.at, next.input)
    if (!refusal) continue
    if ('answer' in next) return { ok: false, refusal }
    skipped.push({ entry: next, refusal })
  }
  return { ok: true, events: course.events, state: course.state, entries: done, skipped }
}

/** The entries that stay, with the new answer at its moment: after all that was done by then, before the end. */
function inOrder(
  entries: readonly LogEntry[],
  { decision, instead, until }: Otherwise,
): readonly (LogEntry | Instead)[] {
  const kept = entries.filter(
    ({ at, input }) => (until === undefined || at <= until) && !answers(input, decision),
  )
  if (!instead) return kept
  const place = kept.findIndex(
    ({ at, input }) => at > instead.at || (input.type === 'end' && at === instead.at),
  )
  return place < 0 ? [...kept, instead] : [...kept.slice(0, place), instead, ...kept.slice(place)]
}

type Otherwise = {
  readonly decision: DecisionId
  readonly instead: Instead | undefined
  readonly until?: ExerciseTime
}

const answering: ReadonlySet<LoggedInput['type']> = new Set(['decide', 'undo', 'sign', 'send-back'])
const answers = (input: LoggedInput, decision: DecisionId): boolean =>
  answering.has(input.type) && 'decision' in input && input.decision === decision

/** Gives the new answer, and at once the second signature if one is wanted. */
function putIn(
  course: Course,
  { decision, seat: did, at, answer }: Instead,
  give: (at: ExerciseTime, input: LoggedInput) => Refusal | undefined,
): Refusal | undefined {
  const seat = leadSeat(course.plan, course.state, { decision, did })
  if (seat === undefined) return { code: 'decision-not-open', decision }
  const refusal = give(at, { type: 'decide', seat, decision, answer, reason: '' })
  if (refusal) return refusal
  const status = course.state.decisions[decision]
  if (status?.kind !== 'sent' || status.awaits.length === 0) return undefined
  for (const role of status.awaits) {
    const signer = seatHolding(course.plan, course.state, role)
    if (signer && !give(at, { type: 'sign', seat: signer, decision })) break
  }
  return undefined
}
