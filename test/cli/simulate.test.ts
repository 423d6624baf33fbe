import { expect, test } from 'vitest'
import { packageHash } from '../../shared/scenario/hash.ts'
import { packageFiles } from '../support/exercise.ts'
import { hotwash } from './hotwash.ts'

test('a simulated exercise gives its figures as JSON, the same each time', () => {
  const words = ['simulate', 'intracare', '--team', 'expert', '--seed', 's1', '--json']
  const { code, out } = hotwash(...words)
  expect(code).toBe(0)
  const result = JSON.parse(out)
  expect(result).toMatchObject({
    scenario: 'intracare',
    scenarioHash: packageHash(packageFiles('intracare')),
    seed: 's1',
    team: 'expert',
    events: expect.any(Number),
    eventsHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    caps: [],
    outcome: { meters: expect.any(Object), cost: expect.any(Number), cases: expect.any(Object) },
  })
  expect(result.score.overall).toBeGreaterThan(80)
  expect(Object.keys(result.score.dimensions)).toContain('PS')
  expect(hotwash(...words).out).toBe(out)
})

test('without --json people can read it', () => {
  const { code, out } = hotwash('simulate', 'first-light', '--team', 'silent')
  expect(code).toBe(0)
  expect(out).toMatch(/^first-light played by the silent team on seed hotwash: \d+ events/)
})

test.each([
  [['--team', 'heroic'], /Allowed choices are expert, hesitant, silent, random, reckless/],
  [['--minutes', '7'], /first-light is not cut for 7 minutes; there is [\d, ]+\./],
  [['--roles', '99'], /first-light has no team of 99; there is [\d, ]+\./],
  [['--roles', 'all'], /not a whole number/],
])('%s is refused in a sentence', (words, sentence) => {
  const { code, errors } = hotwash('simulate', 'first-light', ...words)
  expect(code).toBe(1)
  expect(errors).toMatch(sentence)
  expect(errors).not.toMatch(/ at .*\.ts:\d/)
})
