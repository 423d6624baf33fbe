import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOf } from '../../shared/loss/figures.ts'
import { lotsOf } from '../../shared/loss/luck.ts'
import { heads, type Choices, type LossModel } from '../../shared/loss/model.ts'
import { prepare, runTrials, type Setting } from '../../shared/loss/run.ts'
import { model, tables } from '../support/loss.ts'

const seed = fc.string({ minLength: 1, maxLength: 8 })
const view = fc.constantFrom('conditional', 'annual')
/** Any way through the exercise. */
const choices: fc.Arbitrary<Choices> = fc.record(
  Object.fromEntries(
    Object.entries(model.decisions).map(([id, { options }]) => [
      id,
      fc.constantFrom(...Object.keys(options)),
    ]),
  ),
)
const trials = 64
const run = (chosen: Choices, setting: Setting, under: LossModel = model) =>
  runTrials(prepare(under, chosen, { tables, ...setting }), { from: 0, to: trials })

test('money law: retained and insured make up gross to the cent, and neither is below nothing', () => {
  fc.assert(
    fc.property(choices, seed, view, (chosen, luck, which) => {
      const { gross, insured } = run(chosen, { seed: luck, view: which })
      for (let trial = 0; trial < trials; trial += 1) {
        const [cost = -1, paid = -1] = [gross[trial], insured[trial]]
        expect(Number.isSafeInteger(cost) && Number.isSafeInteger(paid)).toBe(true)
        expect(paid).toBeGreaterThanOrEqual(0)
        expect(paid).toBeLessThanOrEqual(cost)
        expect(cost - paid + paid).toBe(cost)
        expect(paid).toBeLessThanOrEqual(model.policy.aggregate * 100)
      }
    }),
  )
})

test('money law: no cover pays above its sublimit, and covers less retention and excess are what is insured', () => {
  fc.assert(
    fc.property(choices, seed, view, fc.nat(100_000), (chosen, luck, which, trial) => {
      const prepared = prepare(model, chosen, { seed: luck, view: which, tables })
      const { gross, insured, sums } = runTrials(prepared, { from: trial, to: trial + 1 })
      const total = { gross: 0, payable: 0 }
      for (const head of heads) {
        const { gross: cost, payable } = sums.byHead[head]
        expect(payable).toBeLessThanOrEqual(
          Math.min(cost, model.policy.covers[head].sublimit * 100),
        )
        total.gross += cost
        total.payable += payable
      }
      expect(total.gross).toBe(gross[0])
      expect(total.payable - sums.retention - sums.overAggregate).toBe(insured[0])
    }),
  )
})

test('a seed gives the same trials every time, and another seed gives others', () => {
  fc.assert(
    fc.property(choices, seed, view, (chosen, luck, which) => {
      const once = run(chosen, { seed: luck, view: which })
      expect(run(chosen, { seed: luck, view: which })).toEqual(once)
      const other = run(chosen, { seed: `${luck}+`, view: 'conditional' })
      expect(other.gross).not.toEqual(once.gross)
    }),
  )
})

test('luck law: holding one variable changes the luck of no other', () => {
  const ids = fc.constantFrom('outage', 'shock', 'claim', 'incidents' as const)
  fc.assert(
    fc.property(seed, ids, (luck, held) => {
      const [free, pinned] = [lotsOf(luck), lotsOf(luck, { [held]: 0.5 })]
      const others = ({ [held]: _, ...rest }: typeof free) => rest
      expect(others(pinned)).toEqual(others(free))
    }),
  )
})

/** Every trial of the first costs at least what it costs in the second. */
const neverBelow = (more: Float64Array, less: Float64Array): boolean =>
  more.every((value, trial) => value >= (less[trial] ?? 0))
const retained = ({ gross, insured }: ReturnType<typeof run>) =>
  gross.map((cost, trial) => cost - (insured[trial] ?? 0))

test('monotonic: telling the insurer late or never leaves no trial with less to pay', () => {
  fc.assert(
    fc.property(choices, seed, fc.constantFrom('wait', 'spend-first'), (chosen, luck, later) => {
      const [prompt, late] = ['notify', later].map((insurer) =>
        run({ ...chosen, insurer }, { seed: luck }),
      )
      expect(prompt && late && neverBelow(retained(late), retained(prompt))).toBe(true)
      expect(late?.gross).toEqual(prompt?.gross)
    }),
  )
})

test('monotonic: worse words, worse notices and a taunt never make a trial cheaper', () => {
  const worse = fc.constantFrom<readonly [string, string, string]>(
    ['media', 'known-unknown', 'no-evidence'],
    ['media', 'no-evidence', 'name-group'],
    ['scam', 'verified', 'none'],
    ['declare', 'declare', 'wait-for-msp'],
    ['opc', 'notify-parts', 'no-notice'],
    ['patients', 'website', 'hold'],
  )
  fc.assert(
    fc.property(choices, seed, worse, (chosen, luck, [decision, good, bad]) => {
      const [better, worst] = [good, bad].map((option) =>
        run({ ...chosen, [decision]: option }, { seed: luck }),
      )
      expect(better && worst && neverBelow(worst.gross, better.gross)).toBe(true)
    }),
  )
})

test('monotonic: a higher retention never pays more, a higher sublimit or aggregate never pays less', () => {
  fc.assert(
    fc.property(
      choices,
      seed,
      view,
      fc.integer({ min: 1, max: 500_000 }),
      (chosen, luck, which, more) => {
        const { policy } = model
        const under = (changed: Partial<LossModel['policy']>) =>
          run(chosen, { seed: luck, view: which }, { ...model, policy: { ...policy, ...changed } })
        const now = under({}).insured
        const cover = {
          ...policy.covers.notification,
          sublimit: policy.covers.notification.sublimit + more,
        }
        expect(neverBelow(now, under({ retention: policy.retention + more }).insured)).toBe(true)
        expect(neverBelow(under({ aggregate: policy.aggregate + more }).insured, now)).toBe(true)
        const wider = under({ covers: { ...policy.covers, notification: cover } }).insured
        expect(neverBelow(wider, now)).toBe(true)
        expect(neverBelow(now, under({ waitingDays: policy.waitingDays + 1 }).insured)).toBe(true)
      },
    ),
  )
})

test('percentiles and tail stand in order, and the mean of all lies within', () => {
  const values = fc.array(fc.integer({ min: 0, max: 2_000_000_000 }), {
    minLength: 1,
    maxLength: 400,
  })
  fc.assert(
    fc.property(values, (cents) => {
      const figures = figuresOf(Float64Array.from(cents))
      const sorted = cents.toSorted((a, b) => a - b)
      const ranked = (share: number) =>
        Math.round((sorted[Math.max(Math.ceil(cents.length * share), 1) - 1] ?? 0) / 100)
      expect([figures.p50, figures.p95, figures.p99]).toEqual([
        ranked(0.5),
        ranked(0.95),
        ranked(0.99),
      ])
      expect(figures.tvar95).toBeGreaterThanOrEqual(figures.p95)
      expect(figures.tvar95).toBeLessThanOrEqual(Math.round((sorted.at(-1) ?? 0) / 100))
    }),
  )
})
