import { expect, test } from 'vitest'
import { issueLine } from '../../shared/scenario/issue.ts'
import { parseScenario } from '../../shared/scenario/parse.ts'
import { packageFiles } from '../support/exercise.ts'
import { smallFile } from '../support/smallScenario.ts'

const drawing = { name: 'sheet.svg', text: '<svg xmlns="http://www.w3.org/2000/svg"></svg>' }
const withPicture = (picture: string): string =>
  smallFile.replace(
    /^( +)(body:)/m,
    `$1attachments: [{ title: Sheet, text: A sheet, picture: ${picture} }]\n$1$2`,
  )

const issues = (files: { name: string; text: string }[]): string[] => {
  const parsed = parseScenario(files)
  return parsed.ok ? [] : parsed.issues.map(issueLine)
}

test('an attachment may be a picture of the package', () => {
  expect(issues([{ name: 'a.yaml', text: withPicture('sheet.svg') }, drawing])).toEqual([])
})

test('a picture that is not there is told at its line, with those that are', () => {
  const [told, ...more] = issues([{ name: 'a.yaml', text: withPicture('photo.png') }, drawing])
  expect(more).toEqual([])
  expect(told).toMatch(
    /^a\.yaml:\d+:\d+ injects\.0\.attachments\.0\.picture: no file "photo\.png".*sheet\.svg$/,
  )
})

test('a picture outside the folder cannot be named', () => {
  for (const name of ['../secret.svg', 'a/b.svg', 'photo.jpg', '"%2e.svg"'])
    expect(issues([{ name: 'a.yaml', text: withPicture(name) }, drawing])).toHaveLength(1)
})

test.each([
  ['a script', '<svg>\n<script>1</script></svg>', 2],
  ['a handler', '<svg>\n\n<g onload="x()"/></svg>', 3],
  ['a link', '<svg><rect href="//x"/></svg>', 1],
  ['HTML', '<svg><foreignObject/></svg>', 1],
  ['an entity', '<svg><!ENTITY x "y"></svg>', 1],
  ['something from outside', '<svg><rect fill="url(http://x)"/></svg>', 1],
  ['no drawing', '<html></html>', 1],
  ['too much', `<svg>${' '.repeat(200_001)}</svg>`, 1],
])('a drawing with %s is told with its line', (_what, text, line) => {
  const told = issues([
    { name: 'a.yaml', text: withPicture('sheet.svg') },
    { name: 'sheet.svg', text },
  ])
  expect(told.length).toBeGreaterThan(0)
  expect(told[0]).toMatch(new RegExp(`^sheet\\.svg:${line}:1 `))
})

test('what calls itself a PNG must be one', () => {
  const yaml = { name: 'a.yaml', text: withPicture('photo.png') }
  const png = (bytes: readonly number[]) => ({
    name: 'photo.png',
    text: Buffer.from(bytes).toString('base64'),
  })
  expect(issues([yaml, png([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])])).toEqual([])
  expect(issues([yaml, png([0x47, 0x49, 0x46])])).toEqual(['photo.png:1:1 is not a PNG picture'])
})

test('every picture of IntraCare says that it is an exercise', () => {
  const pictures = packageFiles('intracare').filter(({ name }) => name.endsWith('.svg'))
  expect(pictures.length).toBeGreaterThan(5)
  for (const { text } of pictures) expect(text).toContain('EXERCISE ONLY')
})
