import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { choicesOfProfile } from '../../shared/loss/choices.ts'
import { lossReport } from '../../shared/loss/lossReport.ts'
import { joinTrials, prepare, runTrials } from '../../shared/loss/run.ts'
import { model, tables } from '../support/loss.ts'

const folder = new URL('../../shared/loss/', import.meta.url)

test('nothing in the model asks the engine for a function that engines may round in different ways', () => {
  const used = readdirSync(folder).flatMap((name) =>
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(/Math\.(\w+)\(| \*\* /g)]
      .map(([all, called]) => called ?? all)
      .filter((called) => !exact.has(called))
      .map((called) => `${name}: ${called}`),
  )
  expect(used).toEqual([])
})

/** IEEE 754 and ECMAScript leave no room in these. */
const exact = new Set(['abs', 'ceil', 'floor', 'imul', 'max', 'min', 'round', 'sqrt', 'trunc'])

test('a seed gives these figures on every machine', () => {
  const { choices } = model.profiles.reported
  const run = runTrials(prepare(model, choices, { seed: 'golden', tables }), {
    from: 0,
    to: 20_000,
  })
  const { gross, insured, retained } = lossReport(model, run, {
    view: 'conditional',
    seed: 'golden',
    alternatives: [],
    terms: [],
    drivers: [],
    comparedTrials: 0,
    choices: choicesOfProfile(model, 'reported'),
  })
  expect({ gross, insured: insured.mean, retained: retained.p95 }).toMatchInlineSnapshot(`
    {
      "gross": {
        "mean": 1951329,
        "p50": 1782297,
        "p95": 3398697,
        "p99": 4622774,
        "se": {
          "mean": 5599,
          "p50": 5877,
          "p95": 21739,
          "p99": 57579,
          "tvar95": 39892,
        },
        "tvar95": 4214681,
      },
      "insured": 1161890,
      "retained": 1779731,
    }
  `)
})

test('ranges joined in any order are the same trials as one range', () => {
  for (const view of ['conditional', 'annual'] as const) {
    const prepared = prepare(model, model.profiles.poor.choices, { seed: 'parts', view, tables })
    const whole = runTrials(prepared, { from: 0, to: 3000 })
    const parts = [
      { from: 1201, to: 3000 },
      { from: 0, to: 700 },
      { from: 700, to: 1201 },
    ].map((range) => runTrials(prepared, range))
    expect(joinTrials(parts)).toEqual(whole)
  }
})
