import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Input } from '../../shared/engine/input.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import { replay } from '../../shared/log/replay.ts'
import type { Rating, Task } from '../../shared/scenario/rating.ts'
import { assess } from '../../shared/scoring/assess.ts'
import type { Assessment } from '../../shared/scoring/assessment.ts'
import { rated } from '../../shared/scoring/rated.ts'
import type { RatingRecord } from '../../shared/scoring/ratings.ts'
import { anyInput, seed } from '../support/arbitraries.ts'
import { loadScenario, planOf, Playthrough } from '../support/exercise.ts'
import { kinds } from '../support/kindsScenario.ts'
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

const evidenceOf = ({ findings, dimensions, caps, objectives, ...rest }: Assessment) =>
  [findings, dimensions, caps, objectives, togetherOf(rest), rest.safety?.cases ?? []].flatMap(
    (each) => each.flatMap(({ evidence }) => evidence),
  )
const togetherOf = ({ coordination }: Pick<Assessment, 'coordination'>) => {
  const { conflicts, ...figures } = coordination
  return [...conflicts, ...Object.values(figures).filter(({ of }) => of > 0)]
}

describe.each([
  ['drill', drill, 60, 200],
  ['kinds', kinds, 60, 100],
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
          ...togetherOf(assessment),
          ...(assessment.safety?.cases ?? []),
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

  test('no figure of working together counts more than there was', () => {
    fc.assert(
      fc.property(seed, inputs, (luck, given) => {
        const { plan, events } = played(luck, given)
        const { conflicts: _conflicts, ...figures } = assess(plan, events).coordination
        for (const { of, count } of Object.values(figures)) expect(count).toBeLessThanOrEqual(of)
      }),
      { numRuns },
    )
  })

  test('a safety-net call in each row never raises the harm expected', () => {
    fc.assert(
      fc.property(seed, inputs, (luck, given) => {
        const calling = given.map((input) =>
          input.type === 'decide' && input.answer.kind === 'triage'
            ? {
                ...input,
                answer: {
                  ...input.answer,
                  rows: input.answer.rows.map((each) => ({ ...each, call: true })),
                },
              }
            : input,
        )
        const harm = (inputsGiven: readonly Input[]): number => {
          const { plan, events } = played(luck, inputsGiven)
          const { expectedHarm = 0, cases = [] } = assess(plan, events).safety ?? {}
          for (const each of cases) expect(each.harm).toBeGreaterThanOrEqual(0)
          return expectedHarm
        }
        // In the whole week a call also changes the story; here only the ledger is meant.
        if (scenario.id !== 'intracare') expect(harm(calling)).toBeLessThanOrEqual(harm(given))
      }),
      { numRuns },
    )
  })

  test('a better letter of one evaluator never lowers the final score', () => {
    const letters: readonly Rating[] = ['U', 'M', 'S', 'P']
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...scenario.tasks), fc.nat(2)), { maxLength: 6 }),
        seed,
        inputs,
        (given, luck, acts) => {
          const { plan, events } = played(luck, acts)
          const final = (by: number) => {
            const records = given.map(([{ id: task }, level], index): RatingRecord => ({
              kind: 'adjudicated',
              n: index + 1,
              by: 'a',
              task,
              rating: letters[level + by] ?? 'P',
              note: '',
            }))
            return rated(plan, events, records).final
          }
          const [before, after] = [final(0), final(1)]
          expect(after.overall?.raw ?? 0).toBeGreaterThanOrEqual((before.overall?.raw ?? 0) - 1e-9)
        },
      ),
      { numRuns },
    )
  })
})
