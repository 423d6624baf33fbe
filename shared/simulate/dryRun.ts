import { filled } from '../engine/filled.ts'
import type { ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import type { DecisionId, RoleId, SeatId } from '../kernel/ids.ts'
import { idleOf } from './idle.ts'
import { playOut, type Play } from './play.ts'
import { Playbook } from './playbook.ts'
import { policies, type Team } from './policy.ts'
import { block, lengthOf } from './spread.ts'

export type Happened = { readonly at: number } & (
  | { readonly kind: 'phase'; readonly title: string }
  | {
      readonly kind: 'inject'
      readonly number: number
      readonly title: string
      readonly to: readonly RoleId[]
    }
  | {
      readonly kind: 'answered' | 'lapsed'
      readonly number: number
      readonly title: string
      readonly by: SeatId | undefined
    }
)

/** One play of an exercise by a machine team, for a facilitator to see what comes when and who is busy. */
export type DryPlay = {
  readonly ends: number
  readonly injects: number
  readonly asked: number
  readonly answered: number
  readonly story: readonly Happened[]
  readonly seats: readonly {
    readonly seat: SeatId
    readonly load: readonly number[]
    readonly idle: number
  }[]
}

/** Plays on a luck of its own, so that the real draw stays a surprise, and by the clock even where people release. */
export function rehearse(plan: Plan, team: Team): Play {
  const book = new Playbook({ ...plan, config: { ...plan.config, mode: 'clock' } })
  return playOut(book, `dry-run/${plan.config.seed}`, policies[team])
}

/** What came when in a rehearsal, and who was busy. */
export function dryRun(play: Play): DryPlay {
  const { plan } = play
  const story = play.events.flatMap((event) => happened(plan, event))
  const idle = idleOf(play)
  const ends = play.state.now
  return {
    ends,
    injects: story.filter(({ kind }) => kind === 'inject').length,
    asked: play.events.filter((event) => event.type === 'decision-opened' && event.inject).length,
    answered: inTime(play.events),
    story,
    seats: plan.config.seats.map(({ id }) => {
      const stretch = idle.get(id)
      return {
        seat: id,
        load: loadOf(plan, play.events, id, ends),
        idle: stretch ? lengthOf(stretch) : 0,
      }
    }),
  }
}

/** Decisions that an inject asked and that were answered before their time was up. */
function inTime(events: readonly ExerciseEvent[]): number {
  const asked = new Set<DecisionId>()
  const made = new Set<DecisionId>()
  for (const event of events) {
    if (event.type === 'decision-opened' && event.inject !== undefined) asked.add(event.decision)
    if (event.type === 'decision-made' && !event.late && asked.has(event.decision))
      made.add(event.decision)
  }
  return made.size
}

function happened(plan: Plan, event: ExerciseEvent): readonly Happened[] {
  const { at } = event
  switch (event.type) {
    case 'phase-entered': {
      const title = plan.phases.find(({ phase }) => phase.id === event.phase)?.phase.title
      return [{ at, kind: 'phase', title: filled(plan, title ?? event.phase) }]
    }
    case 'inject-delivered': {
      const inject = plan.inject.get(event.inject)
      if (!inject) return []
      const { number, title } = inject
      return [{ at, kind: 'inject', number, title: filled(plan, title), to: event.to }]
    }
    case 'decision-made':
    case 'decision-lapsed': {
      const decision = plan.decision.get(event.decision)
      if (!decision) return []
      const { number, title } = decision
      const made = event.type === 'decision-made'
      const by = made ? event.seat : undefined
      return [{ at, kind: made ? 'answered' : 'lapsed', number, title: filled(plan, title), by }]
    }
    default:
      return []
  }
}

/** What came to a seat to read or to decide, by blocks of ten minutes. */
function loadOf(
  plan: Plan,
  events: readonly ExerciseEvent[],
  seat: SeatId,
  ends: number,
): readonly number[] {
  const roles = plan.rolesOf.get(seat) ?? []
  const counts = Array.from({ length: Math.max(1, Math.ceil(ends / block)) }, () => 0)
  const mine = (ids: readonly RoleId[] | undefined): boolean =>
    ids?.some((role) => roles.includes(role)) === true
  for (const event of events) {
    const counted =
      (event.type === 'inject-delivered' && mine(event.to)) ||
      (event.type === 'decision-opened' &&
        event.inject !== undefined &&
        mine(plan.decision.get(event.decision)?.owners))
    const at = Math.min(Math.floor(event.at / block), counts.length - 1)
    if (counted) counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
}
