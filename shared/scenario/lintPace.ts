import type { Doubt } from './lint.ts'
import type { Inject, Scenario } from './scenario.ts'

/** Minutes of play without a scheduled inject after which people drift. */
const longestSilence = 10
/** Minutes in which a role's reading is counted, and the most of them that may be reading. */
const stretch = 10
const mostReading = 7
/** Words a minute of a tired person reading on a screen. */
const pace = 200

/** A scheduled inject at its minute of play. */
type Due = { readonly inject: Inject; readonly index: number; readonly minute: number }

/** Gaps in the schedule of each length, from the start to the end; injects that wait for a condition may fill them. */
export function silences(scenario: Scenario): readonly Doubt[] {
  return scenario.lengths.flatMap(({ minutes, play }) => {
    const due = scheduleOf(scenario, minutes)
    return [...due.map(({ minute }) => minute), play].flatMap((minute, at): Doubt[] => {
      const before = due[at - 1]
      const silence = minute - (before?.minute ?? 0)
      if (silence <= longestSilence) return []
      const after = before ? `after inject "${before.inject.id}"` : 'from the start'
      return [
        {
          path: before ? ['injects', before.index] : ['injects'],
          message: `at ${minutes} minutes nothing is scheduled for ${Math.round(silence)} minutes of play ${after}`,
        },
      ]
    })
  })
}

/** Roles that get more to read in ten minutes of play than anybody can, at each length. */
export function overloads(scenario: Scenario): readonly Doubt[] {
  return scenario.lengths.flatMap(({ minutes }) => {
    const due = scheduleOf(scenario, minutes)
    return scenario.roles.flatMap(({ id }, index): Doubt[] => {
      const own = due.filter(({ inject }) => inject.to.includes(id))
      const worst = own
        .map(({ minute }) => ({ minute, reading: readingFrom(scenario, own, minute) }))
        .toSorted((a, b) => b.reading - a.reading)[0]
      if (!worst || worst.reading <= mostReading) return []
      return [
        {
          path: ['roles', index],
          message: `at ${minutes} minutes the role "${id}" has ${Math.round(worst.reading)} minutes to read in the ${stretch} from minute ${Math.floor(worst.minute)}`,
        },
      ]
    })
  })
}

/** Minutes of reading in a stretch, however luck falls: injects of which one cancels another are not added up. */
function readingFrom(scenario: Scenario, due: readonly Due[], from: number): number {
  const inside = due.filter(({ minute }) => from <= minute && minute < from + stretch)
  const [on] = inside.flatMap(({ inject: { cancelledWhen: when } }) =>
    when?.kind === 'fact' ? [when.fact] : [],
  )
  const fact = scenario.facts.find(({ id }) => id === on)
  if (!fact) return inside.reduce((sum, { inject }) => sum + wordsOf(inject) / pace, 0)
  const worlds = fact.values.map((value) =>
    inside.flatMap((each): Due[] => {
      const { cancelledWhen: when } = each.inject
      if (when?.kind !== 'fact' || when.fact !== fact.id) return [each]
      const settled = { ...each.inject, cancelledWhen: undefined }
      return when.is.includes(value) ? [] : [{ ...each, inject: settled }]
    }),
  )
  return Math.max(...worlds.map((world) => readingFrom(scenario, world, from)))
}

const wordsOf = ({ body, attachments }: Inject): number =>
  [body, ...attachments.map(({ text }) => text)].join(' ').split(/\s+/).length

/** What the clock delivers by itself at a length, in the order of play. */
function scheduleOf(scenario: Scenario, minutes: number): readonly Due[] {
  let start = 0
  const phases = new Map(
    scenario.phases.map((phase) => {
      const planned = phase.minutes[minutes] ?? 0
      const entry = [phase.id, { ...phase, start, planned }] as const
      start += planned
      return entry
    }),
  )
  return scenario.injects
    .flatMap((inject, index): Due[] => {
      const { trigger, lengths } = inject
      if (trigger.kind !== 'at' || !lengths.includes(minutes)) return []
      const phase = phases.get(trigger.phase)
      if (!phase) return []
      const share = (trigger.time - phase.from) / (phase.to - phase.from)
      return [{ inject, index, minute: phase.start + phase.planned * share }]
    })
    .toSorted((a, b) => a.minute - b.minute)
}
