import type { ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import { assessPlayed } from '../scoring/assess.ts'
import { played } from '../scoring/played.ts'
import type { Aar, AboutReport } from './aarShape.ts'
import { costRows } from './costRows.ts'
import { decisionRows } from './decisionRows.ts'
import { injectRows } from './injectRows.ts'
import { logRows, wordFor } from './logText.ts'
import { meterRows } from './meterRows.ts'
import { limits, method } from './method.ts'
import { objectiveRows } from './objectiveRows.ts'
import { obligationRows } from './obligationRows.ts'
import { overviewOf } from './overview.ts'
import { summaryOf } from './summary.ts'
import { termsOf } from './terms.ts'
import { truthOf } from './truth.ts'

/**
 * The after-action report of a play, in the shape of HSEEP's (overview, objectives, strengths, areas for
 * improvement, analysis with evidence). `events` are all events so far, in order; before `ended` the report
 * says that it is provisional. Names of people appear only when `about.names` has them.
 */
export function afterActionReport(
  plan: Plan,
  events: readonly ExerciseEvent[],
  about: AboutReport,
): Aar {
  const play = played(plan, events)
  const terms = termsOf(plan, play.end, about.names)
  const assessment = assessPlayed(plan, play)
  const { overall, dimensions, caps } = assessment
  return {
    format: 'hotwash-aar/1',
    language: plan.scenario.language,
    timeZone: plan.scenario.timeZone,
    finished: play.end.status === 'ended',
    overview: overviewOf(plan, events, about, terms),
    summary: summaryOf(assessment.findings),
    score: { overall, dimensions, caps },
    objectives: objectiveRows(plan, assessment, terms),
    injects: injectRows(plan, play.end, events, terms),
    decisions: decisionRows(plan, play.end, events, terms),
    obligations: obligationRows(plan, play, terms),
    meters: meterRows(plan, events, terms),
    costs: costRows(events, terms),
    facts: plan.scenario.facts.map(({ id, title, initial, basis }) => ({
      title: terms.fill(title),
      value: wordFor(play.end.facts[id] ?? initial),
      basis,
    })),
    truth: truthOf(plan, play.end, terms),
    method,
    limits,
    log: logRows(events, terms, about.notes ?? false),
  }
}
