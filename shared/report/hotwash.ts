import { initialState } from '../engine/initial.ts'
import type { ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import { played } from '../scoring/played.ts'
import { rated } from '../scoring/rated.ts'
import { recordsOf } from '../scoring/recordsOf.ts'
import type { HotwashDoc } from '../wire/views.ts'
import type { SummaryPoint } from './shape/aarShape.ts'
import { logRows } from './logText.ts'
import { summaryOf } from './summary.ts'
import { termsOf } from './terms.ts'

/** What the big screen shows for the hot wash: the report's strengths, what to mend, and the moments they rest on. */
export function hotwashOf(plan: Plan, events: readonly ExerciseEvent[]): HotwashDoc {
  const end = played(plan, events).end
  const terms = termsOf(plan, end ?? initialState(plan))
  const { findings } = rated(plan, events, recordsOf(events)).final
  const { strengths, areas } = summaryOf(findings)
  const point = ({ title, text, rating }: SummaryPoint) => ({
    title: terms.fill(title),
    text,
    rating,
  })
  const moments = [...strengths, ...areas].flatMap(({ evidence }) => {
    const told = evidence
      .map((seq) => events[seq - 1])
      .findLast((event) => event?.type === 'decision-made' || event?.type === 'decision-lapsed')
    return told ? [told] : []
  })
  return {
    strengths: strengths.map(point),
    areas: areas.map(point),
    moments: logRows(
      [...new Set(moments)].toSorted((a, b) => a.seq - b.seq),
      terms,
      false,
    ).map(({ seq, when, text }) => ({ seq, when, text: firstSentence(text) })),
  }
}

/** Without the reason, which is long and its author's own. */
const firstSentence = (text: string): string => text.replace(/ Reason: .*$/s, '')
