import type { FrameworkRow, ObjectiveRow } from './aarShape.ts'

/** What a reference to a framework says, and what it does not (domain brief §6.1). */
export const frameworkCaution =
  'A reference says that a task touches this part of a framework. It does not say that the framework is met: one ' +
  'exercise shows a few decisions on one day. Numbers follow public copies; the publisher’s own text decides.'

/** Each reference with the tasks that touch it, in the order of the references. */
export function frameworkRows(objectives: readonly ObjectiveRow[]): readonly FrameworkRow[] {
  const rows = new Map<string, FrameworkRow['tasks'][number][]>()
  for (const { title, rating, frameworks } of objectives.flatMap(({ tasks }) => tasks))
    for (const reference of frameworks)
      rows.set(reference, [...(rows.get(reference) ?? []), { title, rating }])
  return [...rows]
    .map(([reference, tasks]) => ({ reference, tasks }))
    .toSorted((a, b) => (a.reference < b.reference ? -1 : 1))
}
