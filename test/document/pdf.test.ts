import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { pdfOf } from '../../server/document/pdf.ts'
import { aarDocument } from '../../shared/report/document/aarDocument.ts'
import { reported } from './reported.ts'

/** A PDF with every stream that can be opened, as one text. */
function opened(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf)
  const text = bytes.toString('latin1')
  const streams = [...text.matchAll(/stream\r?\n/g)].map((match) => {
    const from = match.index + match[0].length
    const to = text.indexOf('endstream', from)
    try {
      return inflateSync(bytes.subarray(from, to)).toString('latin1')
    } catch {
      return ''
    }
  })
  return [text, ...streams].join('\n')
}
const document = aarDocument(reported(true).aar)
const pdf = pdfOf(document)
const inside = opened(pdf)
const times = (pattern: RegExp): number => [...inside.matchAll(pattern)].length

test('the PDF says that it is tagged, in which language, with a title, and claims PDF/UA-1', () => {
  expect(inside).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
  expect(inside).toMatch(/\/StructTreeRoot \d+ 0 R/)
  expect(inside).toMatch(/\/Lang\s*\(en/)
  expect(inside).toMatch(/\/DisplayDocTitle true/)
  expect(inside).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
  expect(inside).toContain('Exercise only: After-action report')
})

test('headings, lists and tables are headings, lists and tables in its structure', () => {
  const count = (kind: string) =>
    document.blocks.filter((block) => block.kind === 'heading' && `H${block.level}` === kind).length
  // The contents have a heading of their own.
  expect(times(/\/S\s*\/H1\b/g)).toBe(count('H1') + 1)
  expect(times(/\/S\s*\/H2\b/g)).toBe(count('H2'))
  const tables = document.blocks.filter((block) => block.kind === 'table' && block.rows.length > 0)
  expect(times(/\/S\s*\/Table\b/g)).toBe(tables.length)
  expect(times(/\/S\s*\/TH\b/g)).toBe(
    tables.reduce((sum, block) => sum + (block.kind === 'table' ? block.head.length : 0), 0),
  )
  expect(times(/\/Scope\s*\/Column/g)).toBeGreaterThan(0)
  expect(times(/\/S\s*\/LI\b/g)).toBeGreaterThan(10)
})

test('every page carries the marking in its header and its footer', () => {
  const pages = times(/\/Type\s*\/Page\b/g)
  expect(pages).toBeGreaterThan(2)
  expect(times(/\/Type\s*\/Pagination/g)).toBeGreaterThanOrEqual(2 * pages)
})

test('the same report gives the same bytes, and what people wrote is never markup', () => {
  expect(Buffer.from(pdfOf(document)).equals(Buffer.from(pdf))).toBe(true)
})
