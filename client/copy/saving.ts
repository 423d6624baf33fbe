import type { SavingDoc } from '../../shared/wire/views.ts'
import { localised } from './localised.ts'

/** Said while the server cannot save and play waits. */
export const savingCopy = localised('saving', {
  players:
    'Play waits: the server cannot save just now. What you wrote stays here. It goes on by itself.',
  readOnly:
    'This exercise can be read, not played: a part of its log is damaged. Everything up to there is shown.',
  facilitator: {
    full: 'Nothing can be saved: the server’s disk is full. Ask whoever runs the server to make room.',
    'read-only':
      'Nothing can be saved: the server may not write to its disk. Ask whoever runs the server to allow it.',
    locked:
      'Nothing can be saved: another program holds the database. It usually lets go within moments.',
    unreachable:
      'Nothing can be saved: the database does not answer. Ask whoever runs the server to look at it.',
    failed: 'Nothing can be saved: the server’s disk reports errors. Ask whoever runs the server.',
    'broken-log':
      'This exercise can be read, not played: its log is damaged. Restore a backup, or make a new exercise.',
  } satisfies Record<SavingDoc['trouble'], string>,
  torn: (records: number) =>
    `The end of this exercise’s log was damaged when the server started: ${records === 1 ? 'one record was' : `${records} records were`} set aside. Check that the last answers are there.`,
  waits:
    'Clocks stand still, nobody loses time, nothing that was accepted is lost. Play goes on by itself.',
} as const)
