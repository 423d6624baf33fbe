import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { luckSeeds, outcomePercentile, processAndOutcome } from '../../shared/report/luck.ts'
import { reportPage } from '../../shared/report/html.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { drill, goodDrill } from '../scoring/drill.ts'
import { gives, row, startWeek, triage } from '../scoring/week.ts'
import { planOf, Playthrough, scenarioFrom } from '../support/exercise.ts'
import { smallFile } from '../support/smallScenario.ts'
import { luckOf, reportOf } from './about.ts'

/** The small scenario, where a way in through the web costs trust when the story begins. */
const lucky: Scenario = scenarioFrom([
  {
    name: 'lucky.yaml',
    text: smallFile.replace(
      'rates:\n',
      'rates:\n      - { while: { fact: vector, is: web }, perHour: -3, why: The site is down. }\n',
    ),
  },
])
const played = (seed: string): Playthrough =>
  new Playthrough(planOf(lucky, { seed }))
    .start()
    .at(6)
    .decide('isolate', 'watch')
    .at(40)
    .give({ type: 'end' })
const lot = (seed: string, replays = 60) => {
  const { plan, entries } = played(seed)
  return outcomePercentile(lucky, plan.config, entries, luckSeeds('family', replays))
}
const trust = (seed: string) => lot(seed).figures.find(({ id }) => id === 'trust')
const seeds = luckSeeds('own', 20)
const drawn = (value: string): string =>
  seeds.find((seed) => played(seed).state.facts['vector' as never] === value) ?? ''

describe('the outcome among replays of the same decisions', () => {
  test('is good luck where others ended worse, and poor luck where they ended better', () => {
    const [kind, unkind] = [trust(drawn('phishing')), trust(drawn('web'))]
    expect(kind?.percentile).toBeGreaterThan(50)
    expect(unkind?.percentile).toBeLessThan(50)
    expect(kind?.realised).toBe(kind?.highest)
    expect(unkind?.realised).toBe(unkind?.lowest)
  })
  test('says nothing where luck changed nothing', () => {
    expect(lot('a').figures.find(({ id }) => id === 'cost')?.percentile).toBeUndefined()
    const { plan, entries } = goodDrill()
    const { figures, skipped } = outcomePercentile(drill, plan.config, entries, luckSeeds('x', 5))
    expect(figures.every(({ percentile }) => percentile === undefined)).toBe(true)
    expect(skipped).toBe(0)
  })
  test('leaves out and counts what does not fit another luck', () => {
    const { plan, entries } = goodDrill()
    const twice = [...entries, ...entries.filter(({ input }) => input.type === 'end')]
    expect(outcomePercentile(drill, plan.config, twice, luckSeeds('x', 5)).skipped).toBe(5)
  })
  test('keeps harm, money and meters apart', () => {
    const play = startWeek()
      .give(gives('list', triage(row('c1', 'defer'), row('c2', 'defer'))))
      .at(40)
      .give({ type: 'end' })
    const { figures } = outcomePercentile(
      play.plan.scenario,
      play.plan.config,
      play.entries,
      luckSeeds('x', 3),
    )
    expect(figures.map(({ id, better }) => [id, better])).toEqual([
      ['trust', 'higher'],
      ['expected-harm', 'lower'],
      ['cost', 'lower'],
    ])
  })
  test('is the same for the same seeds, and lies between 0 and 100', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 6 }), (seed) => {
        const one = lot(seed, 10)
        expect(lot(seed, 10)).toEqual(one)
        for (const { percentile = 50 } of one.figures) {
          expect(percentile).toBeGreaterThanOrEqual(0)
          expect(percentile).toBeLessThanOrEqual(100)
        }
      }),
      { numRuns: 10 },
    )
  })
})

test('process and outcome are told in words', () => {
  expect(processAndOutcome(80, 90)).toMatch(/^Good decisions, good luck/)
  expect(processAndOutcome(80, 10)).toMatch(/^Good decisions, poor luck/)
  expect(processAndOutcome(40, 90)).toMatch(/^Weak decisions, good luck/)
  expect(processAndOutcome(40, 10)).toMatch(/^Weak decisions, poor luck/)
  expect(processAndOutcome(80, 50)).toMatch(/^Good decisions, ordinary luck/)
  expect(processAndOutcome(40, undefined)).toMatch(/^Weak decisions; luck changed nothing/)
})

test('the report shows it when it is given the replays, and does not give the seed away again', () => {
  const play = played('seed-7f3a')
  const page = reportPage(reportOf(play, { luck: luckOf(play) }))
  expect(page).toContain('Decisions and luck')
  expect(page.match(/seed-7f3a/g)).toHaveLength(1)
  expect(reportPage(reportOf(play))).not.toContain('Decisions and luck')
})
