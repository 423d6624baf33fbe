import {
  AlignmentType,
  Bookmark,
  Document as WordDocument,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Document, Run, Runs } from '../../shared/report/document/block.ts'

type TableBlock = Extract<Block, { readonly kind: 'table' }>
const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

/** A document as Word file: real headings, lists and tables with header rows, the marking on every page. */
export async function docxOf(document: Document): Promise<Uint8Array> {
  const { title, subtitle, banner, language, blocks } = document
  const small = (text: string): TextRun => new TextRun({ text, size: 17, color: '4A5B6B' })
  const there = new Set(
    blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap(({ seq }) => seq ?? []) : [],
    ),
  )
  const word = new WordDocument({
    title: `${banner}: ${title}`,
    creator: 'Hotwash',
    description: `${banner}. Not legal, clinical or insurance advice.`,
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 21, language: { value: language } } },
        heading1: {
          run: { size: 34, bold: true, color: '15222E' },
          paragraph: { ...spaced(360, 140), outlineLevel: 0 },
        },
        heading2: {
          run: { size: 26, bold: true, color: '15222E' },
          paragraph: { ...spaced(260, 100), outlineLevel: 1 },
        },
        heading3: {
          run: { size: 22, bold: true, color: '4A5B6B' },
          paragraph: { ...spaced(200, 80), outlineLevel: 2 },
        },
        title: { run: { size: 48, bold: true, color: '15222E' }, paragraph: spaced(60, 120) },
      },
    },
    sections: [
      {
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                children: [
                  new TextRun({ text: banner.toUpperCase(), bold: true, size: 17 }),
                  small(`   ${subtitle}`),
                ],
              }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.LEFT,
                children: [
                  small(`${banner}. Not legal, clinical or insurance advice.   `),
                  new TextRun({
                    size: 17,
                    color: '4A5B6B',
                    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph({ children: [small(subtitle)] }),
          ...blocks.flatMap((block) => blockOf(block, there)),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(word))
}

const spaced = (before: number, after: number) => ({ spacing: { before, after }, keepNext: true })

function blockOf(block: Block, there: ReadonlySet<number>): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: levels[block.level] })]
    case 'paragraph':
      return [new Paragraph({ children: runsOf(block.runs, there), spacing: { after: 120 } })]
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            children: runsOf(item, there),
            bullet: { level: 0 },
            spacing: { after: 60 },
          }),
      )
    case 'table':
      return block.rows.length === 0 ? [] : tableOf(block, there)
    case 'chart':
      // Word wants a bitmap beside every drawing; the table beside it has the same figures.
      return []
  }
}

/** Text width of an A4 page in twentieths of a point. */
const width = 9_026

function tableOf(block: TableBlock, there: ReadonlySet<number>): (Paragraph | Table)[] {
  const { caption, head, rows } = block
  const shares = block.widths ?? head.map(() => 1)
  const total = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((width * share) / total))
  const cellOf = (children: Paragraph[], index: number, shaded: boolean): TableCell =>
    new TableCell({
      children,
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 70, right: 70 },
      ...(shaded && { shading: { fill: 'E9EEF3' } }),
    })
  return [
    new Paragraph({
      children: [new TextRun({ text: caption, bold: true, size: 19 })],
      spacing: { before: 160, after: 60 },
      keepNext: true,
    }),
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      rows: [
        new TableRow({
          tableHeader: true,
          children: head.map((text, index) =>
            cellOf(
              [new Paragraph({ children: [new TextRun({ text, bold: true, size: 18 })] })],
              index,
              true,
            ),
          ),
        }),
        ...rows.map(
          ({ cells, seq }) =>
            new TableRow({
              cantSplit: true,
              children: cells.map((cell, index) =>
                cellOf([cellParagraph(cell, index === 0 ? seq : undefined, there)], index, false),
              ),
            }),
        ),
      ],
    }),
    new Paragraph({ text: '' }),
  ]
}

function cellParagraph(cell: Runs, seq: number | undefined, there: ReadonlySet<number>): Paragraph {
  const children = runsOf(cell, there, 18)
  return new Paragraph({
    children:
      seq === undefined ? children : [new Bookmark({ id: `entry-${seq}`, children: children })],
  })
}

const runsOf = (
  runs: Runs,
  there: ReadonlySet<number>,
  size?: number,
): (TextRun | InternalHyperlink)[] => runs.map((run) => runOf(run, there, size))

function runOf(
  run: Run,
  there: ReadonlySet<number>,
  size: number | undefined,
): TextRun | InternalHyperlink {
  const sized = size === undefined ? {} : { size }
  if (typeof run === 'string') return new TextRun({ text: plain(run), ...sized })
  if ('strong' in run) return new TextRun({ text: plain(run.text), bold: true, ...sized })
  const link = new TextRun({ text: run.text, style: 'Hyperlink', ...sized })
  return there.has(run.seq)
    ? new InternalHyperlink({ anchor: `entry-${run.seq}`, children: [link] })
    : new TextRun({ text: run.text, ...sized })
}

/** Without the control signs that XML cannot hold. */
const plain = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '')
