import { facilitatorAnswers } from './facilitatorAnswers.ts'
import { facilitatorBranches } from './facilitatorBranches.ts'
import { facilitatorDialogs } from './facilitatorDialogs.ts'
import { facilitatorFiring } from './facilitatorFiring.ts'
import { facilitatorPace } from './facilitatorPace.ts'
import { facilitatorPeople } from './facilitatorPeople.ts'
import { facilitatorRefusals } from './facilitatorRefusals.ts'
import type { InjectStatusDoc } from '../../shared/wire/facilitator.ts'
import { localised } from './localised.ts'

const minutes = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`)

const state: { readonly [Kind in InjectStatusDoc['kind']]: string } = {
  planned: 'Planned',
  waiting: 'Waiting',
  armed: 'Armed',
  held: 'Held',
  fired: 'Fired',
  going: 'Going out',
  withdrawn: 'Withdrawn',
  skipped: 'Skipped',
  cancelled: 'Cancelled',
  passed: 'Passed by',
}

/** Every sentence of the facilitator console. */
export const facilitatorCopy = localised('facilitator', {
  title: (exercise: string) => `${exercise} – facilitator`,
  heading: 'Facilitator console',
  opening: 'Opening the exercise…',
  noKey:
    'This page needs the facilitator link. Open the link you were given when the exercise was created.',
  wrongKey:
    'This link does not open this exercise. Ask whoever created it for the facilitator link.',
  line: {
    reconnecting: 'Line lost. Trying again. What you do now is sent once it is back.',
    replaced: 'The console was opened on another device. This one no longer receives anything.',
    closed: 'The server has closed this exercise. Reload the page to try again.',
  },

  // the top bar
  running: (speed: number) => (speed === 1 ? 'Running' : `Running ×${speed}`),
  paused: 'Paused',
  briefing: 'Not started',
  ended: 'Ended',
  endsAt: (time: string) => `ends T+${time}`,
  phase: (number: number, count: number, title: string) => `Phase ${number} of ${count}: ${title}`,
  phaseLeft: (left: string) => `${left} left in this phase`,
  phaseOver: (over: string) => `${over} over its planned time`,
  mode: {
    clock: 'Injects go out by the clock',
    facilitator: 'Injects wait for you',
  },
  joinCode: 'Join code',
  code: 'Code',
  showCode: 'Show code and links',
  qr: 'QR code to join',
  pause: 'Pause',
  resume: 'Resume',
  speed: 'Speed',
  nextPhase: 'Next phase',
  giveTime: 'Give time',
  endExercise: 'End exercise',
  startExercise: 'Start exercise',
  toReport: 'Open the report',

  // before the start
  getReady: 'Get ready',
  readAloud: 'Read the code aloud, or show the QR code.',
  joinAt: (address: string) => `Join at ${address}`,
  onlyHere:
    'This address works on this computer only. Start the server with HOST=0.0.0.0 for phones and laptops on your network.',
  links: 'Links to hand out',
  noLinks: 'The other links are kept on the device where the exercise was created.',
  link: {
    join: 'For players',
    screen: 'Big screen',
    evaluator: 'Evaluator',
    observer: 'Observer',
    facilitator: 'Facilitator (keep it to yourself)',
    paper: 'On paper',
  },
  linkHelp: {
    join: 'Opens the join page with the code filled in.',
    screen: 'Board, clock and code for the projector.',
    evaluator: 'Opens the report at any time.',
    observer: 'Opens the report after the end.',
    facilitator: 'Opens this console on another device.',
    paper: 'Packs to print, and answers that came in on paper. For you alone.',
  },
  copy: 'Copy',
  copyWhat: (what: string) => `Copy link: ${what}`,
  open: 'Open',
  openWhat: (what: string) => `Open in a new tab: ${what}`,
  copied: (what: string) => `Link copied: ${what}.`,
  notCopied: 'The link could not be copied. Select it and copy it by hand.',
  lengthAndPhases: 'Length and phases',
  booked: (total: number, play: number) => `${total} minutes booked, ${play} of them play.`,
  phaseMinutes: (count: number) => minutes(count),
  allSeated: 'Every seat is taken.',
  freeSeats: (count: number) =>
    count === 1
      ? '1 seat is still free. You can start; its decisions stay with nobody until someone joins.'
      : `${count} seats are still free. You can start; their decisions stay with nobody until someone joins.`,
  nobody: 'Nobody has joined yet. You can start, but no one would read the first inject.',
  lookThrough: 'Look through the injects',
  ...facilitatorBranches,

  // left column
  people: 'Seats and open answers',
  seats: 'Seats',
  seatsHere: (here: number, all: number) => `${here} of ${all} here`,
  seatFree: 'Free seat',
  awayFor: (count: number) => `Away ${count} min`,
  openCount: (count: number) => `${count} open`,
  lastAnswer: (count: number) => (count < 1 ? 'answered just now' : `answered ${count} min ago`),
  ago: (count: number) => (count < 1 ? 'now' : `${count} min`),
  openAnswers: 'Open answers',
  leftOpen: 'Left without an answer',
  noOpen: 'No decision is waiting for an answer.',
  decision: (number: number) => `Decision ${number}`,
  left: (time: string) => `${time} left`,
  late: 'Time is up; still open',
  noLimit: 'No time limit',
  waitsOn: (seats: string) => `Waits for ${seats}`,
  wasFor: (names: string) => `Asked of ${names}`,
  noOwner: 'No seat holds this part',
  giveMinutes: (count: number, number: number) =>
    `Give ${minutes(count)} more for decision ${number}`,
  plus: (count: number) => `+${count}`,

  // middle
  injects: 'Injects',
  asTable: 'Show as table',
  asLanes: 'Show as lanes',
  timeline: 'Injects by objective over time',
  timelineHelp: 'Arrow keys choose an inject.',
  noTimeYet: 'No time yet',
  reserve: 'Reserve',
  now: (time: string) => `Now ${time}`,
  other: 'Added by you',
  state,
  waitsFor: (what: string) => `Waits: ${what}`,
  inReserve: 'In reserve: goes out only when you fire it',
  waitsForYou: 'Waits until you fire it',
  mark: (number: number, title: string, what: string) => `Inject ${number}, ${what}: ${title}`,
  table: {
    caption: 'All injects in order of time',
    number: 'No.',
    time: 'Time',
    state: 'State',
    inject: 'Inject',
    to: 'To',
    objective: 'Objective',
  },
  inject: (number: number) => `Inject ${number}`,
  next: 'Next',
  adHoc: 'Added by you',
  edited: 'Text edited',
  everyone: 'everyone',
  route: (by: string, to: string) => `${by} to ${to}`,
  from: (who: string) => `From ${who}`,
  due: (time: string) => `due ${time}`,
  dueIn: (time: string, count: number) =>
    count < 1 ? `due ${time} · in less than a minute` : `due ${time} · in ${count} min`,
  dueOver: (time: string) => `was due ${time}`,
  at: (time: string) => `at ${time}`,
  firedBy: { schedule: 'by the clock', facilitator: 'by you' },
  lookingFor: 'Looking for',
  objective: 'Objective',
  opensDecisions: 'Asks',
  fullText: 'Full text',
  fire: 'Fire',
  hold: 'Hold',
  unhold: 'Unhold',
  skip: 'Skip',
  edit: 'Edit',
  addInject: 'Add inject',
  noInject: 'There is no inject to show.',
  notPending: (number: number, what: string) =>
    `Inject ${number}: ${what}. That cannot be changed.`,
  notNow: 'That is possible while the exercise runs.',

  // right column
  ...facilitatorAnswers,
  notes: 'Notes',
  newNote: 'New note',
  noteHint: 'Type and press Enter. Saved with the time.',
  noNotes: 'No notes yet.',
  noteBy: { facilitator: 'Facilitator', evaluator: 'Evaluator' },
  facts: 'Facts of the story',
  costs: 'Costs so far',
  total: 'Total',

  log: 'Log',
  noLog: 'Nothing has happened yet.',
  endedTitle: 'The exercise has ended',
  endedText: 'Talk first, while it is fresh. The report is ready for everyone.',
  toHotWash: 'Open the hot wash',

  ...facilitatorDialogs,
  ...facilitatorFiring,
  ...facilitatorPace,
  ...facilitatorPeople,

  // what the status line says
  said: {
    started: 'The exercise is running.',
    paused: 'Paused. Every clock stands still.',
    resumed: 'Running again.',
    speed: (speed: number) => `Speed is now ×${speed}.`,
    phase: 'Moved on to the next phase.',
    fired: (number: number) => `Inject ${number} has gone out.`,
    held: (number: number) => `Inject ${number} is held.`,
    unheld: (number: number) => `Inject ${number} is no longer held.`,
    skipped: (number: number) => `Inject ${number} is skipped.`,
    edited: (number: number) => `Inject ${number} has its new text.`,
    added: 'The new inject is on the list. Fire it when you want it to go out.',
    going: (number: number) => `Inject ${number} is going out.`,
    stopped: (number: number) => `Inject ${number} is stopped. It has not gone out.`,
    withdrawn: (number: number) =>
      `Inject ${number} is withdrawn. It stays in the inbox with your reason.`,
    restored: (number: number) => `Inject ${number} is back on the list.`,
    undone: (what: string) => `Undone: ${what}.`,
    nothingToUndo: 'There is nothing to undo.',
    gaveAll: (count: number) => `${minutes(count)} more for all open decisions.`,
    gavePhase: (count: number) => `${minutes(count)} more for this phase.`,
    gaveDecision: (count: number, number: number) =>
      `${minutes(count)} more for decision ${number}.`,
    noted: 'Note saved.',
    replied: (number: number) => `Reply to question ${number} sent.`,
    settled: (title: string, value: string) => `Settled: ${title}: ${value}.`,
    unsettled: (title: string) => `Left to luck again: ${title}.`,
    asked: (who: string, text: string) => `Question from ${who}: ${text}`,
    sentForSignature: (number: number, title: string) =>
      `Decision ${number}, ${title}, waits for a signature.`,
    ended: 'The exercise has ended.',
    answered: (number: number, title: string) => `Answer in: decision ${number}, ${title}.`,
    sending: 'Sending…',
  },
  refused: facilitatorRefusals,
} as const)
