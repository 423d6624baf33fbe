import { describe, expect, test } from 'vitest'
import type { Plan } from '../../shared/engine/plan.ts'
import type { DecisionId, SeatId } from '../../shared/kernel/ids.ts'
import { facilitatorDocs } from '../../shared/view/facilitatorView.ts'
import { seatDocs } from '../../shared/view/seatView.ts'
import { exerciseDoc } from '../../shared/view/tableView.ts'
import type { DecisionDoc } from '../../shared/wire/seat.ts'
import { assessSeeds, createExercise } from '../../shared/wire/api.ts'
import { loadScenario, planOf, Playthrough } from '../support/exercise.ts'

const plain = loadScenario('first-light')
const light = {
  ...plain,
  decisions: plain.decisions.map((decision) => ({ ...decision, help: 'A hint.' })),
}
const asked = (purpose: 'practice' | 'assess' | undefined, seed = 'assess-1'): Playthrough =>
  new Playthrough(planOf(light, { seed, ...(purpose && { purpose }) })).start().at(6)
const docs = (play: Playthrough, seat: SeatId): readonly DecisionDoc[] =>
  Object.entries(seatDocs(play.plan, play.state, seat))
    .filter(([key]) => key.startsWith('decision/'))
    .map(([, doc]) => doc as DecisionDoc)
const all = (play: Playthrough): readonly DecisionDoc[] =>
  play.plan.config.seats.flatMap(({ id }) => docs(play, id))
const orders = (play: Playthrough): readonly string[] =>
  all(play).map(({ id, options }) => [id, ...options.map((option) => option.id)].join(' '))
const written = (plan: Plan, id: DecisionId): readonly string[] =>
  plan.decision.get(id)?.options.map((option) => option.id) ?? []

describe('practice', () => {
  test('shows help and notes, and the options as written', () => {
    const play = asked(undefined)
    expect(all(play).every(({ help }) => help === 'A hint.')).toBe(true)
    expect(all(play).some(({ options }) => options.some(({ note }) => note !== undefined))).toBe(
      true,
    )
    for (const { id, options } of all(play))
      expect(options.map((option) => option.id)).toEqual(written(play.plan, id))
    expect(orders(asked('practice'))).toEqual(orders(play))
  })
})

describe('assess', () => {
  test('says what it is for at the table, so that every page can', () => {
    const purpose = (play: Playthrough) => exerciseDoc(play.plan, 'x').purpose
    expect([purpose(asked('assess')), purpose(asked(undefined))]).toEqual(['assess', 'practice'])
  })
  test('sends no word of the rubric to any desk', () => {
    const play = asked('assess')
    const words = light.tasks.flatMap(({ title, rubric }) => [title, ...Object.values(rubric)])
    expect(words.length).toBeGreaterThan(3)
    for (const { id } of play.plan.config.seats) {
      const sent = JSON.stringify(seatDocs(play.plan, play.state, id))
      expect(words.filter((each) => sent.includes(each))).toEqual([])
    }
  })
  test('shows no hint at any desk', () => {
    for (const { help, options } of all(asked('assess'))) {
      expect(help).toBeUndefined()
      expect(options.filter(({ note }) => note !== undefined)).toEqual([])
    }
  })
  test('shows each desk the same options in an order of its own', () => {
    const play = asked('assess')
    const moved = all(play).filter(({ id, options }) => {
      const order = options.map((option) => option.id)
      expect(order.toSorted()).toEqual(written(play.plan, id).toSorted())
      return order.join(' ') !== written(play.plan, id).join(' ')
    })
    expect(moved.length).toBeGreaterThan(0)
    expect(orders(asked('assess'))).toEqual(orders(play))
    expect(orders(asked('assess', 'assess-2'))).not.toEqual(orders(play))
  })
  test('leaves luck and log alone: the same play gives the same events', () => {
    expect(asked('assess').events).toEqual(asked('practice').events)
  })
  test('keeps the facilitator’s list as written, with its notes', () => {
    const play = asked('assess')
    const list = Object.values(facilitatorDocs(play.plan, play.state)).filter(
      (doc): doc is DecisionDoc => typeof doc === 'object' && doc !== null && 'options' in doc,
    )
    for (const { id, options } of list)
      expect(options.map((option) => option.id)).toEqual(written(play.plan, id))
  })
  test('is played on a seed of the family only', () => {
    const wanted = (seed?: string) =>
      createExercise.safeParse({
        scenario: 'intracare',
        minutes: 60,
        purpose: 'assess',
        ...(seed !== undefined && { seed }),
      }).success
    expect([wanted(), wanted(assessSeeds[0]), wanted('lucky')]).toEqual([true, true, false])
    expect(createExercise.parse({ scenario: 'x', minutes: 1, seed: 'lucky' }).purpose).toBe(
      'practice',
    )
  })
})
