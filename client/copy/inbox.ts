import { localised } from './localised.ts'

/** Words around messages and what comes with them. */
export const inbox = localised('inbox', {
  phone: 'Phone call',
  transcript: 'Written down as it was said',
  inPerson: 'In person',
  email: 'E-mail',
  from: 'From',
  to: 'To',
  subject: 'Subject',
  pager: 'Pager',
  alert: 'System alert',
  alerts: 'Open alerts',
  alertColumns: ['Time', 'Severity', 'Where and what'],
  severity: { high: 'High', medium: 'Medium', low: 'Low' },
  news: 'News',
  social: 'Social media',
  letter: 'Letter',
  darkWeb: 'Picture of a page',
  darkWebPage: 'What stood on the page',
  noAddress: 'address removed',
  pageNotShown: 'The page itself is not shown.',
  stamp: 'Exercise',

  // What comes with a message
  attachment: (title: string) => `Attachment: ${title}`,
  picture: (title: string) => `Picture: ${title}`,
  pictureComing: 'The picture is on its way.',
  pictureMissing: 'The picture cannot be shown now. What it says is below.',
  pictureAgain: 'Try again',
  inWords: 'What the picture says',
  print: 'Print',
  printLabel: (title: string) => `Print: ${title}`,
})
