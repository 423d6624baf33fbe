import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ScenarioFiles } from './store/exerciseStore.ts'

/** The YAML files that lie directly in a package's folder, by name. Throws when it is no folder. */
export const readScenarioFiles = (folder: string): ScenarioFiles =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
