import { localised } from './localised.ts'

const count = (n: number, one: string, many: string): string =>
  n === 1 ? `1 ${one}` : `${n} ${many}`

/** What a person reads who joins while play is on, or takes over a part. */
export const catchUpCopy = localised('catchUp', {
  heading: 'What has happened so far',
  lead: (phase: string, time: string) => `It is ${time} in the story. Now: ${phase}.`,
  phases: 'Before that',
  forYou: (n: number) => `${count(n, 'message', 'messages')} for you, newest first`,
  noneForYou: 'Nothing was sent to you so far.',
  open: (n: number) => `${count(n, 'decision waits', 'decisions wait')} for you`,
  noneOpen: 'Nothing waits for your answer.',
  colleagues: (n: number) =>
    n === 1 ? 'A colleague asks for your view.' : `Colleagues ask for your view on ${n} decisions.`,
  decided: 'What the team has decided',
  noneDecided: 'Nothing has been decided so far.',
  more: (n: number) => `and ${n} more in the log`,
  close: 'I am up to date',
} as const)
