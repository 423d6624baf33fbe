import { localised } from './localised.ts'

/** Words for an answer that was given on paper and joins the log later. */
export const onPaper = localised('onPaper', {
  wasOnPaper: 'I decided this on paper earlier',
  time: 'When was it given? (T+, such as 0:42)',
  timeHelp: (now: string) => `The exercise clock is at T+${now} now.`,
  signedBy: 'Who signed it?',
  nobody: 'Nobody',
  marked: 'It joins the log at the time it was given, marked “entered late from paper”.',
})
