import type { ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import type { Assessment, Finding } from './assessment.ts'
import { capped } from './caps.ts'
import { coordinationOf } from './coordination.ts'
import { dimensionOf } from './dimension.ts'
import { findingOf } from './finding.ts'
import { objectiveOf } from './objective.ts'
import { played, type Played } from './played.ts'
import { safetyLedger } from './safety.ts'

/**
 * Everything a play shows, from the scenario and its events alone: the same events give the same assessment
 * (test/scoring/assess.prop.test.ts). `events` are all events so far, in order; while play runs the result
 * is provisional.
 */
export const assess = (plan: Plan, events: readonly ExerciseEvent[]): Assessment =>
  assessPlayed(plan, played(plan, events))

/** The same of a play already read. */
export const assessPlayed = (plan: Plan, play: Played): Assessment =>
  assessmentOf(
    plan,
    play,
    plan.scenario.tasks.map((task) => findingOf(plan, play, task)),
  )

/** Dimensions, caps, overall score and objectives from findings that may have been adjusted. */
export function assessmentOf(plan: Plan, play: Played, findings: readonly Finding[]): Assessment {
  const { dimensions, objectives } = plan.scenario
  return {
    findings,
    ...capped(
      plan,
      play,
      dimensions.map((dimension) => dimensionOf(dimension, findings)),
    ),
    objectives: objectives.map((objective) => objectiveOf(objective, findings)),
    coordination: coordinationOf(plan, play.events),
    safety: safetyLedger(plan, play),
  }
}
