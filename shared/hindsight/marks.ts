import type { ExerciseEvent } from '../engine/event.ts'
import { logRows } from '../report/logText.ts'
import type { Terms } from '../report/terms.ts'
import type { MarkDoc } from '../wire/hindsight.ts'

const kinds: Readonly<Partial<Record<ExerciseEvent['type'], MarkDoc['kind']>>> = {
  'phase-entered': 'phase',
  'inject-delivered': 'inject',
  'decision-made': 'decision',
  'decision-lapsed': 'lapse',
  'clock-missed': 'duty',
  'clock-met': 'duty',
  ended: 'end',
}

/** The events one would stop at, in words and in order. */
export const marksOf = (events: readonly ExerciseEvent[], terms: Terms): readonly MarkDoc[] => {
  const marked = events.filter(({ type }) => kinds[type] !== undefined)
  const rows = logRows(marked, terms, false)
  return marked.map((event, index) => ({
    seq: event.seq,
    at: event.at,
    when: event.when,
    kind: kinds[event.type] ?? 'end',
    text: rows[index]?.text ?? '',
  }))
}
