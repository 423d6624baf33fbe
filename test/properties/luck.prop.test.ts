import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draw, drawOne } from '../../shared/kernel/rng.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { planOf, Playthrough } from '../support/exercise.ts'
import { seed } from '../support/arbitraries.ts'
import { small } from '../support/smallScenario.ts'

const drawn = (scenario: Scenario, luck: string) =>
  new Playthrough(planOf(scenario, { seed: luck })).start().state.facts

test('luck law: adding a drawn fact changes no other draw, wherever it is put', () => {
  fc.assert(
    fc.property(seed, fc.boolean(), (luck, first) => {
      const extra = {
        id: 'extra' as never,
        title: 'Extra',
        values: ['a', 'b'],
        initial: 'a',
        draw: [{ when: undefined, odds: [['a', 1] as const, ['b', 1] as const] }],
        basis: undefined,
        byHand: true,
      }
      const facts = first ? [extra, ...small.facts] : [...small.facts, extra]
      const with1 = drawn({ ...small, facts }, luck)
      expect(with1).toMatchObject(drawn(small, luck))
    }),
  )
})

test('luck law: two strategies on one seed meet the same luck', () => {
  fc.assert(
    fc.property(seed, (luck) => {
      const bold = new Playthrough(planOf(small, { seed: luck }))
        .start()
        .at(6)
        .decide('isolate', 'cut')
      expect(bold.state.facts['vector' as never]).toBe(drawn(small, luck)['vector' as never])
    }),
  )
})

test('a named draw is the same number every time and on every machine', () => {
  expect(draw('intracare', 'fact/vector')).toBe(draw('intracare', 'fact/vector'))
  expect([draw('a', 'x'), draw('a', 'y'), draw('b', 'x')]).toEqual([
    0.7611367274341769, 0.38859439677548113, 0.8997628407534477,
  ])
})

test('one of several is drawn as often as its weight says', () => {
  const odds = [
    ['phishing', 45],
    ['web', 19],
    ['never', 0],
  ] as const
  const count = { phishing: 0, web: 0, never: 0 }
  for (let n = 0; n < 20_000; n += 1)
    count[drawOne(`s${n}`, 'vector', odds) as keyof typeof count] += 1
  expect(count.phishing / 20_000).toBeCloseTo(45 / 64, 1)
  expect(count.never).toBe(0)
})
