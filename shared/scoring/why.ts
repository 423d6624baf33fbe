import type { Plan } from '../engine/plan.ts'
import { optionsOf } from '../kernel/answer.ts'
import type { DecisionId } from '../kernel/ids.ts'
import type { Rating, Task } from '../scenario/scenario.ts'
import type { Timing } from './assessment.ts'
import { filled } from './filled.ts'
import { lengthInWords } from './lengthInWords.ts'
import type { GivenAnswer, Played } from './played.ts'

type Rated = {
  readonly task: Task
  readonly given: GivenAnswer | undefined
  readonly lapsed: boolean
  readonly rating: Rating
  readonly timing: Timing | undefined
}

/** Why a task has its rating: what was answered, what the rubric says of it, and how its clock ran. */
export function whyRated(plan: Plan, { task, given, lapsed, rating, timing }: Rated): string {
  const rubric = task.rubric[rating]
  return [
    given ? answered(plan, given) : unanswered(plan, task, lapsed),
    ...(rubric === undefined ? [] : [asSentence(filled(plan, rubric))]),
    ...(timing === undefined ? [] : [clockRan(plan, timing)]),
  ].join(' ')
}

/** Why a task says nothing about this play. */
export function whyUntested(plan: Plan, play: Played, task: Task): string {
  const decision = `“${titleOf(plan, task.decision)}”`
  return play.opened.has(task.decision)
    ? `The situation behind ${decision} did not arise.`
    : `${decision} was not put to the team.`
}

const titleOf = (plan: Plan, id: DecisionId): string =>
  filled(plan, plan.decision.get(id)?.title ?? id)

function answered(plan: Plan, { event }: GivenAnswer): string {
  const options = plan.decision.get(event.decision)?.options ?? []
  const labels = optionsOf(event.answer).map(
    (id) => `“${filled(plan, options.find((option) => option.id === id)?.label ?? id)}”`,
  )
  const what = labels.length === 0 ? 'nothing was ticked' : labels.join(', ')
  return `${titleOf(plan, event.decision)}: ${what}${event.late ? ', after the time given' : ''}.`
}

function unanswered(plan: Plan, task: Task, lapsed: boolean): string {
  const title = titleOf(plan, task.decision)
  if (plan.decision.get(task.decision)?.standing) return `${title}: not done before play ended.`
  return lapsed
    ? `${title}: no answer in the time given.`
    : `${title}: no answer before play ended.`
}

function clockRan(plan: Plan, { clock, target, limit, taken }: Timing): string {
  const title = filled(plan, plan.scenario.clocks.find((each) => each.id === clock)?.title ?? clock)
  const aims = `target ${lengthInWords(target)}, limit ${lengthInWords(limit)}`
  return taken === undefined
    ? `“${title}” was not met before play ended (${aims}).`
    : `“${title}” was met after ${lengthInWords(taken)} (${aims}).`
}

const asSentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
