import { expect, test } from 'vitest'
import { chartsPage } from '../../shared/readiness/page/chartsPage.ts'
import { afterActionReport } from '../../shared/report/aar.ts'
import { timelineWords } from '../../shared/report/page/timelineChart.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { playOut } from '../../shared/simulate/play.ts'
import { policies } from '../../shared/simulate/policy.ts'
import { loadScenario, planOf } from '../support/exercise.ts'
import { about } from './about.ts'

const book = new Playbook(planOf(loadScenario('intracare'), { minutes: 150 }))
const { plan, events } = playOut(book, 'charts', policies.hesitant)
const aar = afterActionReport(plan, events, about)
const page = chartsPage(aar, undefined)
const marks = (name: string): number =>
  [...page.matchAll(new RegExp(`class="${name}"`, 'g'))].length

test('the course of play has a mark for each inject that came and a bar for each decision that was open', () => {
  const came = aar.decisions.filter(({ opened }) => opened !== undefined)
  const answered = came.filter(({ answers }) => answers.length > 0)
  const late = answered.filter(({ answers }) => answers.at(-1)?.late)
  expect(late.length).toBeGreaterThan(0)
  expect(marks('inject-mark')).toBe(aar.injects.filter(({ status }) => status === 'fired').length)
  expect(marks('span')).toBe(answered.length - late.length)
  expect(marks('span-late')).toBe(late.length)
  expect(marks('span-open')).toBe(came.length - answered.length)
})

test('each chart has a table of the same, and words for who does not see it', () => {
  expect(page).toContain(timelineWords(aar))
  for (const id of ['score-table', 'course-decisions', 'course-injects'])
    expect(page).toContain(`id="${id}"`)
  expect(page).toContain('Exercise only')
})

test('ranges stand beside the truth of the story, with how well their certainty held', () => {
  const [guess] = aar.decisions.flatMap(({ answers }) => answers.at(-1)?.estimate ?? [])
  if (!guess || !aar.calibration) throw new Error('Nobody gave a range')
  expect(page).toContain('id="sureness-table"')
  expect(page).toContain(`${guess.low} to ${guess.high} ${guess.unit}`)
  expect(page).toContain(`${guess.confidence} %`)
  expect(page).toContain(`${aar.calibration.held} of ${aar.calibration.estimates} range`)
})

test('every entry that the charts point at stands in the page', () => {
  const there = new Set([...page.matchAll(/id="e(\d+)"/g)].map(([, seq]) => seq))
  const cited = [...page.matchAll(/href="#e(\d+)"/g)].map(([, seq]) => seq)
  expect(cited.length).toBeGreaterThan(50)
  expect(cited.filter((seq) => !there.has(seq))).toEqual([])
})
