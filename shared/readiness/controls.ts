import type { Rating } from '../scenario/rating.ts'
import type { TaskRow } from '../report/shape/aarShape.ts'
import type { Proposal, Question } from './questions.ts'
import type { Claim, ControlRow, Shown } from './shape.ts'

/** Each question of the proposal: what play showed of it, or else what the insured claims. */
export const controlRows = (
  proposal: Proposal,
  scenario: string,
  tasks: readonly TaskRow[],
  claims: readonly Claim[],
): readonly ControlRow[] =>
  proposal.questions.map((question) => {
    const claim = claims.findLast((each) => each.question === question.id)
    const tested = tasksOf(question, scenario, tasks)
    const shown = shownBy(tested, claim)
    return {
      id: question.id,
      group: question.group,
      question: question.question,
      claim,
      shown,
      atOdds: claim?.answer === 'yes' && (shown === 'not shown' || shown === 'shown in part'),
      tasks: tested,
      evidence: [...new Set(tested.flatMap(({ evidence }) => evidence))].toSorted((a, b) => a - b),
    }
  })

/** The tasks that bear on a question and came up. */
const tasksOf = (
  question: Question,
  scenario: string,
  tasks: readonly TaskRow[],
): ControlRow['tasks'] => {
  const wanted = Object.hasOwn(question.tasks, scenario) ? question.tasks[scenario] : []
  return tasks
    .filter(({ id, rating }) => rating !== undefined && wanted?.includes(id))
    .map(({ id, title, rating, why, evidence }) => ({ id, title, rating, why, evidence }))
}

const held = (rating: Rating | undefined): boolean => rating === 'P' || rating === 'S'

function shownBy(tested: ControlRow['tasks'], claim: Claim | undefined): Shown {
  if (tested.length === 0) return claim && claim.answer !== 'no' ? 'claimed' : 'not tested'
  const good = tested.filter(({ rating }) => held(rating)).length
  if (good === tested.length) return 'shown'
  return good === 0 ? 'not shown' : 'shown in part'
}
