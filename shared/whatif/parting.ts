import type { ExerciseEvent } from '../engine/event.ts'
import { canonical } from '../kernel/canonical.ts'
import { answerSaid, logRows } from '../report/logText.ts'
import type { LogRow } from '../report/shape/aarShape.ts'
import type { Terms } from '../report/terms.ts'

/** The first place at which two plays differ; a side that has ended has no row. */
export type Parting = {
  readonly seq: number
  readonly recorded: LogRow | undefined
  readonly simulated: LogRow | undefined
}

/** Where two plays part; undefined when they never do. */
export function partingOf(
  recorded: readonly ExerciseEvent[],
  simulated: readonly ExerciseEvent[],
  terms: Terms,
): Parting | undefined {
  const length = Math.max(recorded.length, simulated.length)
  for (let at = 0; at < length; at += 1) {
    const [a, b] = [recorded[at], simulated[at]]
    if (a && b && canonical(a) === canonical(b)) continue
    return { seq: at + 1, recorded: sideOf(a, terms), simulated: sideOf(b, terms) }
  }
  return undefined
}

/** As the log has it; of an answer that was only sent also what it says, for that may be all that differs. */
function sideOf(event: ExerciseEvent | undefined, terms: Terms): LogRow | undefined {
  const row = event && logRows([event], terms, false)[0]
  if (!row || event.type !== 'decision-sent') return row
  return { ...row, text: `${row.text} It says: ${answerSaid(event, terms)}.` }
}
