import type { Answer } from '../kernel/answer.ts'
import { canonical } from '../kernel/canonical.ts'
import type { Decision } from '../scenario/decision.ts'
import { bestOf, grain, oneOf, upTheLadder, worthIn } from './answer.ts'
import type { Desk } from './desk.ts'
import { estimateOf } from './estimates.ts'
import type { Ranked } from './playbook.ts'
import { talkOn, type Scene } from './scene.ts'
import { thinkingTime } from './time.ts'
import { said } from './words.ts'

/** What else is on the table must be worth so much more, in points of the overall score, to be spoken up for. */
const worthSaying = 0.2

type Question = { readonly decision: Decision; readonly round: number }

/** The answer a desk gives now, and what it writes beside it; undefined when there is nothing to choose from. */
export function answerOf(
  scene: Scene,
  desk: Desk,
  question: Question,
): { readonly answer: Answer; readonly reason: string } | undefined {
  const { decision, round } = question
  const forced = scene.forced.get(decision.id)
  if (forced) return { answer: forced, reason: '' }
  const { proposals, leaning, told } = talkOn(scene, decision.id)
  for (const fact of told) desk.told.add(fact)
  const looks = (scene.policy.looks * thinkingTime(scene, desk, question)) / 60_000
  const own = chosen(scene, desk, { decision, looks, name: `choice/${decision.id}/${round}` })
  const best = proposals.length > 0 && own ? bestAmong(scene, desk, { decision, own }) : own
  if (!best) return undefined
  const changed = leaning !== undefined && canonical(best) !== canonical(leaning)
  return { answer: best, reason: proposals.length === 0 ? '' : changed ? said.changed : said.kept }
}

/** Which way a desk leans before it has thought for long. */
export const leaningOf = (scene: Scene, desk: Desk, decision: Decision): Answer | undefined =>
  chosen(scene, desk, { decision, looks: scene.policy.looks / 2, name: `leaning/${decision.id}` })

/** An answer that this desk thinks of and holds to be better than `answer`; undefined when it sees none. */
export function betterThan(
  scene: Scene,
  desk: Desk,
  { decision, answer }: { readonly decision: Decision; readonly answer: Answer },
): Answer | undefined {
  const { looks } = scene.policy
  const own = chosen(scene, desk, { decision, looks: looks / 2, name: `advice/${decision.id}` })
  if (!own || decision.kind === 'estimate') return undefined
  const ranked = rankedBy(scene, desk, decision)
  return worthIn(ranked, own) > worthIn(ranked, answer) + worthSaying ? own : undefined
}

const rankedBy = ({ book, course }: Scene, desk: Desk, decision: Decision): readonly Ranked[] =>
  book.ranked(course.state, decision, desk)

type Thought = { readonly decision: Decision; readonly looks: number; readonly name: string }

function chosen(scene: Scene, desk: Desk, { decision, looks, name }: Thought): Answer | undefined {
  const { policy, book, plan, course } = scene
  const { aim } = policy
  const lot = desk.lot(name)
  if (aim === 'any') return oneOf(book.candidates(decision), lot)
  if (decision.estimate) return estimateOf(plan, course.state, decision.estimate, aim)
  const ranked = rankedBy(scene, desk, decision)
  if (aim === 1) return bestOf(ranked, Math.round(looks), lot)?.answer
  return upTheLadder(ranked, aim, lot)?.answer
}

/** Of the own answer and those that others named the best, the own one where they are equal. */
function bestAmong(
  scene: Scene,
  desk: Desk,
  { decision, own }: { readonly decision: Decision; readonly own: Answer },
): Answer {
  const ranked = rankedBy(scene, desk, decision)
  return talkOn(scene, decision.id).proposals.reduce<Answer>(
    (best, answer) => (worthIn(ranked, answer) > worthIn(ranked, best) + grain ? answer : best),
    own,
  )
}
