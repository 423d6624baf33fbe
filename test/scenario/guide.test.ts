import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { doubtLine, doubtsAbout } from '../../shared/scenario/lint.ts'
import { packageFiles, scenarioFrom } from '../support/exercise.ts'

const guide = readFileSync(new URL('../../scenarios/README.md', import.meta.url), 'utf8')
const examples = [...guide.matchAll(/```yaml\n([^]*?)```/g)].map(([, text = '']) => text)
const example = (part: string): string => {
  const found = examples.find((text) => text.includes(part))
  if (found === undefined) throw new Error(`The guide shows no example with "${part}"`)
  return found
}
const printed = example('# A first drill')

/** The printed scenario with an example put in at the top of the list it belongs to. */
const into = (file: string, key: string, part: string): string =>
  file.replace(
    new RegExp(`^${key}:\n`, 'm'),
    (line) => line + example(part).replace(/^(?=.)/gm, '  '),
  )

test('the scenario that the guide prints is First Light, but for the examples for evaluators', () => {
  const file = packageFiles('first-light').find(({ name }) => name.endsWith('scenario.yaml'))
  expect(file?.text.startsWith(printed)).toBe(true)
  expect(file?.text.slice(printed.length)).toMatch(/^\ncalibration:/)
})

test('every example of the guide fits into it; only the injects that would ask are missing', () => {
  const lists: readonly (readonly [key: string, part: string])[] = [
    ['facts', 'id: list-printed'],
    ['decisions', 'id: order\n'],
    ['decisions', 'id: tomorrow\n'],
    ['decisions', 'id: words\n'],
    ['decisions', 'id: how-many\n'],
    ['clocks', 'title: Speak again at six'],
  ]
  const whole = ['attention:', 'anchors:', 'cases:\n', 'catchUp:\n', 'translations:'].map(example)
  const text = [lists.reduce((file, [key, part]) => into(file, key, part), printed), ...whole]
  const files = [{ name: 'scenario.yaml', text: text.join('\n') }]
  expect(doubtsAbout(scenarioFrom(files), files).map(doubtLine)).toEqual(
    ['how-many', 'words', 'tomorrow', 'order'].map((id) =>
      expect.stringMatching(new RegExp(`warning: no inject opens the decision "${id}"`)),
    ),
  )
})
