import type { Answer } from '../kernel/answer.ts'
import { unreachable } from '../kernel/never.ts'
import type { DecisionId } from '../kernel/ids.ts'
import type { Decision } from '../scenario/decision.ts'
import type { Desk, Task } from './desk.ts'
import { leadOf, talkOn, deskOf, type Scene } from './scene.ts'
import { answerOf, betterThan, leaningOf } from './thinking.ts'
import { thinkingTime, bearingOn } from './time.ts'
import { said } from './words.ts'

type Doing<Kind extends Task['kind']> = Extract<Task, { readonly kind: Kind }>

const adviceMs = 20_000
const signatureMs = 20_000
const questionMs = 15_000

/** Somebody turns to something: how long it takes, in milliseconds; 0 when there is nothing to be done about it. */
export function begin(scene: Scene, desk: Desk, task: Task): number {
  switch (task.kind) {
    case 'read':
      scene.give({ type: 'open-inject', seat: desk.seat, inject: task.inject.id })
      return task.words * desk.msPerWord
    case 'decide':
      return beginDeciding(scene, desk, task)
    case 'advise':
      return adviceMs
    case 'sign':
      return signatureMs
    case 'ask':
      return questionMs
    case 'undo':
      return 1
    default:
      return unreachable(task)
  }
}

/** And is done with it. */
export function finish(scene: Scene, desk: Desk, task: Task): void {
  switch (task.kind) {
    case 'read':
      return
    case 'decide':
      return finishDeciding(scene, desk, task)
    case 'advise':
      return advise(scene, desk, task.decision)
    case 'sign':
      return signOrReturn(scene, desk, task.decision)
    case 'ask':
      scene.give({ type: 'ask', seat: desk.seat, question: task.question.id, text: '' })
      return
    case 'undo':
      return takeBack(scene, desk, task.decision)
    default:
      return unreachable(task)
  }
}

/** Whether there is still something to answer; a standing action can be answered again. */
function isOpen({ course, without }: Scene, { decision, round }: Doing<'decide'>): boolean {
  if (decision.id === without) return false
  const kind = course.state.decisions[decision.id]?.kind
  return kind === 'open' || (round > 0 && decision.standing && kind === 'answered')
}

function beginDeciding(scene: Scene, desk: Desk, task: Doing<'decide'>): number {
  const { policy, course, plan } = scene
  const { decision, round } = task
  const status = course.state.decisions[decision.id]
  const { now } = course.state
  if (!isOpen(scene, task)) return 0
  const lapsed = status?.kind === 'open' && status.lapsed
  if (lapsed && desk.lot(`let-go/${decision.id}`) < policy.givesUp) return 0
  if (round === 0 && !talkOn(scene, decision.id).asked) {
    talkOn(scene, decision.id).asked = true
    const question = bearingOn(scene, desk, decision)
    if (question && desk.lot(`asks/${decision.id}`) < policy.asks) {
      desk.add({ kind: 'ask', question, from: now, due: now })
      const reply = now + questionMs + question.after * plan.length.pace
      desk.add({ ...task, from: desk.reaction(`reply/${question.id}`, reply) })
      return 0
    }
  }
  const ms = thinkingTime(scene, desk, task)
  if (policy.consults && round === 0) consult(scene, desk, { decision, ms })
  return Math.max(1, ms)
}

/** Those to be heard are told which way the answer leans. */
function consult(
  scene: Scene,
  desk: Desk,
  { decision, ms }: { readonly decision: Decision; readonly ms: number },
): void {
  const { now } = scene.course.state
  talkOn(scene, decision.id).leaning = leaningOf(scene, desk, decision)
  const others = new Set(decision.consult.map((role) => deskOf(scene, role)))
  for (const other of others)
    if (other && other !== desk)
      other.add({
        kind: 'advise',
        decision,
        from: other.reaction(`advice/${decision.id}`, now),
        due: now + ms,
      })
}

function finishDeciding(scene: Scene, desk: Desk, task: Doing<'decide'>): void {
  const { decision, round } = task
  const { course, policy } = scene
  if (!isOpen(scene, task)) return
  const given = answerOf(scene, desk, task)
  if (!given) return
  const { seat } = desk
  const taken = scene.give({ type: 'decide', seat, decision: decision.id, ...given })
  const { now } = course.state
  const sent = course.state.decisions[decision.id]?.kind === 'sent'
  if (taken && sent && round === 0 && desk.lot(`regrets/${decision.id}`) < policy.regrets)
    desk.add({ kind: 'undo', decision, from: now + 3_000, due: 0 })
}

/** The question comes back to the desk that answers, to be thought over once more. */
function thinkAgain(scene: Scene, id: DecisionId, from: number): void {
  const decision = scene.plan.decision.get(id)
  const desk = leadOf(scene, id)
  if (decision) desk?.add({ kind: 'decide', decision, round: 1, from, due: from })
}

function takeBack(scene: Scene, desk: Desk, { id }: Decision): void {
  const talk = talkOn(scene, id)
  if (talk.takenBack || scene.forced.has(id)) return
  talk.takenBack = true
  if (scene.give({ type: 'undo', seat: desk.seat, decision: id }))
    thinkAgain(scene, id, desk.reaction(`again/${id}`, scene.course.state.now))
}

/** Says what this desk thinks of the way the answer leans. Whoever sees a better one may name it. */
function advise(scene: Scene, desk: Desk, decision: Decision): void {
  const { id } = decision
  const talk = talkOn(scene, id)
  const { leaning } = talk
  const better =
    leaning && desk.lot(`objects/${id}`) < scene.policy.objects
      ? betterThan(scene, desk, { decision, answer: leaning })
      : undefined
  const stance = better ? 'object' : 'concur'
  const why = better ? said.object : desk.told.size > 0 ? said.concur : ''
  if (!scene.give({ type: 'advise', seat: desk.seat, decision: id, stance, why })) return
  for (const fact of desk.told) talk.told.add(fact)
  if (better) propose(scene, decision, better)
}

/** The one who answers hears of a better answer; if theirs was sent and can be taken back, perhaps it is. */
function propose(scene: Scene, decision: Decision, better: Answer): void {
  const { policy, course } = scene
  const talk = talkOn(scene, decision.id)
  talk.proposals.push(better)
  const sent = course.state.decisions[decision.id]?.kind === 'sent'
  if (sent && policy.mindsTime && !talk.takenBack)
    leadOf(scene, decision.id)?.add({ kind: 'undo', decision, from: course.state.now, due: 0 })
}

function signOrReturn(scene: Scene, desk: Desk, decision: Decision): void {
  const { id } = decision
  const status = scene.course.state.decisions[id]
  if (status?.kind !== 'sent') return
  const { seat } = desk
  const talk = talkOn(scene, id)
  const looks = !talk.returned && !scene.forced.has(id)
  const better =
    looks && desk.lot(`returns/${id}`) < scene.policy.objects
      ? betterThan(scene, desk, { decision, answer: status.answer })
      : undefined
  if (!better) {
    scene.give({ type: 'sign', seat, decision: id })
    return
  }
  talk.returned = true
  talk.proposals.push(better)
  if (scene.give({ type: 'send-back', seat, decision: id, why: said.returned }))
    thinkAgain(scene, id, scene.course.state.now)
}
