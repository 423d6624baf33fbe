import { existsSync, readFileSync } from 'node:fs'

// Prints `N passed, N failed` from Vitest's JSON reports; each `name=exit code` counts as one more.
let passed = 0
let failed = 0
for (const each of process.argv.slice(2)) {
  const [, code] = /^\w+=(\d+)$/.exec(each) ?? []
  if (code !== undefined) {
    if (code === '0') passed += 1
    else failed += 1
  } else if (existsSync(each)) {
    const results = JSON.parse(readFileSync(each, 'utf8'))
    passed += results.numPassedTests ?? 0
    failed += (results.numFailedTests ?? 0) + (results.numPendingTests ?? 0)
  } else failed += 1
}
process.stdout.write(`${passed} passed, ${failed} failed\n`)
