import { Course } from '../engine/course.ts'
import type { Plan } from '../engine/plan.ts'
import { storyTime } from '../engine/storyTime.ts'
import type { SeatId } from '../kernel/ids.ts'
import type { ExerciseTime } from '../kernel/time.ts'
import { inputsOf, type LogEntry } from '../log/log.ts'
import { facilitatorDocs } from '../view/facilitatorView.ts'
import { logDoc } from '../view/logView.ts'
import { seatDocs } from '../view/seatView.ts'
import { exerciseDoc, tableDocs } from '../view/tableView.ts'
import type { AtAnswer } from '../wire/hindsight.ts'
import type { SeatDoc } from '../wire/views.ts'

/** Whose desk is looked at: a seat's, or the facilitator's with the MSEL. */
export type DeskName = SeatId | 'facilitator'

/**
 * The table and one desk at a moment of play, everything that happened by then counted in: the same documents that
 * a live page had. Throws when the log does not replay.
 */
export function snapshotAt(
  plan: Plan,
  entries: readonly LogEntry[],
  { exercise, time, desk, names }: Wanted,
): AtAnswer {
  const course = new Course(plan)
  const before = entries.filter(({ at }) => at <= time)
  for (const input of inputsOf(before, time)) {
    const refusal = course.give(input)
    // A clock that stood still before the start, in a pause or after the end cannot be advanced.
    if (refusal && input.type !== 'tick')
      throw new Error(`The log does not replay: ${refusal.code} at ${JSON.stringify(input)}`)
  }
  const { state, events } = course
  const table: Record<string, unknown> = {
    exercise: exerciseDoc(plan, exercise),
    ...tableDocs(plan, state),
  }
  for (const seat of plan.config.seats) {
    const { id, title, short, roles } = seat
    const taken = state.seats[id] !== undefined
    const doc: SeatDoc = {
      id,
      title,
      short,
      roles,
      place: plan.scenario.roles.find((role) => role.id === roles[0])?.place,
      name: taken ? names[id] : undefined,
      presence: taken ? 'here' : 'free',
    }
    table[`seat/${id}`] = doc
  }
  for (const event of events) {
    const line = logDoc(plan, event)
    if (line) table[`log/${event.seq}`] = line
  }
  return {
    time,
    when: storyTime(plan, state),
    seq: state.seq,
    table,
    desk: desk === 'facilitator' ? facilitatorDocs(plan, state) : seatDocs(plan, state, desk),
  }
}

type Wanted = {
  readonly exercise: string
  readonly time: ExerciseTime
  readonly desk: DeskName
  readonly names: Readonly<Record<SeatId, string>>
}
