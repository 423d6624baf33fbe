import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const client = join(import.meta.dirname, '../../client')
type Manifest = Record<'id' | 'name' | 'start_url' | 'scope' | 'display', string> & {
  readonly icons: readonly Record<'src' | 'sizes' | 'type' | 'purpose', string>[]
}
const manifest = JSON.parse(
  readFileSync(join(client, 'public/manifest.webmanifest'), 'utf8'),
) as Manifest

/** Width and height as a PNG's header has them. */
const sizeOf = (png: Buffer): string => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`

test('the page can be put on a phone like an app, and says there too that it is an exercise', () => {
  expect(readFileSync(join(client, 'index.html'), 'utf8')).toContain('href="/manifest.webmanifest"')
  expect(manifest).toMatchObject({ start_url: '/', scope: '/', display: 'standalone' })
  expect(manifest.name).toMatch(/exercise only/i)
})

test('browsers that install find an icon of 192 and of 512, and one that may be cut round', () => {
  const drawn = manifest.icons.filter(({ type }) => type === 'image/png')
  for (const { src, sizes } of drawn)
    expect(sizeOf(readFileSync(join(client, 'public', src)))).toBe(sizes)
  expect(drawn.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']))
  expect(drawn.some(({ purpose }) => purpose === 'maskable')).toBe(true)
})

test('what keeps the page for a lost line keeps nothing of an exercise', () => {
  expect(existsSync(join(client, 'public/sw.js'))).toBe(true)
  const worker = readFileSync(join(client, 'public/sw.js'), 'utf8')
  const kept = /const pages = \/(.*)\/\n/.exec(worker)?.[1] ?? ''
  const pages = new RegExp(kept)
  for (const page of ['/', '/play/x', '/facilitate/x', '/screen/x']) expect(page).toMatch(pages)
  for (const other of ['/api/join', '/api/exercises/x/report', '/shared/x'])
    expect(other).not.toMatch(pages)
})
