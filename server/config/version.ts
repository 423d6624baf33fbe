import { readFileSync } from 'node:fs'

const told = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string
}

/** The version of this program, as its package says it. */
export const softwareVersion = told.version
