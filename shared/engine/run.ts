import type { DecisionId, FactId, InjectId, PhaseId, RoleId } from '../kernel/ids.ts'
import { unreachable } from '../kernel/never.ts'
import { later, playMinutes, type ExerciseTime, type ScenarioTime } from '../kernel/time.ts'
import type { Decision } from '../scenario/decision.ts'
import type { FactValue, Inject } from '../scenario/scenario.ts'
import { nextDue, type Due } from './agenda.ts'
import { ask, replyByScript } from './asking.ts'
import { firstHolding } from './condition.ts'
import { confirm, decide, enterPaper, giveTime, sign } from './deciding.ts'
import type { Draft } from './draft.ts'
import { drawFacts } from './drawFacts.ts'
import { evaluated } from './evaluating.ts'
import type { ExerciseEvent, Happening } from './event.ts'
import { write } from './evolve.ts'
import { fire, goes, restore, stopFire, withdraw } from './firing.ts'
import type { Input, PlainInput } from './input.ts'
import { isDropped, stillDue, type Fates } from './passing.ts'
import { paced, type Plan } from './plan.ts'
import { settle } from './settle.ts'
import type { ExerciseState } from './state.ts'
import { playTime, storyTime } from './storyTime.ts'
import { teamwork } from './team.ts'

type InjectInput = Extract<Input, { readonly inject: InjectId } | { type: 'add-inject' }>
type Numbered = { -readonly [Key in keyof ExerciseEvent]: ExerciseEvent[Key] } & Happening

/** The rules at work on one draft: inputs in, events out. Every input given here was let through by `refuse`. */
export class Run {
  readonly events: ExerciseEvent[] = []
  readonly plan: Plan
  readonly draft: Draft
  settledTo: ScenarioTime
  /** When in the story what is being entered was really done, if that was earlier. */
  givenWhen: ScenarioTime | undefined

  constructor(plan: Plan, draft: Draft) {
    this.plan = plan
    this.draft = draft
    this.settledTo = storyTime(plan, draft.state)
  }

  get state(): ExerciseState {
    return this.draft.state
  }

  apply(input: Input): void {
    this.carryOut(input)
    if (this.state.status !== 'running' || input.type === 'tick') return
    settle(this)
    this.givenWhen = undefined
    this.advance(this.state.now)
  }

  private carryOut(input: Input): void {
    switch (input.type) {
      case 'tick':
        return this.advance(input.to)
      case 'start':
        return this.start()
      case 'pause':
        return this.record({ type: 'paused', ...(input.why && { why: input.why }) })
      case 'resume':
        return this.record({ type: 'resumed' })
      case 'set-speed':
        return this.record({ type: 'speed-set', speed: input.speed })
      case 'next-phase':
        return this.jump(input)
      case 'take-seat':
        return this.record({ ...input, type: 'seat-taken' })
      case 'leave-seat':
        return this.record({ ...input, type: 'seat-left' })
      case 'note':
        return this.record({ ...input, type: 'noted' })
      case 'set-fact':
        return this.record({ ...input, type: 'fact-set' })
      case 'unset-fact':
        return this.record({ ...input, type: 'fact-unset' })
      case 'move-roles':
        return this.record({ type: 'roles-moved', moves: input.moves })
      case 'end':
        return this.end()
      default:
        return this.carryOutOnAnswers(input)
    }
  }

  private carryOutOnAnswers(input: Exclude<Input, { readonly type: PlainInput }>): void {
    switch (input.type) {
      case 'decide':
        return decide(this, input)
      case 'undo':
        return this.record({ ...input, type: 'decision-undone' })
      case 'sign':
        return sign(this, input)
      case 'send-back':
        return this.record({ ...input, type: 'decision-returned' })
      case 'advise':
        return this.record({ ...input, type: 'advised' })
      case 'say':
      case 'situation-add':
      case 'situation-move':
        return this.record(teamwork(this.state, input))
      case 'enter-paper':
        return enterPaper(this, input)
      case 'ask':
        return ask(this, input)
      case 'reply':
        return this.record({ ...input, type: 'replied', by: 'facilitator' })
      case 'give-time':
        return giveTime(this, input)
      case 'rate':
      case 'observe':
      case 'calibrate':
      case 'adjudicate':
      case 'lift-cap':
      case 'restore-cap':
      case 'show-hotwash':
        return this.record(evaluated(this.state, input))
      default:
        return this.carryOutOnInject(input)
    }
  }

  /** Ends play; what was sent and only waited for its time to undo counts. */
  private end(): void {
    for (const id in this.state.decisions) confirm(this, id as DecisionId)
    this.record({ type: 'ended', by: 'facilitator' })
  }

  private carryOutOnInject(input: InjectInput): void {
    switch (input.type) {
      case 'fire':
        return fire(this, input)
      case 'stop-fire':
        return stopFire(this, input.inject)
      case 'withdraw':
        return withdraw(this, input)
      case 'hold':
        return this.record({ type: 'inject-held', inject: input.inject })
      case 'unhold':
        return this.record({ type: 'inject-unheld', inject: input.inject })
      case 'skip':
        return this.record({ type: 'inject-skipped', inject: input.inject })
      case 'restore':
        return restore(this, input.inject)
      case 'reschedule':
        return this.record({ type: 'inject-rescheduled', inject: input.inject, due: input.at })
      case 'edit-inject': {
        const { inject, title, body } = input
        return this.record({ type: 'inject-edited', inject, title, body })
      }
      case 'open-inject': {
        if (this.state.opened[input.inject]?.includes(input.seat)) return
        return this.record({ ...input, type: 'inject-opened' })
      }
      case 'add-inject': {
        const number = this.plan.scenario.injects.length + this.state.added.length + 1
        const inject = `added-${this.state.added.length + 1}` as InjectId
        const { goes: atOnce, ...text } = input
        this.record({ ...text, type: 'inject-added', inject, number })
        const added = this.injectOf(inject)
        if (atOnce && added) this.deliver(added, 'facilitator')
        return
      }
      default:
        return unreachable(input)
    }
  }

