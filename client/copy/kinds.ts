import type { CaseAction } from '../../shared/kernel/answer.ts'
import type { CaseDoc } from '../../shared/wire/seat.ts'
import { localised } from './localised.ts'

const figures = new Intl.NumberFormat('en-NZ')
const things = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`

type TriageCounts = Readonly<Record<CaseAction, number>> & { readonly calls: number }

/** Words of the controls for the six kinds of decision. */
export const kinds = localised('kinds', {
  // Ordering, of a ranking or a statement
  ranked: 'Your order, first to last',
  rankedEmpty: 'Nothing placed yet. Add what comes first.',
  blocks: 'What you say, in order',
  blocksEmpty: 'Nothing picked yet.',
  toRank: 'Not placed yet',
  toSay: 'What you could say',
  place: (at: number) => `${at}.`,
  add: (label: string) => `Add: ${label}`,
  up: (label: string) => `Up: ${label}`,
  down: (label: string) => `Down: ${label}`,
  remove: (label: string) => `Take out: ${label}`,
  orderHelp: 'Drag, or use the arrows.',
  nowAt: (label: string, at: number, of: number) => `${label}: now ${at} of ${of}.`,
  takenOut: (label: string) => `${label}: taken out.`,
  rankFirst: 'Put these in order first.',

  // Statement
  words: 'Own words',
  wordsHelp: 'They follow what you picked.',
  preview: 'How it will read',
  previewEmpty: 'Pick something to say, or write it.',
  saySomething: 'Pick something to say, or write it, first.',
  ownWords: 'own words',

  // Estimate
  low: 'Lowest',
  high: 'Highest',
  bounds: (min: number, max: number, unit: string) =>
    `From ${figures.format(min)} to ${figures.format(max)} ${unit}.`,
  confidence: 'How sure are you that the truth lies between them?',
  perCent: (value: number) => `${value} %`,
  notSet: 'Move the slider',
  sure: (value: number) => {
    const tenths = value / 10
    const words = Number.isInteger(tenths) ? `${tenths} in 10` : `${value} in 100`
    return `${words} sure`
  },
  range: (low: number, high: number, unit: string) =>
    low === high
      ? `${figures.format(low)} ${unit}`
      : `${figures.format(low)} to ${figures.format(high)} ${unit}`,
  lowFirst: 'Write the lowest number first, in digits.',
  highFirst: 'Write the highest number, in digits.',
  upsideDown: 'The lowest is above the highest. Change one.',
  outside: (min: number, max: number) =>
    `Stay between ${figures.format(min)} and ${figures.format(max)}.`,
  sureFirst: 'Say how sure you are: move the slider.',

  // Triage
  action: { proceed: 'Go ahead', relocate: 'Move', defer: 'Put off' } satisfies Record<
    CaseAction,
    string
  >,
  actionDone: {
    proceed: 'Goes ahead here',
    relocate: 'Moves to the partner hospital',
    defer: 'Put off',
  } satisfies Record<CaseAction, string>,
  unsorted: 'Not sorted yet',
  columnEmpty: 'None',
  urgencyWord: {
    U1: 'today',
    U2: 'in 3 days',
    U3: 'in 2 weeks',
    U4: 'in 2 months',
  } satisfies Record<CaseDoc['urgency'], string>,
  urgency: (urgency: CaseDoc['urgency'], word: string) => `${urgency} · ${word}`,
  safeDelay: (days: number) =>
    days < 1
      ? `Can wait ${things(Math.round(days * 24), 'hour', 'hours')}`
      : `Can wait ${things(days, 'day', 'days')}`,
  priors: 'Needs earlier images',
  noPriors: 'No earlier images needed',
  contact: (route: string) => `Reach: ${route}`,
  planned: (day: string, time: string) => `${day}, ${time}`,
  now: {
    planned: '',
    proceeding: 'Goes ahead so far',
    relocated: 'Moved so far',
    deferred: 'Put off so far',
    done: 'Done',
  } satisfies Record<CaseDoc['status'], string>,
  call: 'Safety call to the patient',
  caseReason: 'Reason (if you want)',
  caseReasonOf: (label: string) => `Reason for ${label}`,
  slots: (left: number, all: number) =>
    left === 0
      ? `No place left at the partner hospital (${all} in all).`
      : `${things(left, 'place', 'places')} left at the partner hospital, of ${all}.`,
  sorted: (done: number, all: number) => `${done} of ${all} sorted.`,
  moved: (label: string, action: string, rest: string) => `${label}: ${action}. ${rest}`,
  filter: 'Show',
  showAll: 'All',
  showUnsorted: 'Not sorted',
  none: 'No procedure fits this choice.',
  rest: (count: number) => `All ${count} shown and not sorted:`,
  move: 'Move…',
  moveOf: (label: string) => `Move… ${label}`,
  full: 'No place left',
  missing: (count: number) =>
    count === 1 ? 'One procedure is not sorted yet.' : `${count} procedures are not sorted yet.`,
  asList: 'Show as list',
  triageCounts: ({ proceed, relocate, defer, calls }: TriageCounts) =>
    `${proceed} go ahead, ${relocate} moved, ${defer} put off; ${things(calls, 'safety call', 'safety calls')}`,
  withCall: 'with a safety call',
})
