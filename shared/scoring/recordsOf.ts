import type { EventOf, ExerciseEvent } from '../engine/event.ts'
import type { RatingRecord } from './ratings.ts'

type RatingEvent = EventOf<'rated' | 'adjudicated' | 'cap-lifted' | 'cap-restored'>

/** What evaluators wrote down in a play, numbered by the log; the facilitator's word on it stands as `lead`. */
export const recordsOf = (events: readonly ExerciseEvent[]): readonly RatingRecord[] =>
  events.filter(isRating).map(recordOf)

const ratingTypes: ReadonlySet<string> = new Set([
  'rated',
  'adjudicated',
  'cap-lifted',
  'cap-restored',
] satisfies RatingEvent['type'][])

const isRating = (event: ExerciseEvent): event is RatingEvent => ratingTypes.has(event.type)

function recordOf(event: RatingEvent): RatingRecord {
  const { seq: n, note } = event
  if (event.type === 'rated') {
    const { by, task, rating, reason, evidence } = event
    return { kind: 'rated', n, by, note, task, rating, reason, evidence }
  }
  if (event.type === 'adjudicated') {
    const { task, rating } = event
    return { kind: 'adjudicated', n, by: lead, note, task, rating }
  }
  return { kind: event.type, n, by: lead, note, cap: event.cap }
}

/** Stands for the facilitator, who settles what evaluators see differently. */
export const lead = 'lead'
