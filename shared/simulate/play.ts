import { nextDueAt } from '../engine/agenda.ts'
import { Course } from '../engine/course.ts'
import type { EventOf, ExerciseEvent } from '../engine/event.ts'
import type { LoggedInput } from '../engine/input.ts'
import { paced, reseeded, type Plan } from '../engine/plan.ts'
import type { ExerciseState } from '../engine/state.ts'
import type { Answer } from '../kernel/answer.ts'
import { unreachable } from '../kernel/never.ts'
import type { DecisionId, InjectId, ParticipantId, SeatId } from '../kernel/ids.ts'
import { later, playMinutes, type ExerciseTime } from '../kernel/time.ts'
import type { LogEntry } from '../log/log.ts'
import type { Decision } from '../scenario/decision.ts'
import { answerFor } from './answer.ts'
import { desksOf, within, type Desk } from './desk.ts'
import type { Playbook } from './playbook.ts'
import type { Policy, Span } from './policy.ts'

/** A whole exercise as a machine team played it. */
export type Play = {
  readonly plan: Plan
  readonly events: readonly ExerciseEvent[]
  readonly entries: readonly LogEntry[]
  readonly state: ExerciseState
  /** From the moment an inject came in until it was read there. */
  readonly reading: readonly Reading[]
}
export type Reading = { readonly seat: SeatId; readonly from: number; readonly to: number }

/** Answers that are given whatever the policy would say. */
export type Forced = ReadonlyMap<DecisionId, Answer>

/** What somebody means to do, and when. */
type Intent = { readonly at: ExerciseTime; readonly seat: SeatId } & (
  | { readonly kind: 'open'; readonly inject: InjectId }
  | { readonly kind: 'decide'; readonly decision: Decision }
  | { readonly kind: 'advise' | 'sign'; readonly decision: Decision }
)

/**
 * Plays an exercise from first to last on a seed, by the same rules as everybody: each seat reads what reaches
 * it, one thing after another, and the seat of a decision's first owner answers it. The same book, seed and
 * policy give the same play on every machine (test/simulate/play.test.ts).
 */
export function playOut(
  book: Playbook,
  seed: string,
  policy: Policy,
  forced: Forced = new Map(),
): Play {
  return new Playing(book, reseeded(book.plan, seed), policy, forced).toTheEnd()
}

class Playing {
  private readonly book: Playbook
  private readonly plan: Plan
  private readonly policy: Policy
  private readonly forced: Forced
  private readonly reading: Reading[] = []
  private readonly course: Course
  private readonly desks: ReadonlyMap<SeatId, Desk>
  private readonly entries: LogEntry[] = []
  private readonly intents: Intent[] = []
  private readonly end: ExerciseTime
  private seen = 0

  constructor(book: Playbook, plan: Plan, policy: Policy, forced: Forced) {
    this.forced = forced
    this.book = book
    this.plan = plan
    this.policy = policy
    this.course = new Course(plan)
    this.desks = desksOf(plan, policy)
    this.end = plan.phases.reduce((sum, { planned }) => later(sum, planned), playMinutes(0))
  }

  toTheEnd(): Play {
    for (const { id } of this.plan.config.seats)
      this.give({ type: 'take-seat', seat: id, participant: `machine-${id}` as ParticipantId })
    this.give({ type: 'start' })
    while (this.course.state.now < this.end) this.goOn()
    this.give({ type: 'end' })
    const { plan, entries, course, reading } = this
    return { plan, entries, events: course.events, state: course.state, reading }
  }

  /** To the next thing that the clock or somebody at a desk does. */
  private goOn(): void {
    const [intent] = this.intents
    const meant = Math.min(intent?.at ?? this.end, this.end) as ExerciseTime
    const due = nextDueAt(this.plan, this.course.state) ?? this.end
    const to = Math.min(due, meant) as ExerciseTime
    if (to > this.course.state.now) this.course.give({ type: 'tick', to })
    if (due > meant && intent && intent.at <= this.end) {
      this.intents.shift()
      this.carryOut(intent)
    }
    this.lookAround()
  }

  private carryOut(intent: Intent): void {
    const { kind, seat } = intent
    switch (kind) {
      case 'open':
        return this.give({ type: 'open-inject', seat, inject: intent.inject })
      case 'decide':
        return this.decide(intent.decision, seat)
      case 'sign':
        return this.give({ type: 'sign', seat, decision: intent.decision.id })
      case 'advise': {
        const decision = intent.decision.id
        return this.give({ type: 'advise', seat, decision, stance: 'concur', why: '' })
      }
      default:
        return unreachable(kind)
    }
  }

  private decide(decision: Decision, seat: SeatId): void {
    if (this.course.state.decisions[decision.id]?.kind !== 'open') return
    const lot = this.deskOf(seat).lot(`choice/${decision.id}`)
    const { aim } = this.policy
    const answer =
      this.forced.get(decision.id) ??
      answerFor(this.book, this.course.state, { decision, seat }, { aim, lot })
    if (answer) this.give({ type: 'decide', seat, decision: decision.id, answer, reason: '' })
  }

