import { paced } from '../engine/plan.ts'
import { holds } from '../engine/condition.ts'
import { rolesAt } from '../engine/seats.ts'
import type { ExerciseState } from '../engine/state.ts'
import { playMinutes } from '../kernel/time.ts'
import type { FactId } from '../kernel/ids.ts'
import type { Decision } from '../scenario/decision.ts'
import type { Question } from '../scenario/scenario.ts'
import { within, type Desk } from './desk.ts'
import type { Scene } from './scene.ts'

/** Milliseconds of play allowed for a standing action that no clock times. */
const unclocked = playMinutes(10)
/** Nobody reads and answers a question faster. */
const shortest = 15_000

/** Milliseconds of play that a question is given: by its own time, by the clock that runs on it, or ten minutes. */
export function allowedFor({ plan }: Scene, { id, minutes, standing }: Decision): number {
  if (!standing) return paced(plan, playMinutes(minutes ?? 0))
  const clock = plan.scenario.tasks.find((task) => task.decision === id && task.clock)?.clock
  const atLeast = plan.scenario.clocks.find((each) => each.id === clock)?.atLeast
  return atLeast === undefined ? unclocked : paced(plan, playMinutes(atLeast))
}

/** How long a desk thinks about a question that it turns to now; who minds the time leaves a fifth of it. */
export function thinkingTime(
  scene: Scene,
  desk: Desk,
  { decision, round }: { readonly decision: Decision; readonly round: number },
): number {
  const { policy, course } = scene
  const span = policy.thinking
  if (!span) return 0
  const full = within(span, desk.lot(`thinking/${decision.id}`)) * allowedFor(scene, decision)
  const ms = Math.round(round === 0 ? full : full / 3)
  const status = course.state.decisions[decision.id]
  const deadline = status?.kind === 'open' ? status.deadline : undefined
  if (!policy.mindsTime || deadline === undefined) return ms
  const left = Math.round((deadline - course.state.now) * 0.8)
  return left <= 0 ? ms : Math.min(ms, Math.max(shortest, left))
}

/** A question this desk may put to the white cell whose reply may change the answer, and would come in time. */
export function bearingOn(scene: Scene, desk: Desk, decision: Decision): Question | undefined {
  const { book, plan, course } = scene
  const roles = rolesAt(plan, course.state, desk.seat) ?? []
  const status = course.state.decisions[decision.id]
  const deadline = status?.kind === 'open' ? status.deadline : undefined
  return book.questionsOn(decision).find((question) => {
    if (!question.roles.some((role) => roles.includes(role)) || wasAsked(scene, question))
      return false
    const reply = course.state.now + 30_000 + paced(plan, question.after)
    return deadline === undefined || reply < deadline
  })
}

const wasAsked = ({ course }: Scene, { id }: Question): boolean =>
  course.state.asks.some(({ question }) => question === id)

/** The facts that a reply gives away: those of which another value would have had another reply. */
export function toldBy(
  { plan }: Scene,
  state: ExerciseState,
  { replies }: Question,
): readonly FactId[] {
  const replyIn = (world: ExerciseState): string | undefined =>
    replies.find(({ when }) => !when || holds(plan, world, when))?.text
  return plan.scenario.facts
    .filter(({ draw }) => draw.length > 0)
    .filter(({ id, values }) => {
      const heard = values.map((value) =>
        replyIn({ ...state, facts: { ...state.facts, [id]: value } }),
      )
      return new Set(heard).size > 1
    })
    .map(({ id }) => id)
}
