import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

export const top = resolve(import.meta.dirname, '../..')

/** Runs the command line as people do. */
export const hotwash = (...words: readonly string[]) => {
  const ran = spawnSync(process.execPath, [join(top, 'server/cli/main.ts'), ...words], {
    cwd: top,
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { code: ran.status, out: ran.stdout.trim(), errors: ran.stderr.trim() }
}
