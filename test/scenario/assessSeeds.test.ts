import { expect, test } from 'vitest'
import { assess } from '../../shared/scoring/assess.ts'
import { playOut } from '../../shared/simulate/play.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { policies, type Team } from '../../shared/simulate/policy.ts'
import { assessSeeds } from '../../shared/wire/api.ts'
import { loadScenario, planOf } from '../support/exercise.ts'

const book = new Playbook(planOf(loadScenario('intracare'), { minutes: 150, undoSeconds: 10 }))
const measured = (team: Team) =>
  assessSeeds.map((seed) => {
    const { plan, events, state } = playOut(book, seed, policies[team])
    return {
      seed,
      score: assess(plan, events).overall?.score ?? 0,
      messages: events.filter(({ type }) => type === 'inject-delivered').length,
      demand: state.facts['demand-made' as never],
    }
  })
const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** Luck that is far from the others is exchanged for another; the numbers behind `assess-` mean nothing. */
test.each([
  ['expert', 3],
  ['hesitant', 4],
] as const)(
  'the lucks that assess are of matched difficulty to the %s team: within %i points of the middle',
  (team, points) => {
    const all = measured(team)
    const score = middle(all.map((each) => each.score))
    const messages = middle(all.map((each) => each.messages))
    const far = all.filter(
      (each) =>
        Math.abs(each.score - score) > points ||
        Math.abs(each.messages - messages) > 2 ||
        each.demand !== true,
    )
    expect(far).toEqual([])
  },
)
