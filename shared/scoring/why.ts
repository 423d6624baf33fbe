import type { Plan } from '../engine/plan.ts'
import type { DecisionId } from '../kernel/ids.ts'
import { unreachable } from '../kernel/never.ts'
import type { Rating, Task } from '../scenario/rating.ts'
import type { Timing } from './assessment.ts'
import { filled } from '../engine/filled.ts'
import { lengthInWords } from './lengthInWords.ts'
import type { GivenAnswer, Played } from './played.ts'

type Rated = {
  readonly task: Task
  readonly given: GivenAnswer | undefined
  readonly lapsed: boolean
  /** By the rules, and after the task's own clock had its say. */
  readonly chosen: Rating
  readonly rating: Rating
  readonly timing: Timing | undefined
}

/**
 * Why a task has its rating: what was answered, what the rubric says of such an answer, and how its clock ran.
 * Silence is told as silence: the rubric speaks of answers, and would put deeds in the team's mouth. An exercise
 * that assesses keeps its rubric to itself, so that it can be played again.
 */
export function whyRated(
  plan: Plan,
  { task, given, lapsed, chosen, rating, timing }: Rated,
): string {
  const hidden = plan.config.purpose === 'assess'
  const rubric = given && !hidden && task.rubric[chosen]
  return [
    given ? answered(plan, given) : unanswered(plan, task, lapsed),
    ...(rubric === undefined || rubric === false ? [] : [asSentence(filled(plan, rubric))]),
    ...(timing === undefined ? [] : [clockRan(plan, timing)]),
    ...(rating === chosen ? [] : [`That lowers the rating from ${chosen} to ${rating}.`]),
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
  const late = event.late ? ', after the time given' : ''
  return `${titleOf(plan, event.decision)}: ${answerInWords(plan, event)}${late}.`
}

/** The option chosen; of a checklist, which can be long, only how much was ticked. */
function answerInWords(plan: Plan, { decision, answer }: GivenAnswer['event']): string {
  const options = plan.decision.get(decision)?.options ?? []
  switch (answer.kind) {
    case 'choice': {
      const chosen = options.find(({ id }) => id === answer.option)
      return `“${filled(plan, chosen?.label ?? answer.option)}”`
    }
    case 'checklist':
      return `${answer.options.length} of ${options.length} ticked`
    case 'ranking': {
      const first = options.find(({ id }) => id === answer.options[0])
      return `first “${filled(plan, first?.label ?? '')}”`
    }
    case 'triage': {
      const of = (action: string): number =>
        answer.rows.filter((row) => row.action === action).length
      return `${of('proceed')} to go ahead, ${of('relocate')} moved, ${of('defer')} put off`
    }
    case 'statement':
      return `a statement of ${answer.options.length} parts`
    case 'estimate':
      return `${answer.low} to ${answer.high}, ${answer.confidence} % sure`
    default:
      return unreachable(answer)
  }
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
  if (taken === undefined) return `“${title}” was not met before play ended (${aims}).`
  return `“${title}” was met ${taken === 0 ? 'at once' : `after ${lengthInWords(taken)}`} (${aims}).`
}

const asSentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
