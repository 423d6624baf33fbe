import { unreachable } from '../kernel/never.ts'
import type { InjectId } from '../kernel/ids.ts'
import type { Inject } from '../scenario/scenario.ts'
import { Draft } from './draft.ts'
import { writeEffects } from './effects.ts'
import type { EventOf, ExerciseEvent } from './event.ts'
import { bendMeters } from './bendMeters.ts'
import { writeEvaluated } from './evaluating.ts'
import type { Plan } from './plan.ts'
import { rank } from './agenda.ts'
import { schedule, unschedule } from './schedule.ts'
import {
  arm,
  forgetFiring,
  writeFiring,
  writeRestored,
  writeStopped,
  writeWithdrawn,
} from './writeFiring.ts'
import type { ExerciseState } from './state.ts'
import { writeTeam } from './team.ts'
import { touched } from './watch.ts'
import { writeDecision, writeTimeGiven } from './writeDecision.ts'

/** State after one event: for reading a log again. Writes down what the event says, and bends the meters. */
export function evolve(plan: Plan, state: ExerciseState, event: ExerciseEvent): ExerciseState {
  const draft = new Draft(state)
  write(plan, draft, event)
  return draft.state
}

/** Writes one event into a draft (see `evolve`), and remembers there whose conditions it may have changed. */
export function write(plan: Plan, draft: Draft, event: ExerciseEvent): void {
  draft.state.seq = event.seq
  draft.state.now = event.at
  writeEvent(plan, draft, event)
  draft.look(plan.watch.volatile)
  touched(plan.watch, event, draft)
  bendMeters(plan, draft, event)
}

function writeEvent(plan: Plan, draft: Draft, event: ExerciseEvent): void {
  const { state } = draft
  switch (event.type) {
    case 'started':
      state.status = 'running'
      return
    case 'fact-drawn':
      return draft.put('facts', event.fact, event.value)
    case 'phase-entered':
      return enterPhase(plan, draft, event)
    case 'paused':
    case 'resumed':
      state.paused = event.type === 'paused'
      state.pausedBecause = event.type === 'paused' ? event.why : undefined
      return
    case 'speed-set':
      state.speed = event.speed
      return
    case 'seat-taken':
      return draft.put('seats', event.seat, event.participant)
    case 'seat-left':
      return draft.put('seats', event.seat, undefined)
    case 'roles-moved':
      for (const { role, to } of event.moves) draft.put('moved', role, to)
      return
    case 'time-given':
      return writeTimeGiven(plan, draft, event)
    case 'clock-started':
    case 'clock-met':
      return writeClock(draft, event)
    case 'noted':
      return
    case 'rated':
    case 'observed':
    case 'calibrated':
    case 'adjudicated':
    case 'cap-lifted':
    case 'cap-restored':
    case 'hotwash-shown':
      return writeEvaluated(draft, event)
    case 'ended':
      state.status = 'ended'
      return
    case 'fact-set':
      state.branches = [...state.branches.filter((fact) => fact !== event.fact), event.fact]
      return draft.put('facts', event.fact, event.value)
    case 'fact-unset': {
      state.branches = state.branches.filter((fact) => fact !== event.fact)
      const begun = plan.scenario.facts.find(({ id }) => id === event.fact)
      return draft.put('facts', event.fact, begun?.initial)
    }
    case 'clock-missed':
      return writeMissed(draft, event)
    case 'asked':
    case 'replied':
      return writeAsk(draft, event)
    case 'said':
    case 'situation-added':
    case 'situation-moved':
      return writeTeam(draft, event)
    case 'advised':
    case 'decision-opened':
    case 'decision-sent':
    case 'decision-undone':
    case 'decision-signed':
    case 'decision-returned':
    case 'decision-made':
    case 'decision-lapsed':
      return writeDecision(plan, draft, event)
    default:
      return writeInject(plan, draft, event)
  }
}

function enterPhase(plan: Plan, { state }: Draft, event: EventOf<'phase-entered'>): void {
  const index = plan.phaseIndex.get(event.phase) ?? -1
  const planned = plan.phases[index]?.planned ?? 0
  state.entered = [...state.entered.slice(0, index), event.at]
  state.phase = { index, startedAt: event.at, endsAt: (event.at + planned) as typeof event.at }
}

