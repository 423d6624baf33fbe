import type { ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import { assessPlayed } from '../scoring/assess.ts'
import type { Finding } from '../scoring/assessment.ts'
import { intervalOf } from '../scoring/interval.ts'
import { played } from '../scoring/played.ts'
import { rated } from '../scoring/rated.ts'
import { recordsOf } from '../scoring/recordsOf.ts'
import type { Aar, AboutReport } from './shape/aarShape.ts'
import { costRows } from './rows/costRows.ts'
import { calibrationOf, decisionRows } from './rows/decisionRows.ts'
import { evaluatorPart } from './evaluatorPart.ts'
import { frameworkRows } from './rows/frameworkRows.ts'
import { hotWashOf, improvementRows } from './improvement.ts'
import { injectRows } from './rows/injectRows.ts'
import { logRows, wordFor } from './logText.ts'
import { meterRows } from './rows/meterRows.ts'
import { methodOf } from './method.ts'
import { objectiveRows } from './rows/objectiveRows.ts'
import { obligationRows } from './rows/obligationRows.ts'
import { overviewOf } from './overview.ts'
import { summaryOf } from './summary.ts'
import { termsOf, type Terms } from './terms.ts'
import { askRows, togetherPart } from './rows/togetherRows.ts'
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
  const records = about.ratings ?? recordsOf(events)
  const judged = about.ratings || records.length > 0 ? rated(plan, events, records) : undefined
  const assessment = judged?.final ?? assessPlayed(plan, play)
  const { overall, dimensions, caps, findings, safety } = assessment
  const together = togetherPart(assessment.coordination, terms)
  const evaluators = judged && evaluatorPart(plan, judged, terms)
  const objectives = objectiveRows(plan, assessment, terms)
  const decisions = decisionRows(plan, play.end, events, terms)
  return {
    format: 'hotwash-aar/1',
    language: plan.scenario.language,
    timeZone: plan.scenario.timeZone,
    finished: play.end.status === 'ended',
    overview: overviewOf(plan, events, about, terms),
    summary: summaryOf(findings),
    score: { overall, dimensions, caps, intervals: intervalsOf(plan, findings) },
    evaluators,
    luck: about.luck,
    objectives,
    frameworks: frameworkRows(objectives),
    injects: injectRows(plan, play.end, events, terms),
    decisions,
    calibration: calibrationOf(decisions),
    asks: askRows(plan, events, terms),
    together,
    safety,
    obligations: obligationRows(plan, play, terms),
    meters: meterRows(plan, events, terms),
    costs: costRows(events, terms),
    facts: plan.scenario.facts.map(({ id, title, initial, basis }) => ({
      title: terms.fill(title),
      value: wordFor(play.end.facts[id] ?? initial),
      basis,
    })),
    truth: truthOf(plan, play.end, terms),
    ...afterwards(plan, about, terms),
    ...methodOf({ safety, evaluators, together }),
    log: logRows(events, terms, about.notes ?? false),
  }
}

/** What the talk after the end brought. */
function afterwards(
  { scenario }: Plan,
  { debrief, names, trend }: AboutReport,
  terms: Terms,
): Pick<Aar, 'names' | 'improvement' | 'hotWash' | 'trend'> {
  const named = names !== undefined
  const titles = new Map(scenario.tasks.map(({ id, title }) => [String(id), terms.fill(title)]))
  const said = debrief !== undefined && debrief.cards.length + debrief.pulses.length > 0
  return {
    names: named,
    improvement: debrief ? improvementRows(debrief, titles, named) : [],
    hotWash: said ? hotWashOf(debrief, named) : undefined,
    ...(trend && trend.length > 1 && { trend }),
  }
}

const intervalsOf = (plan: Plan, findings: readonly Finding[]): Aar['score']['intervals'] =>
  Object.fromEntries(
    plan.scenario.dimensions.flatMap(({ id }) => {
      const interval = intervalOf(id, findings, plan.config.seed)
      return interval ? [[id, interval]] : []
    }),
  )
