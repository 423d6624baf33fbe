import { describe, expect, test } from 'vitest'
import { doubtLine, doubtsAbout } from '../../shared/scenario/lint.ts'
import { packageFiles, scenarioFrom } from '../support/exercise.ts'
import { smallFile } from '../support/smallScenario.ts'

const calm = smallFile
  .replaceAll('    objective: contain\n', '    objective: contain\n    expects: [Do something]\n')
  .replace(/(\n {2}- id: (?:isolate|tell)[^]*?)\n {4}expects: \[Do something\]/g, '$1')

const doubts = (...[from, to]: [string | RegExp, string] | []) => {
  const files = [
    { name: 'small.yaml', text: from === undefined ? calm : calm.replace(from, to ?? '') },
  ]
  return doubtsAbout(scenarioFrom(files), files).map(doubtLine)
}
const before = doubts()
const added = (...change: [string | RegExp, string]) =>
  doubts(...change).filter((line) => !before.includes(line))

describe('an author is told of', () => {
  test('a silence of more than ten minutes of play, at the inject before it', () => {
    expect(before).toEqual([
      expect.stringMatching(
        /^small\.yaml:\d+:\d+ warning: at 60 minutes nothing is scheduled for 23 minutes of play after inject "alert"$/,
      ),
      expect.stringMatching(/after inject "alert"$/),
      expect.stringMatching(/after inject "reporter"$/),
    ])
  })

  test('an objective that no task tests', () => {
    const lines = added(
      '\nfacts:',
      '\n  - { id: rest, short: Rest, title: Rest, capability: Rest }\nfacts:',
    )
    expect(lines).toContainEqual(expect.stringMatching(/no task tests the objective "rest"/))
  })

  test('a role with more to read than anybody can', () => {
    const lines = added('body: REPORTER-BODY', `body: ${'word '.repeat(1_500)}`)
    expect(lines).toEqual([
      expect.stringMatching(/the role "legal" has \d minutes to read in the 10 from minute 28/),
      expect.stringMatching(/the role "legal"/),
    ])
  })

  test('but not of two messages of which only one can come', () => {
    const twin = (number: number, cancelled: boolean) => `
  - id: twin-${number}
    number: ${number}
    title: Twin
    at: REPORTER-AT
    cancelledWhen: { fact: isolated, is: ${cancelled} }
    to: [legal]
    from: Somebody
    channel: email
    objective: contain
    expects: [Read it]
    body: ${'word '.repeat(800)}
    provenance: { class: fiction }`
    const at = /id: reporter[^]*?at: (\S+)/.exec(calm)?.[1] ?? ''
    const both = (one: boolean, other: boolean) =>
      added(
        '\ndecisions:',
        `${`${twin(91, one)}${twin(92, other)}`.replaceAll('REPORTER-AT', at)}\ndecisions:`,
      )
    const overload = (lines: string[]) => lines.filter((line) => line.includes('minutes to read'))
    expect(overload(both(true, false))).toEqual([])
    expect(overload(both(true, true)).length).toBeGreaterThan(0)
  })

  test('a scheduled inject that expects nothing', () => {
    const lines = added('    expects: [Do something]\n', '')
    expect(lines.join('\n')).toMatch(/inject "alert" expects nothing/)
  })

  test('a decision that no inject opens', () => {
    expect(added('    opens: [isolate]\n', '')).toContainEqual(
      expect.stringMatching(/warning: no inject opens the decision "isolate"/),
    )
  })

  test('words of a source in an inject that is not marked as reported', () => {
    const source = `sources:
  - { id: paper, title: Paper, publisher: Press, excerpts: ['The clinic said that it had shut down its systems at once.'] }
roles:`
    const files = (body: string) => [
      { name: 'small.yaml', text: calm.replace('roles:', source).replace('RANSOM-BODY', body) },
    ]
    const told = (body: string) =>
      doubtsAbout(scenarioFrom(files(body)), files(body)).map(doubtLine)
    expect(told('He said it had shut its systems down early.').join()).not.toMatch(/source/)
    expect(told('It had shut down its systems, and soon, he said.').join()).not.toMatch(/source/)
    expect(told('We read that it had shut down its systems at once.').join()).toMatch(
      /"that it had shut down its systems at …" stands in the source "paper"/,
    )
  })

  test.each([
    ['Dr Smith rings.', 'Dr Smith'],
    ['Ask Wiremu Parata about it.', 'Wiremu Parata'],
    ['Mrs. O’Brien is waiting.', 'Mrs. O’Brien'],
  ])('a name that may be a real person’s: %s', (body, name) => {
    expect(added('NIGHT-BODY', body)).toEqual([
      expect.stringMatching(new RegExp(`warning: "${name}" reads like a real person's name`)),
    ])
  })

  test('no name where there is none', () => {
    expect(
      added('NIGHT-BODY', 'The Minister of Health will ring; Sam is short for a system.'),
    ).toEqual([])
  })
})

test('no doubt about First Light; none about a name or a quote in IntraCare', () => {
  const told = (name: string) => {
    const files = packageFiles(name)
    return doubtsAbout(scenarioFrom(files), files).map(doubtLine)
  }
  expect(told('first-light')).toEqual([])
  expect(told('intracare').filter((line) => /name|source/.test(line))).toEqual([])
})
