import type { ScenarioFile } from './file.ts'
import type { Problem } from './problems.ts'

/** Every role sits on exactly one seat of each team; dimensions that add up. */
export function peopleProblems(file: ScenarioFile): Problem[] {
  return [...teamProblems(file), ...placeProblems(file), ...weights(file)]
}

function teamProblems(file: ScenarioFile): Problem[] {
  return file.teams.flatMap((team, index): Problem[] => {
    const problems: Problem[] = []
    if (team.seats.length !== team.size)
      problems.push({
        path: ['teams', index, 'size'],
        message: `is ${team.size}, but the team has ${team.seats.length} seats`,
      })
    const seated = team.seats.flatMap(({ roles }) => roles)
    team.seats.forEach((seat, at) =>
      seat.roles.forEach((role, place) => {
        if (!file.roles.some(({ id }) => id === role))
          problems.push({
            path: ['teams', index, 'seats', at, 'roles', place],
            message: `no role "${role}"; there is ${file.roles.map(({ id }) => id).join(', ')}`,
          })
      }),
    )
    for (const { id } of file.roles) {
      const times = seated.filter((role) => role === id).length
      if (times !== 1)
        problems.push({
          path: ['teams', index, 'seats'],
          message: `role "${id}" sits on ${times} seats of this team; it needs exactly one`,
        })
    }
    return problems
  })
}

const placeProblems = (file: ScenarioFile): Problem[] =>
  file.roles.flatMap(({ place }, index): Problem[] =>
    place === undefined || file.places.some(({ id }) => id === place)
      ? []
      : [{ path: ['roles', index, 'place'], message: `no place "${place}"` }],
  )

function weights(file: ScenarioFile): Problem[] {
  const total = file.dimensions.reduce((sum, { weight }) => sum + weight, 0)
  return Math.abs(total - 100) < 0.001
    ? []
    : [{ path: ['dimensions'], message: `weights sum to ${total}; they must sum to 100` }]
}
