import { holds } from '../engine/condition.ts'
import type { Plan } from '../engine/plan.ts'
import type { Rating, Task } from '../scenario/rating.ts'
import type { Evidence, Finding, Moment } from './assessment.ts'
import { bestWithin, notYetDue, timeliness, worse } from './formula.ts'
import type { GivenAnswer, Played } from './played.ts'
import { whyRated, whyUntested } from './why.ts'
import { timingOf } from './timing.ts'

/**
 * What one task showed. Exposed: its decision was open to the team (a standing action is from the start)
 * and the task's own condition, if it has one, holds at the end. Rated by the first rule that holds right
 * after the last answer, U when none does or nobody answered; a clock of its own may lower that.
 */
export function findingOf(plan: Plan, play: Played, task: Task): Finding {
  const about = {
    task: task.id,
    title: task.title,
    dimension: task.dimension,
    objective: task.objective,
    decision: task.decision,
    weight: task.weight,
    timed: task.clock !== undefined && task.clockCounts === 'timeliness',
  }
  const evidence = evidenceOf(plan, play, task)
  if (!isExposed(plan, play, task) || evidence === undefined)
    return {
      ...about,
      exposed: false,
      evidence: evidence ?? [],
      why: whyUntested(plan, play, task),
    }

  const given = play.answers.get(task.decision)
  const timing = timingOf(task, play)
  const chosen = given ? ruledRating(plan, given, task) : 'U'
  const rating = timing?.counts === 'own' ? worse(chosen, bestWithin(timing)) : chosen
  const timed = timing?.counts === 'timeliness' && !notYetDue(timing)
  return {
    ...about,
    exposed: true,
    rating,
    chosen,
    timing,
    timeliness: timed ? timeliness(timing) : undefined,
    decidedAt: given && momentOf(given),
    evidence,
    why: whyRated(plan, {
      task,
      given,
      lapsed: play.lapsed.has(task.decision),
      chosen,
      rating,
      timing,
    }),
  }
}

const isExposed = (plan: Plan, play: Played, task: Task): boolean =>
  (play.opened.has(task.decision) || (play.started !== undefined && isStanding(plan, task))) &&
  dutyArose(plan, play, task) &&
  (task.exposed === undefined || holds(plan, play.end, task.exposed))

/** A standing action with an obligation counts as an opportunity only once the obligation began, or was met early. */
const dutyArose = (plan: Plan, play: Played, { decision, clock }: Task): boolean =>
  clock === undefined ||
  plan.decision.get(decision)?.standing !== true ||
  play.answers.has(decision) ||
  play.end.clocks[clock] !== undefined

const isStanding = (plan: Plan, task: Task): boolean =>
  plan.decision.get(task.decision)?.standing === true

const ruledRating = (plan: Plan, given: GivenAnswer, task: Task): Rating =>
  task.rules.find((rule) => holds(plan, given.state, rule.when))?.rating ?? 'U'

const momentOf = ({ event }: GivenAnswer): Moment => ({
  seq: event.seq,
  at: event.at,
  when: event.when,
})

/** The events a reader needs to check the finding, in order; undefined when it never came up. */
function evidenceOf(plan: Plan, play: Played, task: Task): Evidence | undefined {
  const opened = play.opened.get(task.decision)?.seq
  const [first, ...others] = [
    opened ?? (isStanding(plan, task) ? play.started : undefined),
    play.lapsed.get(task.decision)?.seq,
    play.answers.get(task.decision)?.event.seq,
    ...(task.clock === undefined ? [] : (play.clocks.get(task.clock) ?? [])),
  ]
    .filter((seq) => seq !== undefined)
    .sort((a, b) => a - b)
  return first === undefined ? undefined : [first, ...others]
}