  private give(input: LoggedInput): void {
    const at = this.course.state.now
    if (!this.course.give(input))
      this.entries.push({ n: this.entries.length + 1, at, wall: '', input })
  }

  /** Everybody sees what is new on their desks. */
  private lookAround(): void {
    const { events } = this.course
    for (; this.seen < events.length; this.seen += 1) {
      const event = events[this.seen]
      if (event?.type === 'inject-delivered') this.receive(event)
      else if (event?.type === 'decision-opened') this.ask(event)
      else if (event?.type === 'clock-started') this.fallDue(event)
      else if (event?.type === 'decision-sent') this.askSignature(event)
    }
  }

  private receive({ inject: id, to, at, variant }: EventOf<'inject-delivered'>): void {
    const inject = this.plan.inject.get(id)
    if (!inject) return
    for (const [seat, desk] of this.desks) {
      if (!this.plan.rolesOf.get(seat)?.some((role) => to.includes(role))) continue
      const opened = desk.take(inject, variant, at)
      if (opened === undefined) continue
      this.mean({ kind: 'open', seat, inject: id, at: opened })
      this.reading.push({ seat, from: at, to: desk.knows(id, at) })
    }
  }

  private ask({ decision, inject, deadline, at }: EventOf<'decision-opened'>): void {
    if (deadline === undefined) return this.askStanding(decision, at)
    const desk = this.leadOf(decision)
    if (!desk || !this.policy.thinking) return
    const known = desk.knows(inject, at)
    this.think(desk, decision, { from: known, share: this.policy.thinking, allowed: deadline - at })
  }

  /** Half way to an answer those to consult are asked, and say that they agree. */
  private askAdvice(decision: Decision, asked: ExerciseTime): void {
    const seats = new Set(decision.consult.flatMap((role) => this.plan.seatOf.get(role) ?? []))
    for (const seat of seats) {
      const at = this.deskOf(seat).reaction(`advice/${decision.id}`, asked)
      this.mean({ kind: 'advise', seat, decision, at })
    }
  }

  private askSignature({ decision: id, awaits, at }: EventOf<'decision-sent'>): void {
    const decision = this.plan.decision.get(id)
    const [role] = awaits
    const seat = role && this.plan.seatOf.get(role)
    if (!decision || !seat) return
    this.mean({ kind: 'sign', seat, decision, at: this.deskOf(seat).reaction(`sign/${id}`, at) })
  }

  private askStanding(id: DecisionId, at: ExerciseTime): void {
    const desk = this.leadOf(id)
    const decision = this.plan.decision.get(id)
    const { standing } = this.policy
    if (!desk || !decision || standing === 'never') return
    const { seat } = desk
    if (standing === 'at once')
      return this.mean({ kind: 'decide', seat, decision, at: desk.reaction(id, at) })
    if (standing === 'any time') {
      const moment = Math.round(desk.lot(`moment/${id}`) * this.end) as ExerciseTime
      return this.mean({ kind: 'decide', seat, decision, at: moment })
    }
    if (this.plan.scenario.tasks.some((task) => task.decision === id && task.clock)) return
    this.think(desk, id, { from: at, share: standing, allowed: unclocked })
  }

  /** A clock runs: whoever owns a standing action that it times takes that up. */
  private fallDue({ clock: id, at }: EventOf<'clock-started'>): void {
    const { standing } = this.policy
    const clock = this.plan.scenario.clocks.find((each) => each.id === id)
    if (!clock || typeof standing === 'string') return
    const allowed = paced(this.plan, playMinutes(clock.atLeast))
    for (const task of this.plan.scenario.tasks) {
      const desk = task.clock === id && this.leadOf(task.decision)
      if (!desk || !this.plan.decision.get(task.decision)?.standing) continue
      this.think(desk, task.decision, { from: desk.reaction(id, at), share: standing, allowed })
    }
  }

  private think(desk: Desk, id: DecisionId, { from, share, allowed }: Thinking): void {
    const decision = this.plan.decision.get(id)
    if (!decision) return
    const time = Math.round(within(share, desk.lot(`thinking/${id}`)) * allowed)
    if (this.policy.advises) this.askAdvice(decision, later(from, Math.round(time / 2)))
    this.mean({ kind: 'decide', seat: desk.seat, decision, at: later(from, time) })
  }

  private leadOf(id: DecisionId): Desk | undefined {
    const owner = this.plan.decision.get(id)?.owners[0]
    const seat = owner && this.plan.seatOf.get(owner)
    return seat && this.desks.get(seat)
  }

  private deskOf(seat: SeatId): Desk {
    const desk = this.desks.get(seat)
    if (!desk) throw new Error(`No desk for ${seat}`)
    return desk
  }

  /** Intents in order of time; at one time, in the order they were formed. */
  private mean(intent: Intent): void {
    const place = this.intents.findIndex(({ at }) => at > intent.at)
    if (place < 0) this.intents.push(intent)
    else this.intents.splice(place, 0, intent)
  }
}

type Thinking = {
  readonly from: ExerciseTime
  readonly share: Span
  readonly allowed: number
}

/** Allowed for a standing action that no clock times. */
const unclocked = playMinutes(10)
