import { describe, expect, test } from 'vitest'
import type { DecisionId } from '../../shared/kernel/ids.ts'
import { done } from '../../shared/simulate/chore.ts'
import { choresOf } from '../../shared/simulate/chores.ts'
import { idleOf } from '../../shared/simulate/idle.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { playOut, type Play } from '../../shared/simulate/play.ts'
import { policies } from '../../shared/simulate/policy.ts'
import { lengthOf } from '../../shared/simulate/spread.ts'
import { verdictOf, type Verdict } from '../../shared/simulate/verdict.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { planOf, scenarioFrom } from '../support/exercise.ts'
import { small, smallFile } from '../support/smallScenario.ts'

const playtested = (scenario: Scenario, runs = 60): Verdict => {
  const plan = planOf(scenario)
  const book = new Playbook(plan)
  return verdictOf(
    plan,
    choresOf(plan, runs).map((chore) => done(book, chore)),
  )
}
const changed = (...[from, to]: [string, string]): Scenario =>
  scenarioFrom([{ name: 'small.yaml', text: smallFile.replace(from, to) }])

test('about as many exercises are played as were asked for, each team on the same seeds', () => {
  const chores = choresOf(planOf(small), 500)
  const runs = chores.reduce(
    (sum, chore) => sum + chore.seeds.length * (chore.kind === 'vary' ? 2 : 1),
    0,
  )
  expect(runs).toBeGreaterThan(450)
  expect(runs).toBeLessThanOrEqual(500)
  const seedsOf = (team: string) =>
    chores.flatMap((chore) => (chore.kind === 'spread' && chore.team === team ? chore.seeds : []))
  expect(seedsOf('silent')).toEqual(seedsOf('expert'))
})

describe('a playtest finds', () => {
  test('an inject that nobody can meet; one in reserve is not meant', () => {
    const { unreachable } = playtested(
      changed(
        '{ meter: trust, below: 40 }',
        '{ all: [{ fact: isolated }, { not: { fact: isolated } }] }',
      ),
    )
    expect(unreachable).toEqual(['distrust'])
  })

  test('a decision that nobody is asked', () => {
    expect(playtested(small).neverOpened).toEqual([])
    expect(playtested(changed('    opens: [isolate]\n', '')).neverOpened).toEqual(['isolate'])
  })

  test('an option that is better in everything, and the one it beats', () => {
    const scenario = changed(
      'effects: [{ set: isolated }, { system: identity, to: down }, { cost: 1000, head: response, what: Overtime }]',
      'effects: [{ meter: trust, by: 5 }]',
    )
    const { dominating, dominated } = playtested(scenario)
    const isolate = ({ decision }: { readonly decision: string }) => decision === 'isolate'
    expect(dominating.filter(isolate)).toEqual([{ decision: 'isolate', option: 'cut' }])
    expect(dominated.filter(isolate)).toEqual([
      { decision: 'isolate', option: 'watch', by: ['cut'] },
    ])
  })

  test('no such option where each costs something', () => {
    const { dominating, dominated } = playtested(scenarioWithThreeTasks)
    const found = [...dominating, ...dominated].filter(({ decision }) => decision === 'isolate')
    expect(found).toEqual([])
  })

  test('no such option where it was worse once, on any luck', () => {
    const met = (atLeast: boolean, better: boolean) => ({
      kind: 'vary' as const,
      decision: 'isolate' as DecisionId,
      runs: 8,
      pairs: [
        { option: 'cut', other: 'watch', atLeast, better, times: 4 },
        { option: 'watch', other: 'cut', atLeast: false, better: false, times: 4 },
      ],
    })
    const best = (...findings: ReturnType<typeof met>[]) =>
      verdictOf(planOf(small), findings).dominating
    expect(best(met(true, false), met(true, true))).toEqual([
      { decision: 'isolate', option: 'cut' },
    ])
    expect(best(met(true, true), met(false, true))).toEqual([])
  })

  test('an item of a list that is never better than nothing in its place', () => {
    const found = { decision: 'tell', option: 'police', by: ['left-out'] }
    expect(playtested(scenarioWithThreeTasks, 400).dominated).toContainEqual(found)
  })

  test('one that the author keeps on purpose is told apart, with the reason', () => {
    const { dominated, accepted } = playtested(
      changed(
        '    kind: checklist\n',
        '    kind: checklist\n    accepted: [{ way: police, why: People do it. }]\n',
      ),
      400,
    )
    expect(dominated.filter(({ decision }) => decision === 'tell')).toEqual([])
    expect(accepted).toContainEqual({ decision: 'tell', option: 'police', why: 'People do it.' })
  })

  test('a seat with nothing to do for more than ten minutes', () => {
    const { idle } = playtested(small)
    expect(idle.map(({ seat }) => seat)).toContain('lead-seat')
    for (const { minutes } of idle) expect(minutes).toBeGreaterThan(10)
  })

  test('what each role gets in each ten minutes', () => {
    const { load } = playtested(small)
    expect(load['lead' as never]).toHaveLength(4)
    expect(load['legal' as never]?.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0)
  })

  test('quartiles of each team, the expert above the silent one', () => {
    const { scores } = playtested(scenarioWithThreeTasks)
    expect(scores.expert?.p25).toBeGreaterThan(scores.silent?.p75 ?? 0)
  })
})

const scenarioWithThreeTasks = changed(
  '  - { id: CI-1,',
  ['DQ-2', 'DQ-3']
    .map(
      (id) =>
        `  - { id: ${id}, title: Isolate, weight: 1, objective: contain, decision: isolate, ratings: { cut: P, watch: M } }\n`,
    )
    .join('') + '  - { id: CI-1,',
)

test('waiting with a question open, or with something to read, is not idle', () => {
  const play = playOut(new Playbook(planOf(small)), 's1', policies.expert)
  const seat = 'lead-seat' as never
  const longest = ({ busy }: Pick<Play, 'busy'>) =>
    idleOf({ ...play, busy }).get(seat) ?? { from: 0, to: 0 }
  const before = longest(play)
  const after = longest({ busy: [...play.busy, { seat, ...before }] })
  expect(lengthOf(after)).toBeLessThan(lengthOf(before))
})
