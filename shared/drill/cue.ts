import { holds } from '../engine/condition.ts'
import type { ExerciseEvent } from '../engine/event.ts'
import { evolve } from '../engine/evolve.ts'
import { initialState } from '../engine/initial.ts'
import type { Plan } from '../engine/plan.ts'
import { answerOf, type ExerciseState } from '../engine/state.ts'
import { storyTime } from '../engine/storyTime.ts'
import type { DecisionId, InjectId } from '../kernel/ids.ts'
import type { ScenarioTime } from '../kernel/time.ts'
import type { ScenarioFile } from '../scenario/file.ts'
import type { Task } from '../scenario/rating.ts'
import { deliveriesIn } from './fold.ts'

/** The inject with which a decision came up, and the state right before it arrived. */
export type Cue = {
  readonly inject: InjectId
  readonly decision: DecisionId
  readonly before: ExerciseState
  readonly when: ScenarioTime
}
/** A recorded exercise read once: the state before each event. */
export type Recorded = {
  readonly plan: Plan
  readonly file: ScenarioFile
  readonly events: readonly ExerciseEvent[]
  readonly before: readonly ExerciseState[]
}

export function recorded(
  plan: Plan,
  file: ScenarioFile,
  events: readonly ExerciseEvent[],
): Recorded {
  const before: ExerciseState[] = []
  let state = initialState(plan)
  for (const event of events) {
    before.push(state)
    state = evolve(plan, state, event)
  }
  return { plan, file, events, before: [...before, state] }
}

/** How a decision came up; of a task, when it became one to be rated. Undefined when no inject could ask it. */
export function cueOf(told: Recorded, decision: DecisionId, task?: Task): Cue | undefined {
  const asked = told.events.findIndex(
    (event) => event.type === 'decision-opened' && event.decision === decision,
  )
  const event = told.events[asked]
  const opener =
    event?.type === 'decision-opened' && event.inject !== undefined ? event.inject : undefined
  if (opener !== undefined && told.plan.inject.has(opener)) return cueAt(told, decision, opener)
  const written = told.file.injects.find(({ opens }) => opens.includes(decision))
  const inject =
    written === undefined ? heardBefore(told, decision, task) : (written.id as InjectId)
  return inject && cueAt(told, decision, inject)
}

/** A standing action is asked by nobody: what the team heard when it became its duty. */
function heardBefore(
  told: Recorded,
  decision: DecisionId,
  task: Task | undefined,
): InjectId | undefined {
  const { plan, file, events } = told
  const moment = task ? momentOf(told, task) : events.length
  const heard = events
    .slice(0, moment + 1)
    .flatMap((event) =>
      event.type === 'inject-delivered' && plan.inject.has(event.inject) ? [event.inject] : [],
    )
  const clock = file.clocks.find(({ id }) => id === task?.clock)
  const starters: readonly string[] = clock ? deliveriesIn(clock.starts) : []
  const objective = plan.decision.get(decision)?.objective
  return (
    heard.find((id) => starters.includes(id)) ??
    heard.findLast((id) => plan.inject.get(id)?.objective === objective) ??
    heard.at(-1) ??
    plan.injects.find(({ trigger }) => trigger.kind === 'at')?.id
  )
}

/** The place of the first event after which the task is one that the play put to the team. */
function momentOf({ plan, events, before }: Recorded, task: Task): number {
  const at = before.findIndex(
    (state) =>
      state.status !== 'briefing' &&
      (task.exposed === undefined || holds(plan, state, task.exposed)) &&
      (task.clock === undefined ||
        state.clocks[task.clock] !== undefined ||
        answerOf(state.decisions[task.decision]) !== undefined),
  )
  return at > 0 ? at - 1 : events.length
}

function cueAt(
  { plan, events, before }: Recorded,
  decision: DecisionId,
  inject: InjectId,
): Cue | undefined {
  const delivered = events.findIndex(
    (event) => event.type === 'inject-delivered' && event.inject === inject,
  )
  const started = events.findIndex((event) => event.type === 'started')
  const state = before[delivered < 0 ? started + 1 : delivered]
  const when = events[delivered]?.when ?? (state && storyTime(plan, state))
  return state && when !== undefined ? { inject, decision, before: state, when } : undefined
}
