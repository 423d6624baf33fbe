import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isPicture } from '../../shared/scenario/pictures.ts'
import type { ScenarioFiles } from '../store/exerciseStore.ts'

/**
 * The YAML files and pictures that lie directly in a package's folder, by name; a `.png` as base64. Empty without
 * any YAML file. Throws when it is no folder.
 */
export function readScenarioFiles(folder: string): ScenarioFiles {
  const names = readdirSync(folder).toSorted()
  if (!names.some((name) => name.endsWith('.yaml'))) return []
  return names
    .filter((name) => name.endsWith('.yaml') || isPicture({ name }))
    .map((name) => ({
      name,
      text: readFileSync(join(folder, name), name.endsWith('.png') ? 'base64' : 'utf8'),
    }))
}
