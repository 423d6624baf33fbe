import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Input } from '../../shared/engine/input.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import { replay } from '../../shared/log/replay.ts'
import type { Rating, Task } from '../../shared/scenario/rating.ts'
import { assess } from '../../shared/scoring/assess.ts'
import type { Assessment } from '../../shared/scoring/assessment.ts'
import { anyInput, seed } from '../support/arbitraries.ts'
import { loadScenario, planOf, Playthrough } from '../support/exercise.ts'
import { drill } from './drill.ts'

const better: Readonly<Record<Rating, Rating>> = { P: 'P', S: 'P', M: 'S', U: 'M' }

/** The same exercise, where one task's answers are worth one letter more. */
function kinder(plan: Plan, task: Task): Plan {
  const rules = [
    ...task.rules.map((rule) => ({ ...rule, rating: better[rule.rating] })),
    {
      rating: better.U,
      when: { kind: 'decision', decision: task.decision, is: 'answered' } as const,
    },
  ]
  const tasks = plan.scenario.tasks.map((each) => (each === task ? { ...each, rules } : each))
  return { ...plan, scenario: { ...plan.scenario, tasks } }
}

const evidenceOf = ({ findings, dimensions, caps, objectives }: Assessment) =>
  [findings, dimensions, caps, objectives].flatMap((each) =>
    each.flatMap(({ evidence }) => evidence),
  )

describe.each([
  ['drill', drill, 60, 200],
  ['intracare', loadScenario('intracare'), 60, 25],
] as const)('%s', (_name, scenario, minutes, numRuns) => {
  const planWith = (luck: string) => planOf(scenario, { seed: luck, minutes })
  const inputs = fc.array(anyInput(planWith('any')), { maxLength: 60 })
  const played = (luck: string, given: readonly Input[]) =>
    new Playthrough(planWith(luck)).start().give(...given)

  test('evidence law: every finding of an exposed task names events of this play', () => {
    fc.assert(
      fc.property(seed, inputs, (luck, given) => {
        const { plan, events } = played(luck, given)
        const assessment = assess(plan, events)
        const claims = [
          ...assessment.findings.filter(({ exposed }) => exposed),
          ...assessment.dimensions.filter(({ kind }) => kind === 'scored'),
          ...assessment.objectives.filter(({ rating }) => rating !== undefined),
          ...assessment.caps,
        ]
        expect(claims.filter(({ evidence }) => evidence.length === 0)).toEqual([])
        const known = new Set(events.map(({ seq }) => seq))
        expect(evidenceOf(assessment).filter((seq) => !known.has(seq))).toEqual([])
      }),
      { numRuns },
    )
  })

  test('evidence law: the log, run again, gives the same assessment', () => {
    fc.assert(
      fc.property(seed, inputs, (luck, given) => {
        const play = played(luck, given)
        const again = replay(
          play.plan,
          play.entries,
          play.state.paused || play.state.status !== 'running' ? undefined : play.state.now,
        )
        expect(canonical(assess(planWith(luck), again.events))).toBe(
          canonical(assess(play.plan, play.events)),
        )
      }),
      { numRuns },
    )
  })

  test('a better rating of one task never lowers a dimension, an objective or the whole', () => {
    fc.assert(
      fc.property(seed, inputs, fc.constantFrom(...scenario.tasks), (luck, given, task) => {
        const { plan, events } = played(luck, given)
        const [before, after] = [assess(plan, events), assess(kinder(plan, task), events)]
        const scores = ({ dimensions, overall }: Assessment) =>
          [...dimensions, overall].map((each) =>
            each && 'raw' in each ? [each.raw, each.score] : [undefined, undefined],
          )
        const worse = scores(after).filter(([raw = -1, score = -1], index) => {
          const [rawBefore = -1, scoreBefore = -1] = scores(before)[index] ?? []
          return raw < rawBefore || score < scoreBefore
        })
        expect(worse).toEqual([])
        const letters = ['U', 'M', 'S', 'P', undefined]
        for (const [index, each] of after.objectives.entries())
          expect(letters.indexOf(each.rating)).toBeGreaterThanOrEqual(
            letters.indexOf(before.objectives[index]?.rating),
          )
      }),
      { numRuns },
    )
  })

  test('every score lies between 0 and 100, and no cap raises one', () => {
    fc.assert(
      fc.property(seed, inputs, (luck, given) => {
        const { plan, events } = played(luck, given)
        const { dimensions, overall } = assess(plan, events)
        const scored = dimensions.filter((each) => each.kind === 'scored')
        for (const { raw, score } of overall ? [...scored, overall] : scored) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(raw).toBeLessThanOrEqual(100)
          expect(score).toBeLessThanOrEqual(raw)
        }
      }),
      { numRuns },
    )
  })
})
