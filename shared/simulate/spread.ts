import type { DecisionId, InjectId, RoleId, SeatId } from '../kernel/ids.ts'
import { assess } from '../scoring/assess.ts'
import { idleOf, type Stretch } from './idle.ts'
import { playOut, type Play } from './play.ts'
import type { Playbook } from './playbook.ts'
import { policies, type Team } from './policy.ts'

/** Ten minutes of play. */
export const block = 600_000

/** What some plays of one team showed. */
export type Spread = {
  readonly kind: 'spread'
  readonly team: Team
  readonly runs: number
  readonly scores: readonly number[]
  readonly delivered: readonly InjectId[]
  readonly opened: readonly DecisionId[]
  /** The longest that a seat had nothing to do, and on which seed. */
  readonly idle: Readonly<Record<SeatId, Stretch & { readonly seed: string }>>
  /** Injects that reached each role, by block of ten minutes, over all runs. */
  readonly load: Readonly<Record<RoleId, readonly number[]>>
}

export function spreadOf(book: Playbook, team: Team, seeds: readonly string[]): Spread {
  const scores: number[] = []
  const delivered = new Set<InjectId>()
  const opened = new Set<DecisionId>()
  const idle: Record<SeatId, Stretch & { readonly seed: string }> = {}
  const load: Record<RoleId, number[]> = {}
  for (const seed of seeds) {
    const play = playOut(book, seed, policies[team])
    scores.push(assess(play.plan, play.events).overall?.score ?? 0)
    for (const event of play.events) {
      if (event.type === 'inject-delivered') delivered.add(event.inject)
      else if (event.type === 'decision-opened') opened.add(event.decision)
    }
    for (const [seat, stretch] of idleOf(play)) {
      const before = idle[seat]
      if (!before || lengthOf(stretch) > lengthOf(before)) idle[seat] = { ...stretch, seed }
    }
    countLoad(play, load)
  }
  const seen = { delivered: [...delivered], opened: [...opened] }
  return { kind: 'spread', team, runs: seeds.length, scores, ...seen, idle, load }
}

export const lengthOf = ({ from, to }: Stretch): number => to - from

function countLoad({ plan, events, state }: Play, load: Record<RoleId, number[]>): void {
  const blocks = Math.max(1, Math.ceil(state.now / block))
  for (const { id } of plan.scenario.roles) load[id] ??= Array.from({ length: blocks }, () => 0)
  for (const event of events)
    if (event.type === 'inject-delivered')
      for (const role of event.to) {
        const counts = load[role]
        const at = Math.min(Math.floor(event.at / block), blocks - 1)
        if (counts) counts[at] = (counts[at] ?? 0) + 1
      }
}
