import { describe, expect, test } from 'vitest'
import { alternatives } from '../../shared/loss/alternatives.ts'
import { choicesOfProfile } from '../../shared/loss/choices.ts'
import { lossReport, type LossReport } from '../../shared/loss/lossReport.ts'
import { profileNames, type Head, type ProfileName } from '../../shared/loss/model.ts'
import { prepare, runTrials } from '../../shared/loss/run.ts'
import { model, tables } from '../support/loss.ts'

/**
 * What an independent program in another language, with its own draws, found for the same model with 100,000
 * trials (domain brief §7.4, in thousands of dollars). Both are simulations: a figure agrees when it lies within
 * four standard errors of their difference, that is 4 · √2 of our own, and the half thousand lost in rounding.
 */
const trials = 100_000
const allowed = (se: number): number => 4 * Math.SQRT2 * se + 500

const published = {
  best: {
    mean: 1922,
    p50: 1776,
    p95: 3260,
    p99: 4401,
    tvar95: 3992,
    insured: 1137,
    retained: 785,
    retained95: 1678,
    aggregate: 0.026,
    published: 0.351,
    used: { response: 0.206, 'data-recovery': 0.105, notification: 0.554, legal: 0.031 },
    more: { liability: 0.002, regulator: 0.149, reputation: 0.153, extortion: 0 },
  },
  reported: {
    mean: 1952,
    p50: 1784,
    p95: 3411,
    p99: 4682,
    tvar95: 4227,
    insured: 1162,
    retained: 790,
    retained95: 1772,
    aggregate: 0.037,
    published: 0.351,
    used: { response: 0.206, 'data-recovery': 0.105, notification: 0.263, legal: 0.031 },
    more: { liability: 0.003, regulator: 0.149, reputation: 0.231, extortion: 0 },
  },
  poor: {
    mean: 3576,
    p50: 3037,
    p95: 7315,
    p99: 11_543,
    tvar95: 10_195,
    insured: 1497,
    retained: 2079,
    retained95: 5353,
    aggregate: 0.26,
    published: 0.475,
    used: { response: 0.28, 'data-recovery': 0.091, notification: 0.068, legal: 0 },
    more: { liability: 0.071, regulator: 0.418, reputation: 0.58, extortion: 0 },
  },
} as const

function reportOn(profile: ProfileName): LossReport {
  const { choices } = model.profiles[profile]
  const run = runTrials(prepare(model, choices, { seed: 'probe', tables }), { from: 0, to: trials })
  return lossReport(model, run, {
    view: 'conditional',
    seed: 'probe',
    choices: choicesOfProfile(model, profile),
    alternatives: [],
    terms: [],
    drivers: [],
    comparedTrials: 0,
  })
}

describe.each(profileNames)('the published table, profile %s', (profile) => {
  const want = published[profile]
  const report = reportOn(profile)

  test.each(['mean', 'p50', 'p95', 'p99', 'tvar95'] as const)('gross %s', (figure) => {
    const off = Math.abs(report.gross[figure] - want[figure] * 1000)
    expect(off).toBeLessThan(allowed(report.gross.se[figure]))
  })

  test('insured and retained', () => {
    const { insured, retained } = report
    expect(Math.abs(insured.mean - want.insured * 1000)).toBeLessThan(allowed(insured.se.mean))
    expect(Math.abs(retained.mean - want.retained * 1000)).toBeLessThan(allowed(retained.se.mean))
    expect(Math.abs(retained.p95 - want.retained95 * 1000)).toBeLessThan(allowed(retained.se.p95))
  })

  test('how often a sublimit, and the aggregate, is used up', () => {
    const near = (found: number, wanted: number): void => {
      const se = Math.sqrt(Math.max(wanted * (1 - wanted), 0.0005) / trials)
      expect(Math.abs(found - wanted)).toBeLessThan(4 * Math.SQRT2 * se + 0.0005)
    }
    for (const [head, share] of Object.entries({ ...want.used, ...want.more }))
      near(report.heads.find((row) => row.head === (head as Head))?.exhausted.chance ?? -1, share)
    near(report.policy.aggregate.reached.chance, want.aggregate)
  })
})

test('the published exceedance of the reported profile', () => {
  const curve = reportOn('reported').exceedance.gross
  for (const [over, chance] of [
    [1_000_000, 0.965],
    [2_000_000, 0.377],
    [3_000_000, 0.089],
    [5_000_000, 0.007],
  ] as const) {
    const point = curve.find((each) => each.over === over)
    const se = Math.sqrt((chance * (1 - chance)) / trials)
    expect(Math.abs((point?.chance ?? -1) - chance)).toBeLessThan(4 * Math.SQRT2 * se + 0.0005)
  }
})

test('the published changes in retained loss, one decision at a time', () => {
  const wanted: Readonly<Record<string, number>> = {
    'insurer spend-first': 656_194,
    'insurer wait': 153_983,
    'media name-group': 299_252,
    'media no-evidence': 221_882,
    'media no-comment': 127_431,
    'evidence non-panel': 182_931,
    'evidence reimage': 93_520,
    'patients hold': 174_216,
    'patients website': 87_504,
    'patients tiered': -202,
    'extortion pay': 114_801,
    'extortion reply': 21_323,
    'extortion negotiator': -2200,
    'declare wait-for-msp': 58_188,
    'declare quiet': 18_164,
    'opc no-notice': 48_040,
    'opc wait-forensics': 12_748,
    'scam none': 34_473,
    'scam verified': -16_089,
    'contain observe': 31_025,
    'contain segment': 3909,
    'restore fast-restore': 23_144,
    'restore wait-perfect': 14_641,
    'care cancel-all': -148,
    'care carry-on': -8231,
    'injunction prepare': -4721,
    'injunction none': -12_691,
  }
  const { choices } = model.profiles.reported
  const ourTrials = 30_000
  const compared = {
    model,
    choices,
    tables,
    seed: 'probe',
    view: 'conditional',
    trials: ourTrials,
  } as const
  const together = Math.sqrt(1 + ourTrials / trials)
  const found = new Map(
    alternatives(compared).map((each) => [`${each.decision} ${each.instead}`, each.change]),
  )
  const outside = Object.entries(wanted).filter(([name, change]) => {
    const { retained = Number.NaN, se = 0 } = found.get(name) ?? {}
    return !(Math.abs(retained - change) < 4 * together * se + 1)
  })
  expect(outside).toEqual([])
}, 60_000)
