import { localised } from './localised.ts'

/** What an exercise is for, as chosen on the set-up page. */
export const purposeCopy = localised('purpose', {
  legend: 'What it is for',
  practice: ['Practise', 'Hints and notes are shown. Every run has its own luck.'],
  assess: [
    'Assess',
    'No hints, options in a mixed order, luck from a fixed set, so that results can be compared.',
  ],
} as const)
