import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Block, Document, Runs } from '../../shared/report/document/block.ts'

const template = readFileSync(new URL('report.typ', import.meta.url), 'utf8')
let compiler: NodeCompiler | undefined

/**
 * A document as tagged PDF that claims PDF/UA-1 (test/document/pdf.test.ts reads its structure). The same document
 * gives the same bytes. Takes some hundred milliseconds of one core: call it in the back room. Throws when a text
 * cannot be set.
 */
export function pdfOf(document: Document): Uint8Array {
  compiler ??= NodeCompiler.create()
  const [lang = 'en', region] = document.language.split('-')
  const data = {
    ...document,
    lang,
    region: region ?? null,
    blocks: setBlocks(document.blocks),
  }
  const inputs = { document: JSON.stringify(data) }
  const result = compiler.compile({ mainFileContent: template, inputs, resetRead: true })
  if (!result.result) {
    const why = result.takeDiagnostics()
    throw new Error(`The document could not be set: ${JSON.stringify(why?.shortDiagnostics)}`)
  }
  const pdf = compiler.pdf(result.result, { pdfStandard: 'ua-1', creationTimestamp: 0 })
  compiler.evictCache(10)
  return new Uint8Array(pdf)
}

/** Links only to entries that stand in the document; empty lists and tables are left out. */
function setBlocks(blocks: readonly Block[]): readonly Block[] {
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
  const there = new Set(rows.flatMap(({ seq }) => (seq === undefined ? [] : [seq])))
  const linked = (runs: Runs): Runs =>
    runs.map((run) =>
      typeof run === 'object' && 'seq' in run && !there.has(run.seq) ? run.text : run,
    )
  return blocks.flatMap((block): readonly Block[] => {
    switch (block.kind) {
      case 'heading':
      case 'chart':
        return [block]
      case 'paragraph':
        return [{ ...block, runs: linked(block.runs) }]
      case 'list':
        return block.items.length === 0 ? [] : [{ ...block, items: block.items.map(linked) }]
      case 'table':
        return block.rows.length === 0
          ? []
          : [
              {
                ...block,
                widths: block.widths ?? block.head.map(() => 1),
                rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(linked) })),
              },
            ]
    }
  })
}
