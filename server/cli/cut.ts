import { prepare, type Plan } from '../../shared/engine/plan.ts'
import { readPackage, type Package } from '../library/library.ts'
import { readScenarioFiles } from '../library/scenarioFiles.ts'
import { scenarioFolder } from './scenarioFolder.ts'

/** How a scenario is cut for machine teams; what is left out is its first length and its biggest team. */
export type Cut = {
  readonly minutes?: number | undefined
  readonly roles?: number | undefined
  readonly undoSeconds?: number
}

/** Reads a package by name or folder. Throws with every problem when it cannot be played. */
export function packageNamed(named: string): Package {
  const read = readPackage(readScenarioFiles(scenarioFolder(named)))
  if (!read.ok) throw new Error(read.problems.join('\n'))
  return read.pack
}

/** Seconds in which a sent answer can be taken back, as on a server that was not told otherwise. */
const usual = 10

/** The plan for a cut. Throws with a sentence that names the lengths or team sizes there are. */
export function planFor(
  { scenario }: Package,
  seed: string,
  { minutes, roles, undoSeconds = usual }: Cut,
): Plan {
  const length = minutes ?? scenario.lengths[0]?.minutes
  if (!scenario.lengths.some((each) => each.minutes === length))
    throw new Error(
      `${scenario.id} is not cut for ${minutes} minutes; there is ${scenario.lengths.map((each) => each.minutes).join(', ')}.`,
    )
  const sizes = scenario.teams.map(({ size }) => size)
  const size = roles ?? Math.max(...sizes)
  const team = scenario.teams.find((each) => each.size === size)
  if (!team)
    throw new Error(
      `${scenario.id} has no team of ${size}; there is ${sizes.toSorted((a, b) => a - b).join(', ')}.`,
    )
  return prepare(scenario, {
    seed,
    minutes: length ?? 0,
    seats: team.seats,
    mode: 'clock',
    undoSeconds,
    parameters: {},
  })
}
