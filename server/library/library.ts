import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { packageHash } from '../../shared/scenario/hash.ts'
import { issueLine } from '../../shared/scenario/issue.ts'
import { parseScenario } from '../../shared/scenario/parse.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { functionDesks } from '../store/exerciseStore.ts'
import type { Logger } from '../config/logger.ts'
import { readScenarioFiles } from './scenarioFiles.ts'
import type { ScenarioFiles } from '../store/exerciseStore.ts'

export type Package = {
  readonly scenario: Scenario
  readonly hash: string
  readonly files: ScenarioFiles
}
export type Read =
  | { readonly ok: true; readonly pack: Package }
  | { readonly ok: false; readonly problems: readonly string[] }

/** Parses a package; every problem comes back as `file:line:column message`. */
export function readPackage(files: ScenarioFiles): Read {
  const parsed = parseScenario(files)
  if (!parsed.ok) return { ok: false, problems: parsed.issues.map(issueLine) }
  const { scenario } = parsed
  const reserved: readonly string[] = functionDesks
  const clashing = scenario.teams.flatMap(({ seats }) =>
    seats.filter(({ id }) => reserved.includes(id)),
  )
  if (clashing.length > 0) {
    const ids = [...new Set(clashing.map(({ id }) => id))].join(', ')
    return {
      ok: false,
      problems: [`teams: the seat names ${ids} are taken by the server; rename them`],
    }
  }
  return { ok: true, pack: { scenario, hash: packageHash(files), files } }
}

/** The scenarios on offer by id, read once. A broken package is left out and its problems are logged. */
export function readLibrary(dir: string, log: Logger): ReadonlyMap<string, Package> {
  const packages = new Map<string, Package>()
  if (!existsSync(dir)) {
    log.error({ dir }, 'there is no folder of scenarios')
    return packages
  }
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    const files = readScenarioFiles(join(dir, entry.name))
    if (files.length === 0) continue
    const read = readPackage(files)
    if (!read.ok) {
      log.error(
        { package: entry.name, problems: read.problems },
        'a scenario is broken and left out',
      )
    } else if (packages.has(read.pack.scenario.id)) {
      log.error({ package: entry.name }, 'a second scenario has the same id and is left out')
    } else {
      packages.set(read.pack.scenario.id, read.pack)
    }
  }
  return packages
}
