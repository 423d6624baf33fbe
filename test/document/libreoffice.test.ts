import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { docxOf } from '../../server/document/docx.ts'
import { aarDocument } from '../../shared/report/document/aarDocument.ts'
import { textOf } from '../../shared/report/document/block.ts'
import { leftOut, program } from '../support/programs.ts'
import { removeFolder, temporaryFolder } from '../support/server.ts'
import { reported } from './reported.ts'

/** In CI a missing LibreOffice is a failed test, elsewhere it is said. */
const without = leftOut('soffice')

const { aar } = reported(true)
const document = aarDocument(aar)
let folder: string
/** What LibreOffice read from the Word file, in its own format: one XML text. */
let read: string
beforeAll(async () => {
  if (without) return
  folder = temporaryFolder()
  writeFileSync(join(folder, 'report.docx'), await docxOf(document))
  execFileSync(
    program('soffice'),
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'fodt',
      '--outdir',
      folder,
      join(folder, 'report.docx'),
    ],
    { stdio: 'ignore', timeout: 60_000 },
  )
  read = readFileSync(join(folder, 'report.fodt'), 'utf8')
}, 90_000)
afterAll(() => {
  if (!without) removeFolder(folder)
})

const marks: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
/** The words of a piece of XML. */
const words = (xml: string): string =>
  xml
    .replace(/<text:(s|tab|line-break)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => marks[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
const parts = (name: string): readonly string[] =>
  [...read.matchAll(new RegExp(`<${name}[ >].*?</${name}>`, 'gs'))].map(([xml]) => xml)
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

test.skipIf(without)('LibreOffice reads every heading of the Word file as a heading', () => {
  const headings = parts('text:h').map((xml) => [
    Number(/text:outline-level="(\d)"/.exec(xml)?.[1]),
    words(xml),
  ])
  expect(headings).toEqual(
    document.blocks.flatMap((block) =>
      block.kind === 'heading' ? [[block.level, squeezed(block.text)]] : [],
    ),
  )
})

test.skipIf(without)('it reads every finding, row and paragraph, word for word', () => {
  const body = words(/<office:body>.*<\/office:body>/s.exec(read)?.[0] ?? '')
  const written = document.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.runs]
      : block.kind === 'list'
        ? block.items
        : block.kind === 'table'
          ? block.rows.flatMap(({ cells }) => cells)
          : [],
  )
  expect(written.length).toBeGreaterThan(200)
  expect(
    written
      .map(textOf)
      .map(squeezed)
      .filter((text) => !body.includes(text)),
  ).toEqual([])
  expect(aar.summary.areas.length + aar.summary.strengths.length).toBeGreaterThan(2)
  for (const { title } of [...aar.summary.areas, ...aar.summary.strengths])
    expect(body).toContain(title)
})

test.skipIf(without)(
  'it reads tables with header rows, links into the log, and the language',
  () => {
    const tables = document.blocks.filter(
      (block) => block.kind === 'table' && block.rows.length > 0,
    )
    expect(parts('table:table-header-rows')).toHaveLength(tables.length)
    const links = [...read.matchAll(/xlink:href="#(entry-\d+)"/g)].map(([, name]) => name)
    expect(links.length).toBeGreaterThan(5)
    for (const name of links) expect(read).toContain(`text:bookmark-start text:name="${name}"`)
    expect(read).toContain('fo:language="en" fo:country="NZ"')
  },
)

test.skipIf(without)(
  'every page is marked as an exercise, above and below, and so is the title',
  () => {
    const [page, ...others] = parts('style:master-page')
    expect(others.filter((each) => !/exercise only/i.test(each))).toEqual([])
    expect(words(/<style:header>.*<\/style:header>/s.exec(page ?? '')?.[0] ?? '')).toMatch(
      /^EXERCISE ONLY/,
    )
    expect(words(/<style:footer>.*<\/style:footer>/s.exec(page ?? '')?.[0] ?? '')).toMatch(
      /^Exercise only\. Not legal, clinical or insurance advice\./,
    )
    expect(words(/<dc:title>.*?<\/dc:title>/s.exec(read)?.[0] ?? '')).toMatch(/^Exercise only: /)
  },
)
