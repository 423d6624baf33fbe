import { nextDueAt } from '../engine/agenda.ts'
import { Course } from '../engine/course.ts'
import type { ExerciseEvent } from '../engine/event.ts'
import type { LoggedInput } from '../engine/input.ts'
import { reseeded, type Plan } from '../engine/plan.ts'
import type { ExerciseState } from '../engine/state.ts'
import type { DecisionId, ParticipantId } from '../kernel/ids.ts'
import { later, playMinutes, type ExerciseTime } from '../kernel/time.ts'
import type { LogEntry } from '../log/log.ts'
import { begin, finish } from './deeds.ts'
import { desksOf } from './desk.ts'
import { notice } from './notice.ts'
import type { Playbook } from './playbook.ts'
import type { Policy } from './policy.ts'
import type { Busy, Forced, Scene } from './scene.ts'

/** A whole exercise as a machine team played it. */
export type Play = {
  readonly plan: Plan
  readonly events: readonly ExerciseEvent[]
  readonly entries: readonly LogEntry[]
  readonly state: ExerciseState
  readonly busy: readonly Busy[]
}

/**
 * Plays an exercise from first to last on a seed, by the same rules as everybody. Each seat does one thing after
 * another, what is due first: it reads what reaches it, answers what its first owner's role is asked, says what
 * it thinks when it is to be consulted, signs or sends back, asks the white cell. The same book, seed and policy
 * give the same play on every machine (test/simulate/play.test.ts).
 */
export function playOut(
  book: Playbook,
  seed: string,
  policy: Policy,
  forced: Forced = new Map(),
): Play {
  return playedOut(book, { plan: reseeded(book.plan, seed), policy, forced })
}

/** What was done before a machine team took over, and the decision it leaves alone. */
export type Begun = { readonly entries: readonly LogEntry[]; readonly without: DecisionId }

/** Plays on from what people began, in their plan with its time to undo; empty seats are taken. */
export const playOn = (book: Playbook, plan: Plan, policy: Policy, begun: Begun): Play =>
  playedOut(book, { plan, policy, forced: new Map(), begun })

type Setting = {
  readonly plan: Plan
  readonly policy: Policy
  readonly forced: Forced
  readonly begun?: Begun
}

function playedOut(book: Playbook, { plan, policy, forced, begun }: Setting): Play {
  const course = new Course(plan)
  const entries: LogEntry[] = []
  const busy: Busy[] = []
  const give = (input: LoggedInput): boolean => {
    const at = course.state.now
    if (course.give(input)) return false
    entries.push({ n: entries.length + 1, at, wall: '', input })
    return true
  }
  const desks = desksOf(plan, policy)
  const without = begun?.without
  const scene: Scene = {
    book,
    plan,
    policy,
    forced,
    without,
    course,
    desks,
    talks: new Map(),
    busy,
    give,
  }
  for (const { at, input } of begun?.entries ?? []) {
    if (at > course.state.now) course.give({ type: 'tick', to: at })
    give(input)
  }
  for (const { id } of plan.config.seats)
    if (!course.state.seats[id])
      give({ type: 'take-seat', seat: id, participant: `machine-${id}` as ParticipantId })
  if (course.state.status === 'briefing') give({ type: 'start' })
  if (course.state.paused) give({ type: 'resume' })
  const end = plan.phases.reduce((sum, { planned }) => later(sum, planned), playMinutes(0))
  let seen = begun ? catchUp(scene) : lookAround(scene, 0)
  while (course.state.now < end) {
    goOn(scene, end)
    seen = lookAround(scene, seen)
  }
  give({ type: 'end' })
  return { plan, entries, events: course.events, state: course.state, busy }
}

/** To the next thing that the clock or somebody at a desk does. What the clock does at a moment comes first. */
function goOn(scene: Scene, end: ExerciseTime): void {
  const { course, plan, desks } = scene
  let meant: number = end
  for (const desk of desks.values()) meant = Math.min(meant, desk.next)
  const due = nextDueAt(plan, course.state) ?? end
  const { now } = course.state
  const to = Math.max(now, Math.min(due, meant)) as ExerciseTime
  if (to > now) course.give({ type: 'tick', to })
  if (due > to || meant <= now) actAt(scene, to)
}

/** One thing is finished or taken up, at the first desk in order that can. */
function actAt(scene: Scene, now: ExerciseTime): void {
  for (const desk of scene.desks.values()) {
    if (desk.next > now) continue
    const done = desk.finished(now)
    if (done) {
      const { task, since } = done
      const from = task.kind === 'read' ? task.from : since
      scene.busy.push({ seat: desk.seat, from, to: now })
      return finish(scene, desk, task)
    }
    const task = desk.takeUp(now)
    if (!task) continue
    const ms = begin(scene, desk, task)
    if (ms > 0) desk.work(task, now, ms)
    return
  }
}

/** Whoever takes over sees what is still to be done, not all that ever came in. */
function catchUp(scene: Scene): number {
  const { events, state } = scene.course
  for (const event of events) if (stillMatters(state, event)) notice(scene, event)
  return events.length
}

function stillMatters({ decisions, clocks, opened }: ExerciseState, event: ExerciseEvent): boolean {
  switch (event.type) {
    case 'decision-opened':
      return decisions[event.decision]?.kind === 'open'
    case 'decision-sent':
      return decisions[event.decision]?.kind === 'sent'
    case 'clock-started':
      return clocks[event.clock]?.kind === 'running'
    case 'inject-delivered':
      return opened[event.inject] === undefined
    default:
      return event.type === 'replied'
  }
}

function lookAround(scene: Scene, seen: number): number {
  const { events } = scene.course
  let at = seen
  for (; at < events.length; at += 1) {
    const event = events[at]
    if (event) notice(scene, event)
  }
  return at
}
