import type { WatcherKind } from '../../shared/wire/watching.ts'
import { localised } from './localised.ts'

/** Every sentence of those who watch: coming in, the feed, the observer’s page. */
export const watchCopy = localised('watch', {
  page: { observer: 'Observer', evaluator: 'Evaluator' } satisfies Record<WatcherKind, string>,
  comeIn: {
    observer: 'Watch this exercise',
    evaluator: 'Evaluate this exercise',
  } satisfies Record<WatcherKind, string>,
  lead: {
    observer:
      'You will read what every part receives and decides. Observers can see answers: keep them to yourself, and let the team find its own way.',
    evaluator:
      'You will rate tasks beside the log and write notes. You rate alone: other evaluators do not see your letters, and the team sees nothing of it while it plays.',
  } satisfies Record<WatcherKind, string>,
  name: 'Your name',
  nameHelp: 'Only the facilitator sees it.',
  nameMissing: 'Write your name, so that the facilitator knows who is here.',
  enter: 'Come in',
  entering: 'Coming in…',
  wrongLink: 'This link does not open this exercise, or it was taken back. Ask the facilitator.',
  noKey: 'This link is missing its key. Open the full link the facilitator gave you.',
  closed: 'The server has closed this exercise. Reload the page to try again.',
  opening: 'Opening the exercise…',
  offline: 'The line is lost. What you write is kept here and sent when it is back.',
  offlineObserver: 'The line is lost. New entries come when it is back.',
  feed: 'What happened',
  feedLabel: 'What the parts received and did, newest first',
  feedEmpty: 'Nothing has happened yet. It starts when the facilitator starts it.',
  feedNothingHere: 'Nothing yet for this part.',
  show: 'Watch',
  everyone: 'Everyone',
  readOnly: 'Read only',
  from: (sender: string) => `From ${sender}`,
  to: (names: string) => `To ${names}`,
  more: 'Read it',
  opened: (number: number, title: string) => `Decision ${number} asked: ${title}`,
  read: (number: number) => `Opened inject ${number}.`,
  asked: (to: string | undefined) => (to === undefined ? 'Asked people outside' : `Asked ${to}`),
  replied: 'Reply from outside',
  exercise: 'Exercise',
  entry: (seq: number) => `Log ${seq}`,
  seats: 'Who plays',
  seatFree: 'Free',
  hospital: 'How the hospital stands',
  ended: 'The exercise has ended. The report opens from here.',
  report: 'Open the report',
})
