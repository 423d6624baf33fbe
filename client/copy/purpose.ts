import { localised } from './localised.ts'

/** What an exercise is for, as chosen on the set-up page. */
export const purposeCopy = localised('purpose', {
  legend: 'What it is for',
  practice: ['Practise', 'Hints and notes are shown. Every run has its own luck.'],
  assess: [
    'Assess',
    'No hints, options in a mixed order, luck from a fixed set, so that results can be compared.',
  ],
  /** Beside the phase, while it is played. */
  mark: { practice: 'Practice', assess: 'Assessment' },
  /** To people who wait for the start. */
  lobby: {
    practice: 'This run is for practice. Hints are shown, and trying things out is welcome.',
    assess:
      'This run assesses how the team works together. There are no hints, and it can be compared with other runs.',
  },
} as const)
