import { localised } from './localised.ts'

/** Words for an answer that was given on paper and joins the log later. */
export const onPaper = localised('onPaper', {
  wasOnPaper: 'I decided this on paper earlier',
  time: 'When was it given? (T+, such as 0:42)',
  timeHelp: (now: string) => `The exercise clock is at T+${now} now.`,
  timeWrong: 'Write the time as hours and minutes since the start, such as 0:42.',
  signedBy: 'Who signed it?',
  nobody: 'Nobody',
  marked: 'It joins the log at the time it was given, marked “entered late from paper”.',
  sendPaper: 'Enter with that time',
  done: (title: string) => `Entered at its true time, marked as from paper: ${title}`,
})
