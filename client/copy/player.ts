import { logBy, logText } from './log.ts'
import { localised } from './localised.ts'

const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

export const player = localised('player', {
  page: (title: string) => title,
  pageUnread: (count: number, title: string) => `(${count}) ${title}`,
  heading: (title: string, seat: string) => `${title}: ${seat}`,
  work: 'Your work',
  sections: 'Work area',
  tabs: { decide: 'Decide', board: 'Board', inbox: 'Inbox', log: 'Log', team: 'Team' },
  toAnswer: (count: number) => `${count} to answer`,
  unread: (count: number) => `${count} not read`,
  phase: (number: number, count: number, title: string) => `Phase ${number} of ${count}: ${title}`,
  standstill: 'Why it stands still',
  paused: 'Paused. The clock stands still. Read and write on; you can send when it goes on.',
  lost: 'The line is lost. Go on typing: everything is kept, and answers go out once it is back.',
  boardLoading: 'The board is on its way.',

  // Decide
  nothingOpen: 'Nothing to decide right now.',
  nothingOpenLead: 'New questions come here by themselves. The inbox has everything sent to you.',
  openNow: 'Open now',
  anyTime: 'You can do this at any time',
  anyTimeLead: 'Nobody will remind you.',
  answered: 'Sent',
  decisionNumber: (number: number) => `Decision ${number}`,
  answerBy: 'Answer by',
  left: (time: string) => `${time} left`,
  timerLabel: 'Time left to answer',
  late: 'Time is up. You can still answer; it will be marked late.',
  lateShort: 'Time is up',
  noLimit: 'No time limit',
  consult: (names: readonly string[]) => `Talk to ${list(names)} first.`,
  pick: (min: number, max: number, count: number) =>
    min === max ? `Choose ${min}. Chosen: ${count}.` : `Choose ${min} to ${max}. Chosen: ${count}.`,
  why: 'Why?',
  whyHelp: 'One or two sentences. The review after the exercise reads them; they earn no points.',
  whyPlaceholder: 'What made you decide this way?',
  draftSaved: (time: string) => `Draft saved ${time}`,
  draftNone: 'Drafts save by themselves',
  send: 'Send decision',
  paperTimeWrong: 'Write the time as hours and minutes since the start, such as 0:42.',
  sendPaper: 'Enter with that time',
  paperDone: (title: string) => `Entered at its true time, marked as from paper: ${title}`,
  sending: 'Sending…',
  waiting: 'Waiting for the line. Your answer goes out once, when it is back.',
  chooseFirst: 'Choose one option first.',
  chooseMore: (min: number) => `Choose at least ${min} first.`,
  chooseFewer: (max: number) => `Choose ${max} at most. Take one away first.`,
  sent: 'Decision sent.',
  settledMine: (title: string) => `Sent: ${title}`,
  settledOther: (name: string, title: string) => `${name} answered this: ${title}`,
  sentAt: (time: string, by: string) => `Sent at ${time} by ${by}`,
  sentLate: 'Late',
  because: 'Because',
  noReason: 'No reason given.',
  again: 'Decide again',
  asking: 'What came in',
  hideInject: 'Hide the message',

  // Inbox
  inboxEmpty: 'Nothing has come in yet.',
  all: 'All',
  channels: 'Channels',
  unreadMark: 'New',
  withdrawn: (why: string) => `Withdrawn by the facilitator: ${why}`,
  withdrawnSaid: (number: number, why: string) =>
    `Inject ${number} was withdrawn by the facilitator: ${why}`,
  withdrawnDecision: (title: string, why: string) =>
    `The facilitator took this question back: ${title}. ${why}`,
  toRoles: (names: string) => `To ${names}`,
  attachment: (title: string) => `Attachment: ${title}`,
  answerThis: 'Go to the decision',
  everyone: 'everyone',

  // Log
  catchUp: 'What has happened so far',
  logEmpty: 'The log is empty.',
  logLabel: 'Team log, newest first',
  exercise: 'Exercise',
  logBy,
  logText,

  // Team
  teamLabel: 'Team',
  you: (name: string) => `${name} (you)`,
  noOne: 'Nobody yet',
  otherDevice: 'Open your seat on another device',
  otherDeviceLead:
    'Open this link there. This page then says that your seat moved. Keep the link to yourself.',
  copyLink: 'Copy link',
  copied: 'Copied',
  seatLink: 'Your seat link',

  // Alerts
  newInject: (number: number, channel: string, title: string) =>
    `New: inject ${number}, ${channel.toLowerCase()}. ${title}`.slice(0, 140),
  spoken: (seconds: number, title: string) =>
    seconds >= 60
      ? `${Math.round(seconds / 60)} ${seconds < 90 ? 'minute' : 'minutes'} left: ${title}`
      : `${seconds} seconds left: ${title}`,
  nowPaused: 'The exercise is paused.',
  nowRunning: 'The exercise is running.',
  lineLost: 'Connection lost. Go on typing; nothing is lost.',
  lineBack: 'Connected again.',

  // Lobby
  lobbyPage: 'Lobby',
  lobbyHeading: (name: string | undefined) => (name ? `You are in, ${name}` : 'You are in'),
  lobbyWait:
    'The exercise starts when the facilitator starts it. This page then changes by itself.',
  yourPart: 'Your part',
  cims: (name: string) => `In the incident structure: ${name}`,
  youKnow: 'Only you know this',
  rules: 'Ground rules',
  ruleLines: [
    'This is practice. There are no trick questions and nobody is blamed.',
    'Play yourself: say out loud what you would do, and talk before you send.',
    'Use nothing real. Call no real number and send no real e-mail about this.',
    'If something real happens, say “No duff” and stop. Real work comes first.',
  ],
  seats: 'Seats',
  seatsTaken: (taken: number, all: number) => `${taken} of ${all} taken`,
  caption: '♪ Exercise only · two notes',
  captionMuted: 'Exercise only · sound is off',
  tryIt: 'Try a decision',
  beforeStart: 'Before it starts',
  beforeStartLead: 'Read your part, then say that you are ready.',
  iAmReady: 'I am ready',
  testSound: 'Test sound',
  testSoundMuted: 'Sounds are off on this device.',
  testSoundDone: 'Did you hear two notes? That is a new message.',

  // End
  endHeading: 'The exercise has ended',
  endLead: 'Take a breath. Stay with the group: the hot wash, the talk about it, is the best part.',
  endReport: 'Open the after-action report',
  endHotWash: 'Write a card for the hot wash',
  endQuestions: 'To think about before you talk',
  endQuestionLines: [
    'What did you know when you decided, and what did you only find out later?',
    'What should we keep doing?',
    'What one thing would you change on Monday?',
  ],
  yourDecisions: 'What you decided',
  noDecisions: 'You sent no decisions.',

  // Notices
  replaced: 'Your seat was opened on another device. It is live there now.',
  takeBack: 'Use it here again',
  refused: 'This link does not open a seat here. Join with the code, or ask the facilitator.',
  closed: 'This exercise is closed. Reload the page to look again.',
  waitingFor: 'Finding your seat…',
})
