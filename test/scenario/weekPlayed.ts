import { expect } from 'vitest'
import type { EventOf } from '../../shared/engine/event.ts'
import type { Answer } from '../../shared/kernel/answer.ts'
import type { FactId, OptionId } from '../../shared/kernel/ids.ts'
import type { FactValue } from '../../shared/scenario/scenario.ts'
import { loadScenario, planOf, Playthrough } from '../support/exercise.ts'
import { answer } from './answering.ts'

export const intracare = loadScenario('intracare')

const option = (id: string): Answer => ({ kind: 'choice', option: id as OptionId })

/** A team that answers what is named here a minute after it is asked, and nothing else. */
export function played(
  answers: Readonly<Record<string, string | Answer | ((play: Playthrough) => Answer)>>,
  settled: Readonly<Record<string, FactValue>> = {},
  minutes = 150,
): Playthrough {
  const play = new Playthrough(planOf(intracare, { minutes, seed: 'cascade' }))
  for (const [id, value] of Object.entries(settled))
    play.give({ type: 'set-fact', fact: id as FactId, value })
  play.start()
  for (let minute = 1; minute < play.plan.length.play; minute += 1) {
    play.at(minute)
    for (const [id, what] of Object.entries(answers)) {
      if (play.state.decisions[id as never]?.['kind'] !== 'open') continue
      const given = typeof what === 'function' ? what(play) : what
      answer(play, id, typeof given === 'string' ? option(given) : given)
      expect(play.refused).toBeUndefined()
    }
  }
  return play
}

export const came = (play: Playthrough, inject: string): EventOf<'inject-delivered'> | undefined =>
  play.events.find(
    (event): event is EventOf<'inject-delivered'> =>
      event.type === 'inject-delivered' && event.inject === inject,
  )
