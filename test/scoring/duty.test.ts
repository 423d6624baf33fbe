import { expect, test } from 'vitest'
import { assess } from '../../shared/scoring/assess.ts'
import { loadScenario, planOf, Playthrough } from '../support/exercise.ts'

const plan = planOf(loadScenario('intracare'), { minutes: 150 })
const commissioner = (play: Playthrough) =>
  assess(plan, play.give({ type: 'end' }).events).findings.find(({ task }) => task === 'LC-2')

test('nobody is rated on a duty that had not begun when play ended', () => {
  expect(commissioner(new Playthrough(plan).start().at(5))).toMatchObject({ exposed: false })
})

test('a duty that began and was not done is rated U', () => {
  expect(commissioner(new Playthrough(plan).start().at(119))).toMatchObject({
    exposed: true,
    rating: 'U',
  })
})
