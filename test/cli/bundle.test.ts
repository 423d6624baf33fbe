import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { removeFolder, temporaryFolder } from '../support/server.ts'
import { hotwash, top } from './hotwash.ts'

let folder: string
let log: string
let file: string
let played: { readonly events: number; readonly score: { readonly overall: number | null } }
const at = (name: string): string => join(folder, name)
const bundle = (...words: readonly string[]) =>
  hotwash('bundle', log, '--data-dir', at('data'), ...words)

beforeAll(() => {
  folder = temporaryFolder()
  log = at('log.jsonl')
  file = at('one.hotwash')
  const { out } = hotwash(
    'simulate',
    'first-light',
    '--team',
    'hesitant',
    '--seed',
    's7',
    '--log',
    log,
    '--json',
  )
  played = JSON.parse(out) as typeof played
  expect(bundle('--out', file).code).toBe(0)
})
afterAll(() => removeFolder(folder))

test('a bundle is verified with the events and the score of the play', () => {
  const { code, out, errors } = hotwash('verify', file)
  expect(out).toBe(`verified: ${played.events} events, score ${played.score.overall ?? 'none'}`)
  expect(code).toBe(0)
  expect(errors).toMatch(/^Signed with key .* Anyone can make a key/)
})

/** Whether this machine lets a program be run without any network (Linux, user namespaces). */
const offline = spawnSync('unshare', ['-rn', 'true']).status === 0

test('a bundle is verified on a copy of the program alone, with no scenario, no data and no network', () => {
  const copy = at('clone')
  mkdirSync(copy)
  for (const part of ['server', 'shared', 'package.json'])
    cpSync(join(top, part), join(copy, part), { recursive: true })
  symlinkSync(join(top, 'node_modules'), join(copy, 'node_modules'))
  const [week, whole] = [at('week.jsonl'), at('week.hotwash')]
  hotwash('simulate', 'intracare', '--team', 'hesitant', '--seed', 's7', '--log', week)
  hotwash('bundle', week, '--data-dir', at('data'), '--out', whole)
  const words = [process.execPath, 'server/cli/main.ts', 'verify', whole]
  const [program = '', ...rest] = offline ? ['unshare', '-rn', ...words] : words
  const ran = spawnSync(program, rest, { cwd: copy, encoding: 'utf8', timeout: 150_000 })
  expect(ran.stdout.trim()).toMatch(/^verified: \d+ events, score [\d.]+$/)
  expect(ran.status).toBe(0)
}, 180_000)

test('the key is made once, for its owner alone, and signs every bundle after that', () => {
  const key = at('data/signing-key.pem')
  const before = readFileSync(key, 'utf8')
  expect(statSync(key).mode & 0o777).toBe(0o600)
  const second = at('second.hotwash')
  expect(bundle('--out', second).code).toBe(0)
  expect(readFileSync(key, 'utf8')).toBe(before)
  expect(readFileSync(second).equals(readFileSync(file))).toBe(true)
})

test('a bundle of another key is refused when the key is given', () => {
  const { code, out } = hotwash('verify', file, '--key', '0'.repeat(64))
  expect(out).toMatch(/^not verified: the bundle is signed with key .+, not with the one you gave/)
  expect(code).toBe(1)
})

test('a changed byte is named and answered with 1', () => {
  const changed = at('changed.hotwash')
  writeFileSync(
    changed,
    readFileSync(file, 'latin1').replace('"seed":"s7"', '"seed":"s8"'),
    'latin1',
  )
  const { code, out, errors } = hotwash('verify', changed)
  expect(out).toMatch(/^not verified: the bundle has a signature that does not fit its manifest/)
  expect(errors).toMatch(/^Rely on nothing in it/)
  expect(code).toBe(1)
})

test('what cannot be read is said in a sentence', () => {
  expect(hotwash('verify', at('missing')).errors).toMatch(/^There is no file /)
  expect(hotwash('verify', file, '--key', 'nonsense').errors).toMatch(/is no Ed25519 public key/)
  writeFileSync(at('torn.jsonl'), readFileSync(log, 'utf8').slice(0, -20))
  const { code, errors } = hotwash('bundle', at('torn.jsonl'), '--out', at('torn.hotwash'))
  expect(errors).toMatch(/torn\.jsonl:\d+ is not a JSON object\.$/)
  expect(code).toBe(1)
})