  /** Writes down what happened, now. What is given becomes the event; nobody else may hold it. */
  record(happening: Happening): void {
    const { state } = this.draft
    const event = happening as Numbered
    event.seq = state.seq + 1
    event.at = state.now
    event.when =
      happening.type === 'phase-entered'
        ? this.phaseFrom(happening.phase)
        : storyTime(this.plan, state)
    this.events.push(event)
    write(this.plan, this.draft, event)
  }

  private phaseFrom(id: PhaseId): ScenarioTime {
    const { plan } = this
    return (plan.phases[plan.phaseIndex.get(id) ?? -1]?.phase.from ?? 0) as ScenarioTime
  }

  private start(): void {
    this.record({ type: 'started' })
    const { scenario, phases } = this.plan
    const drawn = (fact: FactId, value: FactValue): void =>
      this.record({ type: 'fact-drawn', fact, value })
    drawFacts(this.plan, this.state, { seed: this.plan.config.seed, drawn })
    const first = phases[0]
    if (first) this.enter(first.phase.id, false)
    for (const decision of scenario.decisions)
      if (decision.standing) this.record({ type: 'decision-opened', decision: decision.id })
  }

  /** Enters a phase and arms what its schedule holds. */
  private enter(phase: PhaseId, early: boolean): void {
    this.record({ type: 'phase-entered', phase, early })
    for (const { id, trigger } of this.plan.scheduled.get(phase) ?? []) {
      if (trigger.kind !== 'at' || this.state.injects[id]) continue
      const due = playTime(this.plan, this.state, trigger.time) ?? this.state.phase.endsAt
      this.record({ type: 'inject-armed', inject: id, due })
    }
  }

  /** To a later phase, through those between: what they hold comes due and is passed in turn. */
  private jump(input: Extract<Input, { readonly type: 'next-phase' }>): void {
    const to = input.to === undefined ? undefined : this.plan.phaseIndex.get(input.to)
    const last = to ?? this.state.phase.index + 1
    while (this.state.phase.index < last) this.nextPhase(input)
  }

  /**
   * Leaves the present phase: what was still due in it is delivered or dropped, as the facilitator said of it or as
   * the inject itself says.
   */
  private nextPhase(fates: Fates = {}): void {
    const { index, endsAt } = this.state.phase
    const leaving = this.plan.phases[index]
    const next = this.plan.phases[index + 1]
    if (!leaving || !next) return
    const early = this.state.now < endsAt
    for (const inject of stillDue(this.plan, this.state, leaving.phase.id))
      if (isDropped(inject, fates)) this.record({ type: 'inject-passed', inject: inject.id })
      else this.deliver(inject, 'schedule')
    this.enter(next.phase.id, early)
  }

  /** Runs everything due up to `to`, each at its own time, then sets the clock. */
  private advance(to: ExerciseTime): void {
    for (let due = this.nextDue(to); due && due.at <= to; due = this.nextDue(to)) {
      this.draft.state.now = Math.max(due.at, this.state.now) as ExerciseTime
      if (due.kind === 'deliver') this.deliverDue(due.id)
      else if (due.kind === 'phase-end') this.nextPhase()
      else if (due.kind === 'lapse') this.lapse(due.id)
      else if (due.kind === 'confirm') confirm(this, due.id.slice('confirm/'.length) as DecisionId)
      else if (due.kind === 'fire') goes(this, due.id.slice('fire/'.length) as InjectId)
      else if (due.kind === 'reply') replyByScript(this, Number(due.id.slice('ask/'.length)))
      settle(this)
    }
    this.draft.state.now = to
  }

  private nextDue(to: ExerciseTime): Due | undefined {
    return nextDue(this.plan, this.state, to, this.draft.firstLimit)
  }

  injectOf(id: InjectId): Inject | undefined {
    return this.plan.inject.get(id) ?? this.state.added.find((inject) => inject.id === id)
  }

  private deliverDue(id: InjectId): void {
    const inject = this.injectOf(id)
    if (inject) this.deliver(inject, 'schedule')
  }

  deliver(inject: Inject, by: 'schedule' | 'facilitator', to: readonly RoleId[] = inject.to): void {
    const { id, effects } = inject
    const variant = firstHolding(this.plan, this.state, inject.variants)
    if (variant < 0) this.record({ type: 'inject-delivered', inject: id, to, by, effects })
    else this.record({ type: 'inject-delivered', inject: id, to, by, effects, variant })
    for (const opened of inject.opens) {
      const decision = this.plan.decision.get(opened)
      const before = this.state.decisions[opened]
      if (decision && (!before || before.kind === 'withdrawn')) this.open(decision, id)
    }
  }

  private open(decision: Decision, inject: InjectId): void {
    const minutes = decision.minutes ?? 0
    const deadline = later(this.state.now, paced(this.plan, playMinutes(minutes)))
    this.record({ type: 'decision-opened', decision: decision.id, deadline, inject })
  }

  private lapse(id: DecisionId): void {
    const effects = this.plan.decision.get(id)?.onLapse ?? []
    this.record({ type: 'decision-lapsed', decision: id, effects })
  }
}
