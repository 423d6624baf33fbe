import { existsSync, readFileSync } from 'node:fs'

// Prints `N passed, N failed` from a Vitest JSON report; `npm run check` counts as one more.
const [, , report = '', check = '1'] = process.argv
const results = existsSync(report)
  ? JSON.parse(readFileSync(report, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 1 }
const checked = check === '0'
const passed = (results.numPassedTests ?? 0) + (checked ? 1 : 0)
const failed = (results.numFailedTests ?? 0) + (results.numPendingTests ?? 0) + (checked ? 0 : 1)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
