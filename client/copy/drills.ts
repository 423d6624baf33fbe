import { localised } from './localised.ts'

/** Every sentence of the retest: drills of what went wrong, and what came of them. */
export const drills = localised('drills', {
  findings: 'Findings',
  findingsLead:
    'Any of them becomes a drill of ten minutes: the same inject and decision, in the clinic as it stood then. It gets a code and links of its own.',
  noFindings: 'Nothing came up in this exercise, so there is nothing to do again.',
  letters: {
    P: 'Performed without challenges',
    S: 'Performed with some challenges',
    M: 'Performed with major challenges',
    U: 'Unable to be performed',
  },
  drill: 'Drill this',
  drillNamed: (title: string) => `Drill this: ${title}`,
  making: 'Making the drill…',
  made: (code: string) => `The drill is ready. Its code is ${code}.`,
  heading: 'Drills',
  none: 'No drills yet.',
  status: { briefing: 'not started', running: 'being played', ended: 'ended' },
  passed: 'passed',
  notPassed: 'not passed yet',
  state: (state: string) => `Drill: ${state}`,
  line: (code: string, day: string) => `Code ${code}, made ${day}`,
  console: 'Open the console',
  consoleNamed: (code: string) => `Open the console of drill ${code}`,
  report: 'Report',
  reportNamed: (code: string) => `Report of drill ${code}`,
  rated: (letter: string) => `rated ${letter}`,
  unrated: 'did not come up',
  rule: 'Passed means rated P or S.',
  closesOnly: 'Closes only with its drill passed',
  finding: 'Finding it answers',
  anyFinding: 'None of these',
  requires: 'Close it only when its drill was passed',
  log: (entries: string) => `log ${entries}`,
})
