import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../server/config/config.ts'

const top = resolve(import.meta.dirname, '../..')
const deploy = join(top, 'server/deploy')
const file = (name: string) => readFileSync(join(deploy, name), 'utf8')

describe.skipIf(!existsSync('/usr/bin/systemd-analyze'))('the unit', () => {
  test('systemd finds nothing to say against it', async () => {
    const unit = join(deploy, 'hotwash.service')
    const { stdout, stderr } = await promisify(execFile)('systemd-analyze', ['verify', unit])
    expect(stdout + stderr).not.toContain('hotwash.service')
  })
})

test('the environment of the unit is one that the server starts with', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hotwash-unit-'))
  const lines = [...file('hotwash.service').matchAll(/^Environment=(.*)$/gm)]
  const env = Object.fromEntries(
    lines.flatMap(([, values = '']) => values.split(' ').map((each) => each.split('='))),
  )
  const read = readConfig({ ...env, DATA_DIR: folder })
  expect(read).toMatchObject({
    ok: true,
    config: { host: '127.0.0.1', port: 2567, publicUrl: 'https://hotwash.example.org' },
  })
  rmSync(folder, { recursive: true })
})

test('the image is made of what the repository has, and of nothing that lies about', () => {
  const copied = [...file('Containerfile').matchAll(/^COPY (?!--from)(.*) \S+$/gm)]
  const sources = copied.flatMap(([, names = '']) => names.split(' '))
  expect(sources.length).toBeGreaterThan(2)
  expect(sources.filter((source) => !existsSync(join(top, source)))).toEqual([])
  const kept = readFileSync(join(top, '.dockerignore'), 'utf8').split('\n')
  for (const own of ['.git', 'node_modules', 'data', '*.db', '.env*']) expect(kept).toContain(own)
})
