import type { EventOf, ExerciseEvent } from '../engine/event.ts'
import { rolesAt } from '../engine/seats.ts'
import { later, playMinutes } from '../kernel/time.ts'
import type { ClockId } from '../kernel/ids.ts'
import type { Decision } from '../scenario/decision.ts'
import { wordsOf, within, type Desk } from './desk.ts'
import { deskOf, leadOf, type Scene } from './scene.ts'
import { allowedFor, toldBy } from './time.ts'

/** Everybody sees what is new on their desks, and means to do something about it. */
export function notice(scene: Scene, event: ExerciseEvent): void {
  switch (event.type) {
    case 'inject-delivered':
      return receive(scene, event)
    case 'decision-opened':
      return asked(scene, event)
    case 'decision-sent':
      return toSign(scene, event)
    case 'clock-started':
      return fallDue(scene, event)
    case 'clock-missed':
      return overdue(scene, event)
    case 'replied':
      return hear(scene, event)
    case 'phase-entered':
      return wonder(scene, event)
    default:
  }
}

/** What is not asked for by a time is read within three minutes, if nothing else presses. */
const readingDue = playMinutes(3)

function receive(scene: Scene, { inject: id, to, at, variant }: EventOf<'inject-delivered'>): void {
  const { plan, policy, desks, course } = scene
  const inject = plan.inject.get(id)
  if (!inject || !policy.pace) return
  for (const [seat, desk] of desks) {
    if (!rolesAt(plan, course.state, seat)?.some((role) => to.includes(role))) continue
    const from = desk.reaction(id, at)
    const words = wordsOf(inject, variant)
    desk.add({ kind: 'read', inject, words, from, due: at + readingDue })
  }
}

function asked(scene: Scene, { decision: id, deadline, at }: EventOf<'decision-opened'>): void {
  const desk = leadOf(scene, id)
  const decision = scene.plan.decision.get(id)
  if (!desk || !decision) return
  if (deadline === undefined) return standing(scene, desk, { decision, at })
  if (!scene.policy.thinking) return
  const delay = within(scene.policy.delay, desk.lot(`delay/${id}`)) * (deadline - at)
  const from = desk.reaction(`question/${id}`, at + Math.round(delay))
  desk.add({ kind: 'decide', decision, round: 0, from, due: deadline })
}

type Standing = { readonly decision: Decision; readonly at: number }

function standing(scene: Scene, desk: Desk, { decision, at }: Standing): void {
  const { policy, plan } = scene
  const { id } = decision
  const take = (from: number, due: number): void =>
    desk.add({ kind: 'decide', decision, round: 0, from, due })
  if (policy.standing === 'never') return
  if (policy.standing === 'at once') return take(desk.reaction(id, at), at)
  if (policy.standing === 'any time') {
    const end = plan.phases.reduce((sum, { planned }) => later(sum, planned), playMinutes(0))
    const from = Math.round(desk.lot(`moment/${id}`) * end)
    return take(from, from)
  }
  if (plan.scenario.tasks.some((task) => task.decision === id && task.clock)) return
  const allowed = allowedFor(scene, decision)
  const from = at + Math.round(within(policy.standing, desk.lot(`taken-up/${id}`)) * allowed)
  return take(from, at + allowed)
}

/** The standing actions that a clock times, with the desks that answer them. */
const timedBy = (scene: Scene, clock: ClockId): readonly (readonly [Decision, Desk])[] =>
  scene.plan.scenario.tasks.flatMap((task) => {
    const decision = scene.plan.decision.get(task.decision)
    const desk = task.clock === clock ? leadOf(scene, task.decision) : undefined
    return desk && decision?.standing ? [[decision, desk] as const] : []
  })

/** A clock runs: whoever owns a standing action that it times takes that up. */
function fallDue(scene: Scene, { clock, at }: EventOf<'clock-started'>): void {
  const { standing: when } = scene.policy
  if (typeof when === 'string') return
  for (const [decision, desk] of timedBy(scene, clock)) {
    const allowed = allowedFor(scene, decision)
    const wait = Math.round(within(when, desk.lot(`taken-up/${decision.id}`)) * allowed)
    const from = desk.reaction(clock, at + wait)
    desk.add({ kind: 'decide', decision, round: 0, from, due: at + allowed })
  }
}

/** A duty is overdue though something was answered: perhaps it is answered again. */
function overdue(scene: Scene, { clock, at }: EventOf<'clock-missed'>): void {
  for (const [decision, desk] of timedBy(scene, clock)) {
    const answered = scene.course.state.decisions[decision.id]?.kind === 'answered'
    if (!answered || desk.lot(`reviews/${decision.id}`) >= scene.policy.reviews) continue
    if (scene.forced.has(decision.id)) continue
    const from = desk.reaction(`overdue/${clock}`, at)
    desk.add({ kind: 'decide', decision, round: 1, from, due: at })
  }
}

function toSign(scene: Scene, { decision: id, awaits, at }: EventOf<'decision-sent'>): void {
  const decision = scene.plan.decision.get(id)
  const desk = deskOf(scene, awaits[0])
  if (!decision || !desk) return
  desk.add({ kind: 'sign', decision, from: desk.reaction(`sign/${id}`, at), due: at + 60_000 })
}

function hear(scene: Scene, { ask }: EventOf<'replied'>): void {
  const asking = scene.course.state.asks.find(({ n }) => n === ask)
  const question = scene.plan.scenario.questions.find(({ id }) => id === asking?.question)
  const desk = asking && scene.desks.get(asking.seat)
  if (!question || !desk) return
  for (const fact of toldBy(scene, scene.course.state, question)) desk.told.add(fact)
}

/** At each new phase some desks ask the white cell something they have not asked yet. */
function wonder(scene: Scene, { phase, at }: EventOf<'phase-entered'>): void {
  const { plan, policy, desks } = scene
  if (policy.asks === 0) return
  for (const [seat, desk] of desks) {
    if (desk.lot(`wonders/${phase}`) >= policy.asks / 8) continue
    const roles = rolesAt(plan, scene.course.state, seat) ?? []
    const may = plan.scenario.questions.filter(
      (question) =>
        question.roles.some((role) => roles.includes(role)) &&
        !scene.course.state.asks.some((ask) => ask.question === question.id),
    )
    const question = may[Math.floor(desk.lot(`wonders-what/${phase}`) * may.length)]
    const from = desk.reaction(`wonders/${phase}`, at)
    if (question) desk.add({ kind: 'ask', question, from, due: at + readingDue })
  }
}
