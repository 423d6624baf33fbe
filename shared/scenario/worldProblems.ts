import type { ScenarioFile } from './file.ts'
import type { Problem } from './problems.ts'

/** Systems that need each other in a circle; places off the plan or on top of each other. */
export function worldProblems(file: ScenarioFile): Problem[] {
  return [...circles(file), ...overlaps(file)]
}

function circles(file: ScenarioFile): Problem[] {
  const needs = new Map(
    file.systems.map((each) => [each.id, each.needs.map(({ system }) => system)]),
  )
  const wayBack = (goal: string, from: string, seen: readonly string[]): string[] | undefined => {
    for (const next of needs.get(from) ?? []) {
      if (next === goal) return [...seen, from, goal]
      if (seen.includes(next)) continue
      const way = wayBack(goal, next, [...seen, from])
      if (way) return way
    }
    return undefined
  }
  const told = new Set<string>()
  return file.systems.flatMap(({ id }, index): Problem[] => {
    if (told.has(id)) return []
    const way = wayBack(id, id, [])
    if (!way) return []
    for (const system of way) told.add(system)
    return [
      {
        path: ['systems', index, 'needs'],
        message: `needs itself in the end: ${way.join(', ')}`,
      },
    ]
  })
}

const columns = 24
const rows = 16.5

function overlaps(file: ScenarioFile): Problem[] {
  return file.places.flatMap(({ id, at }, index): Problem[] => {
    const [x, y, w, h] = at
    const path = ['places', index, 'at']
    if (x < 0 || y < 0 || x + w > columns || y + h > rows)
      return [{ path, message: `lies outside the plan of ${columns} by ${rows}` }]
    const over = file.places.slice(0, index).find(({ at: [ox, oy, ow, oh] }) => {
      const apart = x + w <= ox || ox + ow <= x || y + h <= oy || oy + oh <= y
      return !apart
    })
    return over ? [{ path, message: `"${id}" lies over place "${over.id}"` }] : []
  })
}
