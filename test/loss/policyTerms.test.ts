import { expect, test } from 'vitest'
import { termEffects } from '../../shared/loss/policyTerms.ts'
import { priorCheck } from '../../shared/loss/priorCheck.ts'
import { prepare, runTrials } from '../../shared/loss/run.ts'
import type { Policy } from '../../shared/loss/model.ts'
import { model, tables } from '../support/loss.ts'

const { choices } = model.profiles.reported
const setting = { seed: 'terms', tables, view: 'conditional' } as const
const under = (policy: Partial<Policy>) =>
  runTrials(prepare({ ...model, policy: { ...model.policy, ...policy } }, choices, setting), {
    from: 0,
    to: 4_000,
  })
const plain = under({})
const effects = termEffects({ model, choices, ...setting, trials: 4_000 })
const retained = (id: string): number =>
  effects.find((each) => each.id === id)?.change.retained ?? 0

test('an exclusion of AI leaves the costs and their luck alone, and pays nothing where it applies', () => {
  const excluded = under({ aiExcluded: true })
  expect(excluded.gross).toEqual(plain.gross)
  const struck = excluded.insured.filter((paid, n) => paid !== plain.insured[n])
  expect(struck.every((paid) => paid === 0)).toBe(true)
  const { p } = model.variables.aiInvolved
  expect(struck.length / 4_000).toBeGreaterThan(p - 0.03)
  expect(struck.length / 4_000).toBeLessThan(p + 0.03)
})

test('an outage that began at a supplier is paid up to the limit of that cover', () => {
  const { sublimit } = model.policy.dependent
  const supplied = under({ dependent: { ...model.policy.dependent, applies: true } })
  expect(supplied.gross).toEqual(plain.gross)
  expect(supplied.sums.byHead['business-interruption'].payable).toBeLessThanOrEqual(
    sublimit * 100 * 4_000,
  )
  const longer = prepare(
    {
      ...model,
      policy: {
        ...model.policy,
        dependent: { ...model.policy.dependent, sublimit: 10_000, applies: true },
      },
    },
    choices,
    setting,
  )
  const one = runTrials(longer, { from: 0, to: 1 })
  expect(one.sums.byHead['business-interruption'].payable).toBeLessThanOrEqual(1_000_000)
})

test('every other term moves what is retained the way it must', () => {
  expect(retained('ai')).toBeGreaterThan(0)
  expect(retained('dependent')).toBeGreaterThanOrEqual(0)
  expect(retained('no-waiting')).toBeLessThan(0)
  expect(retained('long-waiting')).toBeGreaterThan(0)
  expect(retained('sublimits')).toBeLessThan(0)
  expect(retained('aggregate')).toBeLessThanOrEqual(0)
  expect(effects.every(({ change }) => change.gross === 0)).toBe(true)
})

test('a waiting period twice as long costs about what the first one did', () => {
  const ratio = retained('long-waiting') / -retained('no-waiting')
  expect(ratio).toBeGreaterThan(0.7)
  expect(ratio).toBeLessThan(1.3)
})

test('before any exercise is looked at, the model lies within the public figures it names', () => {
  const rows = priorCheck(model, { seed: 'prior', trials: 20_000, tables })
  expect(rows.length).toBeGreaterThanOrEqual(5)
  expect(rows.filter(({ within }) => !within)).toEqual([])
})

test('a model that is absurd is seen to be outside', () => {
  const { constants } = model
  const absurd = {
    ...model,
    constants: {
      ...constants,
      proceduresPerWeek: { ...constants.proceduresPerWeek, value: 4_000 },
    },
  }
  const rows = priorCheck(absurd, { seed: 'prior', trials: 500 })
  expect(rows.find(({ figure }) => figure === 'procedures')?.within).toBe(false)
})
