import { optionsOf, type Answer } from '../kernel/answer.ts'
import { unreachable } from '../kernel/never.ts'
import type { Condition } from '../scenario/condition.ts'
import { estimated, triaged, type AnswerCondition } from './answerCondition.ts'
import { answerOf, type Answered } from './state.ts'
import type { Test, Untested } from './tests.ts'

export type { AnswerCondition }

/** A condition on how a decision was answered, as a test. `ready` makes one of a condition inside it. */
export function answerTest(
  plan: Untested,
  condition: AnswerCondition,
  ready: (condition: Condition) => Test,
): Test {
  const place = plan.places.decision.get(condition.decision) ?? -1
  switch (condition.kind) {
    case 'decision':
      return decisionTest(place, condition.is)
    case 'advised': {
      const { decision, stance: wanted } = condition
      return ({ state }) =>
        (state.advice[decision] ?? []).some(({ stance }) => wanted === 'any' || stance === wanted)
    }
    case 'chosen':
      return answered(place, ({ answer }) => hasOneOf(answer, condition.options))
    case 'ranked':
      return answered(place, ({ answer }) =>
        optionsOf(answer).slice(0, condition.within).includes(condition.option),
      )
    case 'triaged':
      return answered(place, ({ answer }) => triaged(plan, answer, condition))
    case 'statement':
      return answered(place, ({ faults }) => faults.some(({ fault }) => fault === condition.fault))
    case 'estimated': {
      const known = plan.decision.get(condition.decision)?.estimate
      const truths = known?.truth.map(({ when, value }) => ({ value, test: when && ready(when) }))
      return (draft) => {
        const answer = answerOf(draft.decisionAt[place])?.answer
        if (!answer || place < 0) return false
        const truth = truths?.find(({ test }) => !test || test(draft))?.value
        return estimated(answer, condition, truth)
      }
    }
    default:
      return unreachable(condition)
  }
}

function decisionTest(place: number, is: 'open' | 'answered' | 'lapsed'): Test {
  if (is === 'answered') return ({ decisionAt }) => answerOf(decisionAt[place]) !== undefined
  const lapsed = is === 'lapsed'
  return ({ decisionAt }) => {
    const status = decisionAt[place]
    return status?.kind === 'open' && status.lapsed === lapsed
  }
}

/** Asks once of each answer: one that was given never changes. */
function answered(place: number, isSo: (given: Answered) => boolean): Test {
  let asked: Answered | undefined
  let held = false
  return ({ decisionAt }) => {
    const given = answerOf(decisionAt[place])
    if (!given) return false
    if (given !== asked) {
      asked = given
      held = isSo(given)
    }
    return held
  }
}

function hasOneOf(answer: Answer, options: readonly string[]): boolean {
  if (answer.kind === 'choice') return options.includes(answer.option)
  return optionsOf(answer).some((option) => options.includes(option))
}
