import { localised } from './localised.ts'

/** Words of the page for playing on paper: packs to print, answers to enter. */
export const paper = localised('paper', {
  page: 'On paper',
  lead: 'When screens fail, play goes on with paper. Print the packs before the day; enter the answers when you can.',
  enter: 'Enter a paper answer',
  packs: 'Packs to print',
  printAll: 'Print all packs',
  printOne: (title: string) => `Print: ${title}`,
  count: (cards: number, forms: number) => `${cards} cards, ${forms} forms`,
  howTo:
    'Print one-sided. Fold each card at the line and tape it shut; the text is inside. Hand a card over when its inject goes out.',
  spoiler: 'These pages hold every inject. Keep them from the players.',
  missing: 'The packs cannot be shown. Open this page from the facilitator link.',
  loading: 'The packs are on their way.',

  // On the sheets
  packFor: (title: string) => `Pack: ${title}`,
  contacts: 'Who is who',
  free: 'not taken yet',
  role: 'Your part',
  knows: 'Only you know this',
  sealed: 'Sealed. Open when you are told to.',
  card: (number: number, letter?: string) =>
    letter === undefined ? `Inject ${number}` : `Inject ${number}, card ${letter}`,
  sealedLetter: (letter: string) => `Sealed. Open it only if you are told “card ${letter}”.`,
  to: (title: string) => `For ${title}`,
  opensAt: (time: string) => `Planned for ${time}`,
  whenTold: 'When the facilitator says so',
  code: (code: string) => `Code ${code}`,
  readCode: 'Read this code out when you open it.',
  qr: (number: number) => `Code to enter the answer to inject ${number}`,
  fold: 'Fold here',
  asks: (numbers: string) => `Fill in form ${numbers}.`,
  form: (number: number, title: string) => `Form ${number}: ${title}`,
  minutes: (count: number) => `You have ${count} minutes.`,
  consult: (names: string) => `Talk first to: ${names}`,
  why: 'Why?',
  answeredAt: 'Exercise clock (T+) when you decided',
  name: 'Name',
  signed: (names: string) => `Second signature (${names})`,
  rank: 'Number them: 1 is first.',
  tick: 'Tick.',
  triage: ['Procedure', 'Go on', 'Move', 'Put off', 'Call', 'Reason'],
  estimate: (unit: string) => `Lowest ______   Highest ______   ${unit}   How sure, in %: ______`,
  words: 'Own words',

  // For the facilitator
  calls: 'Which card to open',
  callsLead:
    'For the facilitator alone. These injects come in more than one wording. Say the letter: the first line that is so decides.',
  callsPrint: 'Print: which card to open',
  callsFor: (number: number, title: string) => `${number}. ${title}`,
  callIf: (letter: string, when: string) => `Card ${letter}: ${when}`,
  callElse: (letter: string) => `Card ${letter}: if none of that is so`,

  // Entering
  which: 'Which decision?',
  whichFirst: 'Choose the decision first.',
  none: 'Nothing is waiting for an answer.',
  whose: 'Whose answer is it?',
  reason: 'Why? (as written)',
  send: 'Enter this answer',
  entered: 'Entered so far',
})
