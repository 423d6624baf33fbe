import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Manifest } from 'vite'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

const out = mkdtempSync(join(tmpdir(), 'hotwash-weight-'))
let files: Manifest

beforeAll(async () => {
  const configFile = join(import.meta.dirname, '../../vite.config.ts')
  vi.stubEnv('NODE_ENV', 'production')
  await build({ configFile, logLevel: 'silent', build: { outDir: out } })
  files = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8')) as Manifest
}, 60_000)
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(out, { recursive: true, force: true })
})

/** The scripts a browser fetches for these parts of the build, each with all it imports at once. */
function scripts(parts: readonly string[]): ReadonlySet<string> {
  const reached = new Set(parts)
  for (const part of reached) for (const next of files[part]?.imports ?? []) reached.add(next)
  return new Set([...reached].map((part) => files[part]?.file ?? `nothing is built of ${part}`))
}
const kbGz = (names: ReadonlySet<string>): number =>
  [...names].reduce((sum, name) => sum + gzipSync(readFileSync(join(out, name))).length, 0) / 1000

const start = 'index.html'
const play = 'player/PlayPage.tsx'
/** What the lobby fetches at once, on the way to the first decision. */
const lobby = 'player/BeforeStart.tsx'
const named = (pattern: RegExp): string => Object.keys(files).find((key) => pattern.test(key)) ?? ''

test('a phone fetches at most 90 kB of script before the board, the framework included', () => {
  const line = named(/^(_line-|net\/line)/)
  const framework = named(/@colyseus\/sdk/)
  const before = scripts([start, play, lobby, line, framework])
  expect(before.size).toBeGreaterThan(4)
  expect(kbGz(before)).toBeLessThan(90)
})

test('the first page is one script', () => {
  expect([...scripts([start])]).toHaveLength(1)
  expect(kbGz(scripts([start]))).toBeLessThan(24)
})

test('English alone is fetched until another language is chosen', () => {
  const words = 'copy/mi/words.ts'
  expect(files[words]?.isDynamicEntry).toBe(true)
  expect(scripts([start, play])).not.toContain(files[words]?.file)
})
