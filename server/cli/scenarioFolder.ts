import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const own = resolve(import.meta.dirname, '../../scenarios')

/**
 * The folder of a scenario: a path to it, or its name in the folder of scenarios (SCENARIOS_DIR, or ours).
 * Throws with a sentence when there is none.
 */
export function scenarioFolder(named: string, env = process.env): string {
  const dir = env['SCENARIOS_DIR'] ?? own
  const places = [resolve(named), join(resolve(dir), named)]
  const found = places.find((place) => statSync(place, { throwIfNoEntry: false })?.isDirectory())
  if (found === undefined)
    throw new Error(`There is no scenario ${named}, neither here nor in ${dir}.`)
  return found
}
