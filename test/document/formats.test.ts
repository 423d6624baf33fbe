import { unzipSync, strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import { inFormat, sheetNames } from '../../server/document/formats.ts'
import { aarDocument } from '../../shared/report/document/aarDocument.ts'
import { aarSchema } from '../../shared/wire/aar/schema.ts'
import type { Statement } from '../../shared/report/xapi.ts'
import { reported, person, trap } from './reported.ts'

const shown = reported(true)
const hidden = reported(false)
const made = async (
  format: Parameters<typeof inFormat>[0],
  from = shown,
  sheet: Parameters<typeof inFormat>[1] = 'log',
) =>
  inFormat(format, sheet, {
    plan: from.play.plan,
    events: from.play.events,
    aar: from.aar,
    names: undefined,
  })
/** Every word that a document sets. */
const wordsIn = ({ blocks }: ReturnType<typeof aarDocument>): string => JSON.stringify(blocks)
const parts = async (format: 'docx' | 'xlsx', from = shown): Promise<ReadonlyMap<string, string>> =>
  new Map(
    Object.entries(unzipSync((await made(format, from)) as Uint8Array)).map(([name, bytes]) => [
      name,
      strFromU8(bytes),
    ]),
  )

test('the Word file has real headings, header rows, and the marking in header, footer and title', async () => {
  const files = await parts('docx')
  const body = files.get('word/document.xml') ?? ''
  expect([...body.matchAll(/<w:pStyle w:val="Heading1"\/>/g)].length).toBe(9)
  expect(body).toContain('<w:tblHeader/>')
  expect(body).toContain('#set page(fill: red) &lt;b&gt;')
  const named = (start: string) =>
    [...files].filter(([name]) => name.startsWith(start)).map(([, text]) => text)
  for (const text of [...named('word/header'), ...named('word/footer')])
    expect(text.toLowerCase()).toContain('exercise only')
  expect(files.get('docProps/core.xml')).toContain('Exercise only')
})

test('the workbook has every sheet, each marked, and no formula', async () => {
  const files = await parts('xlsx')
  const workbook = files.get('xl/workbook.xml') ?? ''
  for (const title of ['MSEL planned and run', 'Ratings', 'Decision log', 'Improvement plan'])
    expect(workbook).toContain(title)
  const sheets = [...files].filter(([name]) => name.startsWith('xl/worksheets/sheet'))
  expect(sheets).toHaveLength(sheetNames.length)
  for (const [, text] of sheets) expect(text).not.toMatch(/<f[ >]/)
  // A text of many lines stands in a row as high: programs that take heights as they are would lay it over the next.
  const [, log = ''] = sheets.find(([, text]) => /<row r="3" [^>]*ht="30"/.test(text)) ?? []
  expect(log).toMatch(/customHeight="1"/)
  for (const [, text] of sheets) expect(text).toContain('orientation="landscape"')
  expect([...files.values()].join('')).toContain('Exercise only')
})

test('a CSV marks every row and disarms what a spreadsheet would run', async () => {
  const text = (await inFormat('csv', 'improvement', {
    plan: shown.play.plan,
    events: shown.play.events,
    aar: shown.aar,
    names: undefined,
  })) as string
  const [head = '', ...rows] = text.trim().split('\r\n')
  expect(head.endsWith(',Marking')).toBe(true)
  for (const row of rows) expect(row.endsWith(',Exercise only')).toBe(true)
  expect(text).toContain(`'@SUM(1) Print whānau contact lists`)
})

test('the JSON fits the published schema, with and without names', async () => {
  for (const from of [shown, hidden]) {
    const read = aarSchema.safeParse(JSON.parse((await made('json', from)) as string))
    expect(read.error?.issues).toBeUndefined()
  }
})

test('xAPI statements are whole, have verbs that are known, and names that last', async () => {
  const statements = JSON.parse((await made('xapi')) as string) as readonly Statement[]
  expect(statements.length).toBeGreaterThan(10)
  const known =
    /^(http:\/\/(adlnet\.gov|id\.tincanapi\.com|activitystrea\.ms)|https:\/\/w3id\.org\/xapi)\//
  for (const each of statements) {
    expect(each.id).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    expect(each.verb.id).toMatch(known)
    expect(each.version).toBe('1.0.3')
    expect(URL.canParse(each.object.id)).toBe(true)
    expect(each.actor.account.name).not.toBe('')
    expect(each.timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    const { scaled } = each.result?.score ?? { scaled: 0 }
    expect(scaled >= 0 && scaled <= 1).toBe(true)
  }
  expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length)
  expect(await made('xapi')).toBe(await made('xapi'))
})

test('without names no form of the report has one', async () => {
  expect((await made('json')) as string).toContain(person)
  for (const format of ['html', 'json', 'md', 'xapi'] as const)
    expect(await made(format, hidden)).not.toContain(person)
  for (const sheet of sheetNames)
    expect(
      await inFormat('csv', sheet, {
        plan: hidden.play.plan,
        events: hidden.play.events,
        aar: hidden.aar,
        names: undefined,
      }),
    ).not.toContain(person)
  for (const format of ['docx', 'xlsx'] as const)
    expect([...(await parts(format, hidden)).values()].join('')).not.toContain(person)
  // A PDF is set from its blocks alone; in its own bytes words are drawn letters.
  expect(wordsIn(aarDocument(shown.aar))).toContain(person)
  expect(wordsIn(aarDocument(hidden.aar))).not.toContain(person)
})

test('an action that waits for its drill says so in every form of the improvement plan', async () => {
  const said = 'closes only when its drill is passed'
  for (const format of ['html', 'md'] as const) expect(await made(format)).toContain(said)
  expect(await made('csv', shown, 'improvement')).toContain(said)
  expect((await parts('docx')).get('word/document.xml')).toContain(said)
  expect([...(await parts('xlsx')).values()].join('')).toContain(said)
  expect(wordsIn(aarDocument(shown.aar))).toContain(said)
})

test('a text that looks like a formula stays a text', async () => {
  expect(await made('md')).toContain('HYPERLINK')
  expect(trap.startsWith('=')).toBe(true)
})
