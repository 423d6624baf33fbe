import type { TaskId } from '../kernel/ids.ts'
import type { EvaluatorLetter, RatingReason } from '../kernel/letters.ts'

type Recorded = {
  /** Its place among all ratings of the exercise, from 1; nothing is ever overwritten. */
  readonly n: number
  /** Who wrote it, as an opaque name. */
  readonly by: string
  readonly note: string
  /** Numbers of the events that it was pinned to. */
  readonly evidence?: readonly number[]
}
/** One thing an evaluator wrote down. A later one of the same person on the same matter counts instead. */
export type RatingRecord =
  | (Recorded & {
      readonly kind: 'rated'
      readonly task: TaskId
      readonly rating: EvaluatorLetter
      /** Undefined when the evaluator agrees with the rules. */
      readonly reason: RatingReason | undefined
    })
  /** What the evaluators settled on together where their letters lie far apart. */
  | (Recorded & {
      readonly kind: 'adjudicated'
      readonly task: TaskId
      readonly rating: EvaluatorLetter
    })
  | (Recorded & { readonly kind: 'cap-lifted' | 'cap-restored'; readonly cap: string })
export type RecordOf<Kind extends RatingRecord['kind']> = Extract<
  RatingRecord,
  { readonly kind: Kind }
>

/** The last letter of each evaluator on a task, in the order in which they first rated it. */
export function lettersOn(
  records: readonly RatingRecord[],
  task: TaskId,
): ReadonlyMap<string, RecordOf<'rated'>> {
  const letters = new Map<string, RecordOf<'rated'>>()
  for (const record of inOrder(records))
    if (record.kind === 'rated' && record.task === task) letters.set(record.by, record)
  return letters
}

/** The last adjudication of a task that no evaluator has rated anew since. */
export function adjudicationOf(
  records: readonly RatingRecord[],
  task: TaskId,
): RecordOf<'adjudicated'> | undefined {
  const last = inOrder(records).findLast((record) => 'task' in record && record.task === task)
  return last?.kind === 'adjudicated' ? last : undefined
}

/** The caps that an evaluator has lifted and nobody put back, each with the record that says why. */
export function liftedCaps(
  records: readonly RatingRecord[],
): ReadonlyMap<string, RecordOf<'cap-lifted' | 'cap-restored'>> {
  const lifted = new Map<string, RecordOf<'cap-lifted' | 'cap-restored'>>()
  for (const record of inOrder(records)) {
    if (record.kind === 'cap-lifted') lifted.set(record.cap, record)
    if (record.kind === 'cap-restored') lifted.delete(record.cap)
  }
  return lifted
}

const inOrder = (records: readonly RatingRecord[]): readonly RatingRecord[] =>
  records.toSorted((a, b) => a.n - b.n)
