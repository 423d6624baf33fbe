import type { ExerciseEvent } from '../../shared/engine/event.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import { played } from '../../shared/scoring/played.ts'
import type { Aar } from '../../shared/report/shape/aarShape.ts'
import { aarDocument } from '../../shared/report/document/aarDocument.ts'
import { reportPage } from '../../shared/report/html.ts'
import { reportMarkdown } from '../../shared/report/markdown/markdown.ts'
import { aarSheets } from '../../shared/report/sheet/aarSheets.ts'
import { csvOf } from '../../shared/report/sheet/csv.ts'
import { termsOf } from '../../shared/report/terms.ts'
import { bannerWords } from '../../shared/report/words.ts'
import { xapiStatements } from '../../shared/report/xapi.ts'

/** The forms in which a report leaves the server, each with its type and the end of its file name. */
export const formats = {
  html: { type: 'text/html', ending: 'html' },
  json: { type: 'application/json', ending: 'json' },
  pdf: { type: 'application/pdf', ending: 'pdf' },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: 'docx',
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: 'xlsx',
  },
  csv: { type: 'text/csv', ending: 'csv' },
  md: { type: 'text/markdown', ending: 'md' },
  xapi: { type: 'application/json', ending: 'xapi.json' },
} as const
export type Format = keyof typeof formats

/** Sheets that can be had as CSV. */
export const sheetNames = ['msel', 'ratings', 'decisions', 'improvement', 'log', 'about'] as const
export type SheetName = (typeof sheetNames)[number]

type Reported = {
  readonly plan: Plan
  readonly events: readonly ExerciseEvent[]
  readonly aar: Aar
  readonly names: Readonly<Record<string, string>> | undefined
}

/** The report in one form. Document makers are fetched when they are first needed: they are big. */
export async function inFormat(
  format: Format,
  sheet: SheetName,
  { plan, events, aar, names }: Reported,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return reportPage(aar)
    case 'json':
      return JSON.stringify({ ...aar, marking: bannerWords })
    case 'md':
      return reportMarkdown(aar)
    case 'csv': {
      const wanted = aarSheets(aar).find(({ id }) => id === sheet)
      return wanted ? csvOf(wanted) : ''
    }
    case 'xapi': {
      const terms = termsOf(plan, played(plan, events).end, names)
      return JSON.stringify(xapiStatements(plan, events, { aar, terms }), null, 1)
    }
    case 'pdf':
      return (await import('./pdf.ts')).pdfOf(aarDocument(aar))
    case 'docx':
      return (await import('./docx.ts')).docxOf(aarDocument(aar))
    case 'xlsx':
      return (await import('./xlsx.ts')).xlsxOf(aarSheets(aar), aar.overview.title)
  }
}
