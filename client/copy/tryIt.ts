import { localised } from './localised.ts'

/** A question to try the form with, before the start. */
export const tryIt = localised('tryIt', {
  lead: 'For practice alone: nothing is sent, and nobody sees it.',
  question: 'The kettle in the staff room is broken. What do you do?',
  options: ['Ask for a new one, and say so on the door', 'Say nothing; somebody else will see it'],
  chooseFirst: 'Choose one first.',
  done: 'That is all there is to it. In the exercise you could undo it for some seconds.',
  again: 'Try again',
})
