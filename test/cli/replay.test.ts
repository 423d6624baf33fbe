import { appendFileSync, copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { removeFolder, temporaryFolder } from '../support/server.ts'
import { hotwash, top } from './hotwash.ts'

let once: string
let folder: string
let log: string
beforeAll(() => {
  once = temporaryFolder()
  hotwash('simulate', 'first-light', '--seed', 's1', '--log', join(once, 'log.jsonl'))
})
afterAll(() => removeFolder(once))
beforeEach(() => {
  folder = temporaryFolder()
  log = join(folder, 'log.jsonl')
  copyFileSync(join(once, 'log.jsonl'), log)
})
afterEach(() => removeFolder(folder))

const edit = (change: (lines: string[]) => string[]): void =>
  writeFileSync(log, change(readFileSync(log, 'utf8').split('\n')).join('\n'))

test('a log that was played as it says is identical', () => {
  const { code, out } = hotwash('replay', log)
  expect(code).toBe(0)
  expect(out).toMatch(/^identical: \d+ events$/)
})

test('a log without an end is played again, with nothing to compare', () => {
  edit((lines) => [...lines.slice(0, -2), ''])
  const { code, out } = hotwash('replay', log)
  expect(code).toBe(0)
  expect(out).toMatch(/^replayed: \d+ events; the log does not say what to expect$/)
})

test('another answer in the log is found at the first event that differs', () => {
  edit((lines) =>
    lines.map((line) => line.replace(/"option":"(pause|carry-on)"/, '"option":"ask-first"')),
  )
  const { code, out } = hotwash('replay', log)
  expect(code).toBe(1)
  expect(out).toMatch(/^diverged: /)
})

test('an entry moved in time is found at the event it caused', () => {
  edit((lines) => {
    const last = lines.findLastIndex((line) => line.includes('"decide"'))
    return lines.map((line, index) =>
      index === last ? line.replace(/"at":(\d+)/, (_all, at) => `"at":${Number(at) - 1}`) : line,
    )
  })
  const { code, out } = hotwash('replay', log)
  expect(code).toBe(1)
  expect(out).toMatch(/^diverged: at event \d+ \(\{"answer"/)
})

test('an entry moved before its neighbour is found by its line', () => {
  edit((lines) =>
    lines.map((line) =>
      line.includes('"decide"')
        ? line.replace(/"at":(\d+)/, (_all, at) => `"at":${Number(at) + 1}`)
        : line,
    ),
  )
  const { code, out } = hotwash('replay', log)
  expect(code).toBe(1)
  expect(out).toMatch(/log\.jsonl:\d+ is earlier than the line before it/)
})

test('a changed scenario is said before anything is played', () => {
  const scenario = join(folder, 'first-light')
  cpSync(join(top, 'scenarios/first-light'), scenario, { recursive: true })
  appendFileSync(join(scenario, 'scenario.yaml'), '\n# later\n')
  edit((lines) =>
    lines.map((line, at) =>
      at === 0 ? line.replace('"id":"first-light"', `"id":"${scenario}"`) : line,
    ),
  )
  const { code, out } = hotwash('replay', log)
  expect(code).toBe(1)
  expect(out).toMatch(
    /^scenario changed: .* is now [0-9a-f]{12}, the log was made with [0-9a-f]{12}$/,
  )
})

test('a broken file is said with its line', () => {
  edit((lines) => lines.map((line, at) => (at === 2 ? '{"n":2}' : line)))
  const { code, out } = hotwash('replay', log)
  expect(code).toBe(1)
  expect(out).toBe(`${log}:3 is not an entry of an exercise log`)
})
