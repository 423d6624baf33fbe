import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { schemaText } from '../../server/cli/schema.ts'
import { removeFolder, temporaryFolder } from '../support/server.ts'

vi.setConfig({ testTimeout: 60_000 })

const top = resolve(import.meta.dirname, '../..')
let folder: string
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => removeFolder(folder))

const hotwash = (...words: readonly string[]) => {
  const ran = spawnSync(process.execPath, [join(top, 'server/cli/main.ts'), ...words], {
    cwd: top,
    encoding: 'utf8',
    timeout: 30_000,
  })
  return { code: ran.status, out: ran.stdout.trim().split('\n'), errors: ran.stderr.trim() }
}

test('a sound scenario is checked by its name or its folder, with one line', () => {
  for (const named of ['first-light', 'scenarios/first-light']) {
    const { code, out } = hotwash('check', named)
    expect(code).toBe(0)
    expect(out).toEqual([expect.stringMatching(/^first-light 1\.0\.0 is sound/)])
  }
})

test('a broken scenario gives every problem with its place, and 1', () => {
  cpSync(join(top, 'scenarios/first-light'), folder, { recursive: true })
  const file = join(folder, 'scenario.yaml')
  const broken = readFileSync(file, 'utf8')
    .replace('version: 1.0.0', 'version: one')
    .replace('minutes: 20, briefing: 3', 'minutes: twenty, briefing: 3')
  writeFileSync(file, broken)
  const { code, out } = hotwash('check', folder)
  expect(code).toBe(1)
  expect(out).toHaveLength(2)
  const place = `${relative(top, file)}:`
  for (const line of out) {
    expect(line.startsWith(place)).toBe(true)
    expect(line.slice(place.length)).toMatch(/^\d+:\d+ \S/)
  }
})

test('a scenario that is not there is said so', () => {
  const { code, errors } = hotwash('check', 'no-such')
  expect(code).toBe(1)
  expect(errors).toMatch(/^There is no scenario no-such/)
})

test('the schema for editors is the present one (npm run -s hotwash -- schema)', () => {
  expect(readFileSync(join(top, 'scenarios/scenario.schema.json'), 'utf8')).toBe(schemaText())
})
