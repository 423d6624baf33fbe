import { localised } from './localised.ts'

/** Every sentence of the report page that does not come with the report itself. */
export const reportCopy = localised('report', {
  heading: 'After-action report',
  loading: 'Making the report…',
  print: 'Print or save as PDF',
  again: 'Try again',
  hotWash: 'Hot wash',
  take: 'Take it along',
  takeHelp: 'Each is marked Exercise only.',
  withNames: 'with names of people',
  making: 'Making it…',
  formats: {
    pdf: 'PDF, tagged',
    docx: 'Word',
    xlsx: 'Excel: injects, ratings, decisions, plan',
    csv: 'CSV: decision log',
    md: 'Markdown',
    json: 'JSON',
    xapi: 'xAPI statements',
  },
  problem: {
    'no-key':
      'This page needs your link. Open it from the exercise on the device you played on, or ask the facilitator.',
    'not-ended': 'The report opens when the exercise has ended.',
    'wrong-key': 'Your link does not open this report. Ask the facilitator for the right one.',
    missing: 'There is no exercise at this address. Check the link.',
    busy: 'Too many tries at once. Wait a minute, then try again.',
    offline: 'The server cannot be reached. Check the network, then try again.',
    broken: 'The server could not make the report. Try again; nothing is lost.',
  },
} as const)

export type ReportProblem = keyof typeof reportCopy.problem
