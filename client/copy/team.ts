import { localised } from './localised.ts'

/** Words on the team's page: people, messages, the shared board, decisions. */
export const team = localised('team', {
  views: 'Team views',
  view: { people: 'People', messages: 'Messages', situation: 'Situation', decisions: 'Decisions' },

  // Messages
  to: 'To',
  everyone: 'Everyone',
  write: 'Message',
  writeHelp: 'Short and plain. It stands in the log.',
  send: 'Send message',
  sent: 'Sent.',
  empty: 'Write the message first.',
  left: (count: number) => `${count} signs left`,
  none: 'No messages yet.',
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  you: 'You',
  isNew: 'New',
  about: (number: number, title: string) => `About inject ${number}: ${title}`,
  aboutNone: 'Nothing in particular',
  aboutLabel: 'About',
  openInject: 'Open it',
  inject: (number: number, title: string) => `${number}. ${title}`,
  passOn: 'Pass on',
  said: (name: string, text: string) => `${name}: ${text}`.slice(0, 140),
  unread: (count: number) => (count === 1 ? '1 new message' : `${count} new messages`),

  // The shared board
  lead: 'What does the team know? Everyone sees this and may move an entry. Nothing vanishes.',
  column: { known: 'Known', unknown: 'Unknown', assumed: 'Assumed' },
  columnLead: {
    known: 'Somebody has seen it or said it.',
    unknown: 'We need to find out.',
    assumed: 'We act as if. Check it.',
  },
  nothing: 'Nothing here yet.',
  add: 'Add to the board',
  what: 'What is it?',
  where: 'Where does it belong?',
  source: 'Where is it from?',
  sourceNone: 'Not said',
  sourcePerson: 'A person',
  person: 'Who said it?',
  fromInject: (number: number) => `Inject ${number}`,
  fromPerson: (name: string) => `from ${name}`,
  noSource: 'no source',
  by: (name: string, time: string) => `${name}, ${time}`,
  moved: (name: string, from: string, to: string, time: string) =>
    `${name} moved it from ${from} to ${to} at ${time}`,
  moveTo: (column: string, text: string) => `Move to ${column}: ${text}`,
  addButton: 'Put on the board',
  added: 'It is on the board.',
  addFirst: 'Write it first.',

  // Decisions
  noDecisions: 'Nothing has been decided yet.',
  decidedBy: (name: string, time: string) => `${name}, ${time}`,
  late: 'Late',
  paper: 'Entered late from paper',
  again: 'Decided again',
})
