import type { Plan } from '../engine/plan.ts'
import type { InjectId, SeatId } from '../kernel/ids.ts'
import { draw } from '../kernel/rng.ts'
import { later, type ExerciseTime } from '../kernel/time.ts'
import type { Inject } from '../scenario/scenario.ts'
import type { Policy, Span } from './policy.ts'

/** A point of a span by a lot in [0, 1). */
export const within = ([from, to]: Span, lot: number): number => from + lot * (to - from)

/** Someone at a desk who reads one thing after another, while others do the same at theirs. */
export class Desk {
  readonly seat: SeatId
  private readonly seed: string
  private readonly policy: Policy
  private readonly msPerWord: number
  private free = 0
  private readonly readAt = new Map<InjectId, ExerciseTime>()

  constructor(seat: SeatId, seed: string, policy: Policy) {
    this.seat = seat
    this.seed = seed
    this.policy = policy
    this.msPerWord = policy.pace ? 60_000 / within(policy.pace, this.lot('pace')) : 0
  }

  /** A lot of this seat's own, always the same for the same name. */
  lot(name: string): number {
    return draw(this.seed, `team/${this.seat}/${name}`)
  }

  /** The moment of turning to something that happened at `at`. */
  reaction(name: string, at: ExerciseTime): ExerciseTime {
    return later(at, Math.round(within(this.policy.reaction, this.lot(`reaction/${name}`))))
  }

  /** Puts an inject on the pile; the moment at which it will be opened. Undefined when nobody reads. */
  take(inject: Inject, variant: number | undefined, at: ExerciseTime): ExerciseTime | undefined {
    if (!this.policy.pace) return undefined
    const opened = Math.max(this.reaction(inject.id, at), this.free) as ExerciseTime
    this.free = Math.round(opened + wordsOf(inject, variant) * this.msPerWord)
    this.readAt.set(inject.id, this.free as ExerciseTime)
    return opened
  }

  /** When a question of `inject`, asked at `at`, has been read here. */
  knows(inject: InjectId | undefined, at: ExerciseTime): ExerciseTime {
    const read = inject === undefined ? undefined : this.readAt.get(inject)
    return read ?? this.reaction(inject ?? 'question', at)
  }
}

const wordsIn = (text: string): number => text.split(/\s+/).length
const counted = new WeakMap<Inject, Map<number | undefined, number>>()

/** Words of an inject as it was delivered, its papers included. */
function wordsOf(inject: Inject, variant: number | undefined): number {
  const known = counted.get(inject) ?? new Map<number | undefined, number>()
  counted.set(inject, known)
  const before = known.get(variant)
  if (before !== undefined) return before
  const { body, attachments } = (variant !== undefined && inject.variants[variant]) || inject
  const words = [body, ...attachments.map(({ text }) => text)].reduce(
    (sum, text) => sum + wordsIn(text),
    0,
  )
  known.set(variant, words)
  return words
}

/** One desk for each seat of a plan. */
export const desksOf = (plan: Plan, policy: Policy): ReadonlyMap<SeatId, Desk> =>
  new Map(plan.config.seats.map(({ id }) => [id, new Desk(id, plan.config.seed, policy)]))
