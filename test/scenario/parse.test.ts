import { expect, test } from 'vitest'
import { issueLine } from '../../shared/scenario/issue.ts'
import { parseScenario } from '../../shared/scenario/parse.ts'
import { packageHash } from '../../shared/scenario/hash.ts'
import { smallFile } from '../support/smallScenario.ts'

/** The problems of the small scenario with some of its text changed; each change must apply. */
function problems(...changes: readonly (readonly [from: string, to: string])[]): string[] {
  const text = changes.reduce((whole, [from, to]) => {
    if (!whole.includes(from)) throw new Error(`The small scenario has no ${from}`)
    return whole.replace(from, to)
  }, smallFile)
  const parsed = parseScenario([{ name: 'small.yaml', text }])
  return parsed.ok ? [] : parsed.issues.map(issueLine)
}

test('a sound package has no problems', () => {
  expect(problems()).toEqual([])
})

test('all mistakes of a kind are told at once, each with its line and column', () => {
  expect(
    problems(
      ['channel: alert', 'channel: fax'],
      ['title: A note appears', 'titel: A note appears'],
      ['size: 2', 'size: two'],
    ),
  ).toEqual([
    'small.yaml:13:11 teams.0.size: needs a number',
    'small.yaml:68:14 injects.0.channel: must be one of phone, email, pager, alert, news, social, letter, dark-web, face-to-face',
    'small.yaml:72:5 injects.1.title: is missing; it needs a text',
    'small.yaml:74:5 injects.1.titel: no key "titel" is known here; check its spelling and indentation',
  ])
})

test.each([
  [
    'a role nobody has',
    [['to: [lead, legal]', 'to: [lead, lawyer]']],
    'injects.1.to.1: no role "lawyer"; there is lead, legal',
  ],
  [
    'a decision nobody wrote',
    [['opens: [isolate]', 'opens: [isolte]']],
    'injects.0.opens.0: no decision "isolte"; there is isolate, tell',
  ],
  [
    'an option the decision has not',
    [['option: insurer }, target', 'option: insurers }, target']],
    'clocks.0.met.option: decision "tell" has no option "insurers"; it has insurer, police, friends',
  ],
  [
    'a fact that never has that value',
    [['effects: [{ set: told }]', 'effects: [{ set: told, to: maybe }]']],
    'decisions.1.options.0.effects.0.to: fact "told" is never maybe; its values are false, true',
  ],
  [
    'an instant without offset',
    [['at: 2026-03-20T10:00+13:00', 'at: 2026-03-20T10:00']],
    'injects.0.at: write an instant with its offset, such as 2026-03-20T09:40+13:00',
  ],
  [
    'a date that does not exist',
    [['at: 2026-03-20T10:00+13:00', 'at: 2026-13-20T10:00+13:00']],
    'injects.0.at: is not a date that exists',
  ],
  [
    'an inject between two phases',
    [['at: 2026-03-20T10:00+13:00', 'at: 2026-03-20T20:00+13:00']],
    'injects.0.at: lies in no phase; phases run from "from" up to, but not including, "to"',
  ],
  [
    'two triggers',
    [['reserve: true', "reserve: true\n    at: '2026-03-20T10:00+13:00'"]],
    'injects.4: "spare" needs exactly one of "at", "when" and "reserve: true"',
  ],
  [
    'minutes that do not add up',
    [["minutes: { '60': 20, '30': 10 }", "minutes: { '60': 25, '30': 10 }"]],
    'lengths.0.play: is 40, but the phases plan 45 minutes for the length of 60',
  ],
  [
    'a role on two seats',
    [['short: LG, roles: [legal]', 'short: LG, roles: [legal, lead]']],
    'teams.0.seats: role "lead" sits on 2 seats of this team; it needs exactly one',
  ],
  [
    'an id used twice',
    [['id: ransom', 'id: alert']],
    'injects.1.id: "alert" is used twice in injects',
  ],
  [
    'a parameter nobody set',
    [['{{organisation}}', '{{organization}}']],
    'injects.0.body: no parameter "organization"; there is organisation',
  ],
  [
    'weights that are not a hundred',
    [['weight: 40', 'weight: 30']],
    'dimensions: weights sum to 90; they must sum to 100',
  ],
  [
    'systems that need each other in a circle',
    [['plain: Accounts }', 'plain: Accounts, needs: [{ system: files }] }']],
    'systems.0.needs: needs itself in the end: identity, files, phones, identity',
  ],
  [
    'a condition with a wrong part inside',
    [['while: { system: identity, is: down }', 'while: { system: identity, is: broken }']],
    'meters.0.rates.0.while.is: must be one of normal, slow, checking, paper, isolated, down',
  ],
  [
    'something that is no condition at all',
    [['when: { lapsed: isolate }', 'when: isolate == lapsed']],
    'injects.1.when: is not a condition; write one of all, any, not, fact, chosen, answered, open, lapsed, ranked, triaged, estimated, statement, advised, asked, delivered, system, meter, cases, clock, reached, after',
  ],
  [
    'a limit before its target',
    [['limit: 24h', 'limit: 30m']],
    'clocks.0.limit: must be longer than "target"',
  ],
] as const)('%s', (_what, changes, problem) => {
  expect(problems(...changes).map((line) => line.replace(/^\S+ /, ''))).toContain(problem)
})

test('broken YAML is told with its place', () => {
  expect(problems(['title: Small', 'title: "Small'])[0]).toMatch(/^small\.yaml:\d+:\d+ /)
})

test('the same top-level key in two files is told', () => {
  const parsed = parseScenario([
    { name: 'a.yaml', text: smallFile },
    { name: 'b.yaml', text: 'title: Other' },
  ])
  expect(parsed.ok ? [] : parsed.issues.map(issueLine)).toEqual([
    'b.yaml:1:1 title: "title" is already written in a.yaml; keep each top-level key in one file',
  ])
})

test.each([
  ['nothing', ''],
  ['a list', '- a\n- b'],
  ['a number', '42'],
  [
    'an alias bomb',
    `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`).join('\n')}`,
  ],
  ['a prototype name', '__proto__: { polluted: true }'],
])('%s in place of a package is told, not thrown', (_what, text) => {
  const parsed = parseScenario([{ name: 'x.yaml', text }])
  expect(parsed.ok).toBe(false)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('a folder without YAML is told in one sentence', () => {
  const parsed = parseScenario([])
  expect(parsed.ok ? [] : parsed.issues.map(issueLine)).toEqual([
    '(no file):1:1 the package has no .yaml file',
  ])
})

test('a package has one hash, whatever order its files are read in', () => {
  const a = { name: 'a.yaml', text: 'x: 1' }
  const b = { name: 'b.yaml', text: 'y: 2' }
  expect(packageHash([a, b])).toBe(packageHash([b, a]))
  expect(packageHash([a, { ...b, text: 'y: 3' }])).not.toBe(packageHash([a, b]))
})
