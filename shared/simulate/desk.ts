import type { Plan } from '../engine/plan.ts'
import type { FactId, SeatId } from '../kernel/ids.ts'
import { draw } from '../kernel/rng.ts'
import type { Decision } from '../scenario/decision.ts'
import type { Inject, Question } from '../scenario/scenario.ts'
import type { Policy, Span } from './policy.ts'

/** A point of a span by a lot in [0, 1). */
export const within = ([from, to]: Span, lot: number): number => from + lot * (to - from)

/** Something to do at a desk: not before `from`, and pressing the more the sooner `due`; milliseconds of play. */
export type Task = { readonly from: number; readonly due: number } & (
  | { readonly kind: 'read'; readonly inject: Inject; readonly words: number }
  | { readonly kind: 'decide'; readonly decision: Decision; readonly round: number }
  | { readonly kind: 'advise' | 'sign' | 'undo'; readonly decision: Decision }
  | { readonly kind: 'ask'; readonly question: Question }
)
type Work = { readonly task: Task; readonly since: number; readonly end: number }

/** Someone at a desk who does one thing after another, what is due first, while others do the same at theirs. */
export class Desk {
  readonly seat: SeatId
  /** Drawn facts that somebody outside has told this desk, or another desk has passed on. */
  readonly told = new Set<FactId>()
  readonly msPerWord: number
  private readonly seed: string
  private readonly policy: Policy
  private readonly waiting: Task[] = []
  private readonly doing: Work[] = []

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
  reaction(name: string, at: number): number {
    return at + Math.round(within(this.policy.reaction, this.lot(`reaction/${name}`)))
  }

  add(task: Task): void {
    this.waiting.push(task)
  }

  /** The next moment at which something here begins or is done; Infinity when there is nothing to do. */
  get next(): number {
    let next = Infinity
    for (const { end } of this.doing) next = Math.min(next, end)
    if (this.doing.length === 0 || !this.policy.oneAtATime)
      for (const { from } of this.waiting) next = Math.min(next, from)
    return next
  }

  /** Takes up what is most pressing of what can be begun at `now`. */
  takeUp(now: number): Task | undefined {
    if (this.doing.length > 0 && this.policy.oneAtATime) return undefined
    let place = -1
    for (const [at, { from, due }] of this.waiting.entries())
      if (from <= now && due < (this.waiting[place]?.due ?? Infinity)) place = at
    return place < 0 ? undefined : this.waiting.splice(place, 1)[0]
  }

  /** Works on something for `ms`, from now. */
  work(task: Task, now: number, ms: number): void {
    this.doing.push({ task, since: now, end: now + Math.round(ms) })
  }

  /** What is done by `now`, the first of it. */
  finished(now: number): Work | undefined {
    const place = this.doing.findIndex(({ end }) => end <= now)
    return place < 0 ? undefined : this.doing.splice(place, 1)[0]
  }
}

const wordsIn = (text: string): number => text.split(/\s+/).length
const counted = new WeakMap<Inject, Map<number | undefined, number>>()

/** Words of an inject as it was delivered, its papers included. */
export function wordsOf(inject: Inject, variant: number | undefined): number {
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
