import { describe, expect, test } from 'vitest'
import { inflateSync } from 'node:zlib'
import { pdfOf } from '../../server/document/pdf.ts'
import { proposalIn, textBeside } from '../../server/readiness/proposal.ts'
import { readinessNow } from '../../server/readiness/readinessOf.ts'
import { readinessDocument } from '../../shared/readiness/document/readinessDocument.ts'
import { aarDocument } from '../../shared/report/document/aarDocument.ts'
import type { Document } from '../../shared/report/document/block.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { playOut } from '../../shared/simulate/play.ts'
import { policies } from '../../shared/simulate/policy.ts'
import { loadScenario, planOf } from '../support/exercise.ts'
import { model } from '../support/loss.ts'
import { pdfStructure, walked } from '../support/pdfStructure.ts'
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

function readinessOfWeek(): Document {
  const book = new Playbook(planOf(loadScenario('intracare'), { minutes: 150 }))
  const { plan, events } = playOut(book, 'pdf', policies.hesitant)
  const proposal = proposalIn(textBeside('scenarios', 'proposal.yaml'))
  const about = { id: 'week', log: { engine: '1', scenario: { hash: 'h' } } }
  return readinessDocument(
    readinessNow(plan, events, { model, proposal, claims: [], about }, 1_000),
  )
}

const documents: Readonly<Record<string, () => Document>> = {
  'After-action report': () => aarDocument(reported(true).aar),
  'Readiness report': readinessOfWeek,
}

describe.each(Object.keys(documents))('%s', (title) => {
  const document = documents[title]?.() as Document
  const pdf = pdfOf(document)
  const inside = opened(pdf)
  const structure = pdfStructure(pdf)
  const all = walked(structure)
  const of = (role: string) => all.filter((each) => each.role === role)
  const blocks = <Kind extends Document['blocks'][number]['kind']>(kind: Kind) =>
    document.blocks.filter((block) => block.kind === kind) as Extract<
      Document['blocks'][number],
      { readonly kind: Kind }
    >[]
  const tables = blocks('table').filter(({ rows }) => rows.length > 0)

  test('the PDF says that it is tagged, in which language, with a title, and claims PDF/UA-1', () => {
    expect(inside).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
    expect(inside).toMatch(/\/StructTreeRoot \d+ 0 R/)
    expect(inside).toMatch(/\/Lang\s*\(en/)
    expect(inside).toMatch(/\/DisplayDocTitle true/)
    expect(inside).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    expect(inside).toContain(`Exercise only: ${title}`)
  })

  test('a screen reader walks one document in which every heading stands in order, no level left out', () => {
    expect(structure.map(({ role }) => role)).toEqual(['Document'])
    const read = all.filter(({ role }) => /^H[1-6]$/.test(role))
    const levels = read.map(({ role }) => Number(role.slice(1)))
    // The contents have a heading of their own, before all others.
    expect(levels).toEqual([1, ...blocks('heading').map(({ level }) => level)])
    expect(levels.filter((level, nth) => level > (levels[nth - 1] ?? 0) + 1)).toEqual([])
    const ascii = (text: string) => /^[ -~]*$/.test(text)
    for (const [nth, { text }] of blocks('heading').entries())
      if (ascii(text)) expect(read[nth + 1]?.title).toBe(text)
  })

  test('tables are tables: header cells with a scope, rows of cells, nothing else', () => {
    expect(of('Table')).toHaveLength(tables.length)
    for (const [nth, { children }] of of('Table').entries()) {
      const rows = walked(children).filter(({ role }) => role === 'TR')
      expect(rows).toHaveLength((tables[nth]?.rows.length ?? 0) + 1)
      const [head, ...others] = rows
      expect(head?.children.map(({ role, scope }) => `${role} ${scope ?? ''}`)).toEqual(
        tables[nth]?.head.map(() => 'TH Column'),
      )
      for (const row of others)
        expect(row.children.map(({ role }) => role)).toEqual(tables[nth]?.head.map(() => 'TD'))
    }
  })

  test('lists hold items, links say where they lead, charts are told in words', () => {
    const items = blocks('list').reduce((sum, block) => sum + block.items.length, 0)
    expect(of('LI')).toHaveLength(items)
    for (const { children } of of('L'))
      expect(children.filter(({ role }) => !['LI', 'Caption'].includes(role))).toEqual([])
    expect(of('Link').length).toBeGreaterThan(5)
    expect(of('Figure').map(({ alt }) => alt)).toEqual(blocks('chart').map(({ words }) => words))
    expect(blocks('chart').length).toBeGreaterThan(0)
  })

  test('every page carries the marking in its header and its footer', () => {
    const times = (pattern: RegExp): number => [...inside.matchAll(pattern)].length
    const pages = times(/\/Type\s*\/Page\b/g)
    expect(pages).toBeGreaterThan(2)
    expect(times(/\/Type\s*\/Pagination/g)).toBeGreaterThanOrEqual(2 * pages)
  })

  test('the same report gives the same bytes', () => {
    expect(Buffer.from(pdfOf(document)).equals(Buffer.from(pdf))).toBe(true)
  })
})
