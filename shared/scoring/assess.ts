import type { ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import type { Assessment } from './assessment.ts'
import { capped } from './caps.ts'
import { dimensionOf } from './dimension.ts'
import { findingOf } from './finding.ts'
import { objectiveOf } from './objective.ts'
import { played, type Played } from './played.ts'

/**
 * Everything a play shows, from the scenario and its events alone: the same events give the same assessment
 * (test/scoring/assess.prop.test.ts). `events` are all events so far, in order; while play runs the result
 * is provisional.
 */
export const assess = (plan: Plan, events: readonly ExerciseEvent[]): Assessment =>
  assessPlayed(plan, played(plan, events))

/** The same of a play already read. */
export function assessPlayed(plan: Plan, play: Played): Assessment {
  const { tasks, dimensions, objectives } = plan.scenario
  const findings = tasks.map((task) => findingOf(plan, play, task))
  return {
    findings,
    ...capped(
      plan,
      play,
      dimensions.map((dimension) => dimensionOf(dimension, findings)),
    ),
    objectives: objectives.map((objective) => objectiveOf(objective, findings)),
  }
}
