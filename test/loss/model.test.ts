import { expect, test } from 'vitest'
import { assumptionsHash } from '../../shared/loss/lossReport.ts'
import { amounts, chances, constants, heads } from '../../shared/loss/model.ts'
import { model, modelText, parsed, sound } from '../support/loss.ts'

test('the model of the repository is sound', () => {
  expect(parsed(modelText)).toEqual(model)
})

test('every row says its class and its basis; what is not assumed names a listed source', () => {
  const sources = new Set(model.sources.map(({ id }) => id))
  const rows = [
    ...[...amounts, ...chances].map((id) => model.variables[id]),
    ...constants.map((id) => model.constants[id]),
    ...Object.values(model.annual),
    ...Object.values(model.decisions),
  ]
  expect(rows.filter(({ basis }) => basis.length < 10)).toEqual([])
  const uncited = rows.filter((row) => row.class !== 'assumption' && !sources.has(row.source ?? ''))
  expect(uncited).toEqual([])
})

test('no sublimit is above the aggregate, and every head of cost has a cover', () => {
  for (const head of heads)
    expect(model.policy.covers[head].sublimit).toBeLessThanOrEqual(model.policy.aggregate)
})

test('any changed assumption changes the hash', () => {
  const changed = sound(modelText.replace('sigma: 0.45', 'sigma: 0.46'))
  expect(assumptionsHash(changed)).not.toBe(assumptionsHash(model))
})

test.each([
  ['a misspelt key', 'sigma: 0.45', 'sgima: 0.45', 'variables.shock'],
  ['a text where a number belongs', 'retention: 25000', 'retention: lots', 'policy.retention'],
  ['a distribution nobody knows', 'distribution: shock', 'distribution: gauss', 'variables.shock'],
  [
    'values that do not rise',
    'likely: 6\n    high: 20',
    'likely: 26\n    high: 20',
    'variables.outage',
  ],
  ['p5 above p95', 'p5: 80000', 'p5: 800000', 'variables.recovery'],
  ['a chance above 1', 'p: 0.35', 'p: 1.35', 'variables.publish.p'],
  [
    'a sublimit above the aggregate',
    'aggregate: 2000000',
    'aggregate: 1500000',
    'policy.covers.liability.sublimit',
  ],
  [
    'a source that is not listed',
    'source: claims-study',
    'source: hearsay',
    'variables.response.source',
  ],
  [
    'a class without a source',
    'class: public\n    source: claims-study',
    'class: public',
    'variables.response',
  ],
  [
    'an option that is not there',
    'as: wait-perfect',
    'as: wait-longer',
    'decisions.restore.unanswered.as',
  ],
  [
    'a driver nobody knows',
    'declare: { outage: 1 }',
    'declare: { outrage: 1 }',
    'decisions.declare.options.declare',
  ],
  ['a profile that forgets a decision', '      scam: verified\n', '', 'profiles.best.choices'],
  [
    'a profile with an unknown option',
    'scam: verified',
    'scam: shrug',
    'profiles.best.choices.scam',
  ],
  [
    'a driver below zero',
    'declare: { outage: 1 }',
    'declare: { outage: -1 }',
    'decisions.declare.options.declare.outage',
  ],
])('%s is told with its place', (_what, from, to, path) => {
  expect(modelText).toContain(from)
  const issues = parsed(modelText.replace(from, to))
  if (!('length' in issues)) throw new Error('The mistake was not seen')
  expect(issues.join('\n')).toContain(`${path}`)
  expect(issues[0]).toMatch(/^loss-model\.yaml:\d+:\d+ \S/)
})

test('broken YAML is told, not thrown', () => {
  const issues = parsed('id: [')
  expect('length' in issues && issues[0]).toMatch(/^loss-model\.yaml:1:/)
})

test('an empty file names every missing part', () => {
  const issues = parsed('')
  expect('length' in issues && issues.length).toBeGreaterThan(8)
})
