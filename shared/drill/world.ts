import { meterValue } from '../engine/meter.ts'
import { answerOf } from '../engine/state.ts'
import { storyTime } from '../engine/storyTime.ts'
import type { ScenarioFile } from '../scenario/file.ts'
import { fold, foldList, type Kept, written } from './fold.ts'
import { drillWords } from './words.ts'

type World = Pick<
  ScenarioFile,
  'facts' | 'systems' | 'cases' | 'catchUp' | 'meters' | 'roles' | 'questions'
>

/** The world of a drill: facts, systems, procedures and meters begin as they stood then; nothing is drawn again. */
export function worldThen(file: ScenarioFile, kept: Kept): World {
  const { plan, stood } = kept
  const of = <Value>(values: Readonly<Record<string, Value>>, id: string): Value | undefined =>
    values[id]
  return {
    facts: file.facts.map((fact) => ({
      ...fact,
      initial: of(stood.facts, fact.id) ?? fact.initial,
      draw: [],
    })),
    systems: file.systems.map((system) => ({
      ...system,
      initial: of(stood.systems, system.id) ?? system.initial,
    })),
    cases: file.cases.map((each) => {
      const initial = of(stood.cases, each.id)
      return initial === undefined || initial === 'planned' ? each : { ...each, initial }
    }),
    catchUp: foldList(kept, file.catchUp),
    meters: file.meters.map((meter) => {
      const line = of(stood.meters, meter.id)
      const value = line ? Math.round(meterValue(line, storyTime(plan, stood)) / 1000) : meter.start
      return {
        ...meter,
        start: Math.min(100, Math.max(0, value)),
        rates: meter.rates.flatMap((rate) => {
          const holds = fold(kept, rate.while)
          return holds === false ? [] : [{ ...rate, while: written(holds) }]
        }),
      }
    }),
    roles: file.roles.map((role) => ({
      ...role,
      knows: [...role.knows, ...memory(kept, role.id)],
    })),
    questions: file.questions,
  }
}

const most = 4

/** What a role had heard, and what the team had decided, the latest of each. */
function memory({ plan, stood, injects }: Kept, role: string): readonly string[] {
  const all = [...plan.injects, ...stood.added]
  const heard = all.flatMap(({ id, title, from }) => {
    const status = stood.injects[id]
    const theirs = status?.kind === 'delivered' && status.to.some((each) => each === role)
    return theirs && !status.withdrawn && !injects.has(id)
      ? [{ at: status.at, line: drillWords.heard(title, from) }]
      : []
  })
  const decided = plan.scenario.decisions.flatMap(({ id, title, options }) => {
    const given = answerOf(stood.decisions[id])
    if (!given) return []
    const { answer } = given
    const option =
      answer.kind === 'choice'
        ? options.find((each) => each.id === answer.option)?.label
        : undefined
    return [{ at: given.at, line: drillWords.decided(title, option ?? '') }]
  })
  return [heard, decided].flatMap((lines) =>
    lines
      .toSorted((a, b) => a.at - b.at)
      .slice(-most)
      .map(({ line }) => line),
  )
}
