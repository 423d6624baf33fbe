import { join, relative } from 'node:path'
import { Command } from 'commander'
import { doubtLine, doubtsAbout } from '../../shared/scenario/lint.ts'
import { readPackage } from '../library/library.ts'
import { readScenarioFiles } from '../library/scenarioFiles.ts'
import { scenarioFolder } from './scenarioFolder.ts'

/** `check <scenario>`: its doubts, one line and 0 when it can be played; otherwise every problem and 1. */
export const checkCommand = (): Command =>
  new Command('check')
    .description('check a scenario package')
    .argument('<scenario>', 'its name, or a path to its folder')
    .action((named: string) => {
      const { ok, lines } = check(scenarioFolder(named))
      for (const line of lines) console.log(line)
      process.exitCode = ok ? 0 : 1
    })

/** Checks the package in a folder. Problems read `file:line:column message`, the file seen from here. */
export function check(folder: string): { readonly ok: boolean; readonly lines: readonly string[] } {
  const seenFromHere = (name: string) => relative(process.cwd(), join(folder, name))
  const files = readScenarioFiles(folder)
  if (files.length === 0) {
    return { ok: false, lines: [`${seenFromHere('')}:1:1 there is no YAML file in this folder`] }
  }
  const named = files.map(({ name, text }) => ({ name: seenFromHere(name), text }))
  const read = readPackage(named)
  if (!read.ok) return { ok: false, lines: read.problems }
  const { id, version, injects, decisions, roles, lengths } = read.pack.scenario
  const counts = `${injects.length} injects, ${decisions.length} decisions, ${roles.length} roles`
  const minutes = lengths.map((length) => length.minutes).join(', ')
  return {
    ok: true,
    lines: [
      ...doubtsAbout(read.pack.scenario, named).map(doubtLine),
      `${id} ${version} is sound: ${counts}, ${minutes} minutes`,
    ],
  }
}
