import type { Plan } from '../engine/plan.ts'
import type { RoleId } from '../kernel/ids.ts'
import { playClock } from './playClock.ts'
import { lengthOf, type Spread } from './spread.ts'
import { teams, type Team } from './policy.ts'
import type { Pair, Varied } from './vary.ts'
import { leftOut } from './ways.ts'

export type Quartiles = { readonly p25: number; readonly p50: number; readonly p75: number }

/** What a playtest says about a scenario. */
export type Verdict = {
  /** Injects that no team on any seed met; those held in reserve are not counted. */
  readonly unreachable: readonly string[]
  /** Decisions that were open to no team on any seed. */
  readonly neverOpened: readonly string[]
  /** Ways to answer never worse than any other in anything, and better than each in something. */
  readonly dominating: readonly { readonly decision: string; readonly option: string }[]
  /** Ways with another that is never worse in anything, and better in something. */
  readonly dominated: readonly {
    readonly decision: string
    readonly option: string
    readonly by: readonly string[]
  }[]
  /** Those of either sort that the scenario's author knows of and keeps, with the reason given there. */
  readonly accepted: readonly {
    readonly decision: string
    readonly option: string
    readonly why: string
  }[]
  /** Seats of the expert team, which waits longest, with more than ten minutes of nothing to do. */
  readonly idle: readonly {
    readonly seat: string
    readonly minutes: number
    readonly from: string
    readonly to: string
    readonly seed: string
  }[]
  readonly scores: Readonly<Partial<Record<Team, Quartiles>>>
  /** Injects a role gets in each ten minutes of play, on average over the expert's runs. */
  readonly load: Readonly<Record<RoleId, readonly number[]>>
  readonly runs: number
}

const longestIdle = 600_000

export function verdictOf(plan: Plan, findings: readonly (Spread | Varied)[]): Verdict {
  const spreads = findings.filter((finding) => finding.kind === 'spread')
  const varied = findings.filter((finding) => finding.kind === 'vary')
  const delivered = new Set(spreads.flatMap((spread) => spread.delivered))
  const opened = new Set(spreads.flatMap((spread) => spread.opened))
  const experts = spreads.filter(({ team }) => team === 'expert')
  return {
    unreachable: plan.injects
      .filter(({ id, trigger }) => trigger.kind !== 'reserve' && !delivered.has(id))
      .map(({ id }) => id),
    neverOpened: plan.scenario.decisions.filter(({ id }) => !opened.has(id)).map(({ id }) => id),
    ...dominanceOf(plan, varied),
    idle: idleIn(plan, experts),
    scores: Object.fromEntries(
      teams.flatMap((team) => {
        const scores = spreads.flatMap((spread) => (spread.team === team ? spread.scores : []))
        return scores.length > 0 ? [[team, quartiles(scores)]] : []
      }),
    ),
    load: loadOf(plan, experts),
    runs: findings.reduce((sum, { runs }) => sum + runs, 0),
  }
}

/** Two ways that met less often than this say nothing about each other. */
const fewestMeetings = 4

function dominanceOf(
  plan: Plan,
  varied: readonly Varied[],
): Pick<Verdict, 'dominating' | 'dominated' | 'accepted'> {
  const dominating: Verdict['dominating'][number][] = []
  const dominated: Verdict['dominated'][number][] = []
  const accepted: Verdict['accepted'][number][] = []
  for (const { id: decision, accepted: known, kind } of plan.scenario.decisions) {
    const pairs = merged(varied.filter((each) => each.decision === decision))
    const names = [...new Set(pairs.map(({ option }) => option))]
    const beats = (option: string, other: string): boolean =>
      pairs.some(
        (pair) =>
          pair.option === option &&
          pair.other === other &&
          pair.times >= fewestMeetings &&
          pair.atLeast &&
          pair.better,
      )
    const list = kind === 'checklist' || kind === 'statement'
    for (const option of names.filter((name) => name !== leftOut)) {
      const others = names.filter((name) => name !== option && name !== leftOut)
      const best = others.length > 0 && others.every((other) => beats(option, other))
      // Items of a list do not shut each other out: one is of no use only if leaving it out is never worse.
      const by = (list ? [leftOut] : others).filter((other) => beats(other, option))
      const why = known.find(({ way }) => way === option)?.why
      if (why !== undefined) {
        if (best || by.length > 0) accepted.push({ decision, option, why })
        continue
      }
      if (best) dominating.push({ decision, option })
      if (by.length > 0) dominated.push({ decision, option, by })
    }
  }
  return { dominating, dominated, accepted }
}

/** The same two options over several chores. */
function merged(varied: readonly Varied[]): readonly Pair[] {
  const all = new Map<string, Pair>()
  for (const pair of varied.flatMap(({ pairs }) => pairs)) {
    const key = `${pair.option} ${pair.other}`
    const before = all.get(key)
    all.set(key, {
      ...pair,
      atLeast: pair.atLeast && (before?.atLeast ?? true),
      better: pair.better || (before?.better ?? false),
      times: pair.times + (before?.times ?? 0),
    })
  }
  return [...all.values()]
}

function idleIn(plan: Plan, spreads: readonly Spread[]): Verdict['idle'] {
  return plan.config.seats.flatMap(({ id }) => {
    const [longest] = spreads
      .flatMap(({ idle }) => idle[id] ?? [])
      .toSorted((a, b) => lengthOf(b) - lengthOf(a))
    if (!longest || lengthOf(longest) <= longestIdle) return []
    const { from, to, seed } = longest
    const minutes = Math.round(lengthOf(longest) / 6_000) / 10
    return [{ seat: id, minutes, from: playClock(from), to: playClock(to), seed }]
  })
}

function loadOf(plan: Plan, spreads: readonly Spread[]): Verdict['load'] {
  const runs = spreads.reduce((sum, spread) => sum + spread.runs, 0)
  return Object.fromEntries(
    plan.scenario.roles.map(({ id }) => {
      const blocks = spreads[0]?.load[id]?.length ?? 0
      return [
        id,
        Array.from({ length: blocks }, (_, at) => {
          const count = spreads.reduce((sum, { load }) => sum + (load[id]?.[at] ?? 0), 0)
          return Math.round((count / runs) * 100) / 100
        }),
      ]
    }),
  )
}

function quartiles(values: readonly number[]): Quartiles {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): number => {
    const place = share * (sorted.length - 1)
    const [low = 0, high = low] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
    return Math.round((low + (high - low) * (place - Math.floor(place))) * 100) / 100
  }
  return { p25: at(0.25), p50: at(0.5), p75: at(0.75) }
}