function writeClock(draft: Draft, event: EventOf<'clock-started' | 'clock-met'>): void {
  if (event.type === 'clock-started') {
    const { target, limit } = event
    const running = { kind: 'running', started: event.when, target, limit, missed: false } as const
    return draft.putClock(event.clock, running)
  }
  const running = draft.state.clocks[event.clock]
  if (!running) return
  const { started, target, limit } = running
  draft.putClock(event.clock, {
    kind: 'met',
    started,
    target,
    limit,
    met: event.met ?? event.when,
  })
}

function writeAsk(draft: Draft, event: EventOf<'asked' | 'replied'>): void {
  const { state } = draft
  const { ask: n, at, when } = event
  if (event.type === 'asked') {
    const { seat, question, text, due } = event
    state.asks = [...state.asks, { n, seat, question, text, at, when, due, reply: undefined }]
    if (due !== undefined)
      schedule(draft, { kind: 'reply', at: due, rank: rank.reply + n, id: `ask/${n}` })
    return writeEffects(draft, event.effects, event)
  }
  unschedule(draft, `ask/${n}`)
  const { by, text } = event
  state.asks = state.asks.map((each) =>
    each.n === n ? { ...each, reply: { at, when, by, text } } : each,
  )
}

function writeMissed(draft: Draft, event: EventOf<'clock-missed'>): void {
  const running = draft.state.clocks[event.clock]
  if (running?.kind === 'running') draft.putClock(event.clock, { ...running, missed: true })
  writeEffects(draft, event.effects, event)
}

type InjectEvent = Extract<ExerciseEvent, { readonly type: `inject-${string}` }>

function letGo(plan: Plan, draft: Draft, inject: InjectId): void {
  draft.put('held', inject, undefined)
  const status = draft.state.injects[inject]
  if (status?.kind === 'armed') arm(plan, draft, { inject, due: status.due })
}

function writeInject(plan: Plan, draft: Draft, event: InjectEvent): void {
  const { inject, at, when } = event
  switch (event.type) {
    case 'inject-armed':
    case 'inject-rescheduled':
      return arm(plan, draft, event)
    case 'inject-delivered': {
      const { to, by, variant, effects } = event
      draft.put('injects', inject, { kind: 'delivered', at, when, to, by, variant })
      if (draft.state.held[inject]) draft.put('held', inject, undefined)
      forgetFiring(draft, inject)
      unschedule(draft, inject)
      return writeEffects(draft, effects, event)
    }
    case 'inject-firing':
      return writeFiring(plan, draft, event)
    case 'inject-stopped':
      return writeStopped(plan, draft, event)
    case 'inject-withdrawn':
      return writeWithdrawn(draft, event)
    case 'inject-restored':
      return writeRestored(plan, draft, event)
    case 'inject-held':
      draft.put('held', inject, true)
      return unschedule(draft, inject)
    case 'inject-unheld':
      return letGo(plan, draft, inject)
    case 'inject-skipped':
    case 'inject-cancelled':
    case 'inject-passed':
      return settleInject(draft, event)
    case 'inject-opened':
      return draft.put('opened', inject, [...(draft.state.opened[inject] ?? []), event.seat])
    case 'inject-edited':
      draft.put('editions', inject, event.seq)
      return draft.put('edits', inject, { title: event.title, body: event.body })
    case 'inject-added':
      draft.state.added = [...draft.state.added, addedInject(event)]
      return
    default:
      return unreachable(event)
  }
}

const settled = {
  'inject-skipped': 'skipped',
  'inject-cancelled': 'cancelled',
  'inject-passed': 'passed',
} as const

function settleInject(draft: Draft, { type, inject, at }: EventOf<keyof typeof settled>): void {
  draft.put('injects', inject, { kind: settled[type], at })
  forgetFiring(draft, inject)
  if (draft.state.held[inject]) draft.put('held', inject, undefined)
  unschedule(draft, inject)
}

/** An inject written during play: fiction, fired by hand, in the lane of no objective. */
function addedInject(event: EventOf<'inject-added'>): Inject {
  const { inject: id, number, title, body, from, channel, to } = event
  return {
    id,
    number,
    title,
    body,
    from,
    channel,
    to,
    attachments: [],
    trigger: { kind: 'reserve' },
    cancelledWhen: undefined,
    lengths: [],
    place: undefined,
    objective: '' as Inject['objective'],
    expects: [],
    opens: [],
    effects: [],
    variants: [],
    ifPassed: 'drop',
    provenance: { class: 'fiction' },
  }
}
