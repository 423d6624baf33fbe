import { nextDueAt } from '../../shared/engine/agenda.ts'
import { later, playMinutes, type ExerciseTime } from '../../shared/kernel/time.ts'
import { planOf, Playthrough } from '../support/exercise.ts'
import type { Plan } from '../../shared/engine/plan.ts'

/** What a team answers: by decision, the option or the items ticked. Those left out stay unanswered. */
export type Script = Readonly<Record<string, string | readonly string[]>>

/** Minutes after a decision opened at which a scripted team answers it. */
const thinking = playMinutes(2)

/** Plays a whole exercise by its schedule with every seat taken; each answer comes two minutes after the question. */
export function scriptedPlay(
  scenario: Parameters<typeof planOf>[0],
  config: Parameters<typeof planOf>[1],
  script: Script,
): Playthrough {
  const play = new Playthrough(planOf(scenario, config))
  for (const { id } of play.plan.config.seats)
    play.give({ type: 'take-seat', seat: id, participant: `at-${id}` as never })
  play.start()
  const end = endOf(play.plan)
  while (play.state.now < end) {
    for (const decision of dueAnswers(play, script))
      play.decide(decision, ...[script[decision] ?? []].flat())
    play.give({ type: 'tick', to: nextMoment(play, script, end) })
  }
  return play.give({ type: 'end' })
}

const endOf = (plan: Plan): ExerciseTime =>
  plan.phases.reduce((sum, { planned }) => later(sum, planned), playMinutes(0))

const answerAt = (play: Playthrough, script: Script): readonly (readonly [string, number])[] =>
  Object.entries(play.state.decisions).flatMap(([id, status]) => {
    if (status.kind !== 'open' || script[id] === undefined) return []
    const asked = status.deadline === undefined ? clockStart(play, id) : status.openedAt
    return asked === undefined ? [] : [[id, asked + thinking]]
  })

/** Nobody prompts a standing action: the team takes it once it knows enough for the clock of that name to run. */
const clockStart = (play: Playthrough, id: string): number | undefined =>
  play.events.find((event) => event.type === 'clock-started' && String(event.clock) === id)?.at

const dueAnswers = (play: Playthrough, script: Script): readonly string[] =>
  answerAt(play, script)
    .filter(([, at]) => at <= play.state.now)
    .map(([id]) => id)

/** The next answer or the next thing the clock causes, whichever is first; at least a millisecond on. */
function nextMoment(play: Playthrough, script: Script, end: ExerciseTime): ExerciseTime {
  const { plan, state } = play
  const next = Math.min(
    end,
    nextDueAt(plan, state) ?? end,
    ...answerAt(play, script).map(([, at]) => at),
  )
  return Math.max(next, state.now + 1) as ExerciseTime
}
