import { duration } from '../kernel/time.ts'
import type { ScenarioFile } from './file.ts'
import type { Problem } from './problems.ts'

const instant = (text: string): number => Date.parse(text)

/** Phases in order, planned for every length; injects inside a phase; targets before limits. */
export function timeProblems(file: ScenarioFile): Problem[] {
  return [...phaseProblems(file), ...lengthProblems(file), ...injectProblems(file), ...clocks(file)]
}

function phaseProblems(file: ScenarioFile): Problem[] {
  return file.phases.flatMap((phase, index): Problem[] => {
    const before = file.phases[index - 1]
    const problems: Problem[] = []
    if (instant(phase.from) >= instant(phase.to))
      problems.push({ path: ['phases', index, 'to'], message: 'must be later than "from"' })
    if (before && instant(before.to) > instant(phase.from))
      problems.push({
        path: ['phases', index, 'from'],
        message: `must not be earlier than the end of phase "${before.id}"`,
      })
    for (const { minutes } of file.lengths)
      if (phase.minutes[String(minutes)] === undefined)
        problems.push({
          path: ['phases', index, 'minutes'],
          message: `needs planned minutes for the length of ${minutes}`,
        })
    return problems
  })
}

function lengthProblems(file: ScenarioFile): Problem[] {
  return file.lengths.flatMap(({ minutes, briefing, play, hotwash }, index): Problem[] => {
    const problems: Problem[] = []
    if (briefing + play + hotwash !== minutes)
      problems.push({
        path: ['lengths', index, 'minutes'],
        message: `is ${minutes}, but briefing + play + hotwash is ${briefing + play + hotwash}`,
      })
    const planned = file.phases.reduce(
      (sum, phase) => sum + (phase.minutes[String(minutes)] ?? 0),
      0,
    )
    if (Math.abs(planned - play) > 0.001)
      problems.push({
        path: ['lengths', index, 'play'],
        message: `is ${play}, but the phases plan ${planned} minutes for the length of ${minutes}`,
      })
    return problems
  })
}

function injectProblems(file: ScenarioFile): Problem[] {
  const lengths = new Set(file.lengths.map(({ minutes }) => minutes))
  return file.injects.flatMap((inject, index): Problem[] => {
    const problems: Problem[] = []
    const triggers = [inject.at, inject.when, inject.reserve].filter((part) => part !== undefined)
    if (triggers.length !== 1)
      problems.push({
        path: ['injects', index],
        message: `"${inject.id}" needs exactly one of "at", "when" and "reserve: true"`,
      })
    if (inject.after !== undefined && inject.when === undefined)
      problems.push({ path: ['injects', index, 'after'], message: 'goes only with "when"' })
    const { at } = inject
    const inside = ({ from, to }: { from: string; to: string }) =>
      at !== undefined && instant(from) <= instant(at) && instant(at) < instant(to)
    if (at !== undefined && !file.phases.some(inside))
      problems.push({
        path: ['injects', index, 'at'],
        message: 'lies in no phase; phases run from "from" up to, but not including, "to"',
      })
    for (const [place, minutes] of (inject.lengths ?? []).entries())
      if (!lengths.has(minutes))
        problems.push({
          path: ['injects', index, 'lengths', place],
          message: `no length of ${minutes} minutes; there is ${[...lengths].join(', ')}`,
        })
    return problems
  })
}

const clocks = (file: ScenarioFile): Problem[] =>
  file.clocks.flatMap((clock, index): Problem[] =>
    (duration(clock.target) ?? 0) < (duration(clock.limit) ?? 0)
      ? []
      : [{ path: ['clocks', index, 'limit'], message: 'must be longer than "target"' }],
  )
