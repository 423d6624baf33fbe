import { effect, untracked } from '@preact/signals'
import type { DecisionDoc } from '../../shared/wire/seat.ts'
import { together } from '../copy/together.ts'
import { partsOf } from './answers.ts'
import type { PendingDecision } from './decisions.ts'
import { namesOf, showAlert, type Desk } from './seat.ts'

const isPending = (decision: DecisionDoc | undefined): decision is PendingDecision =>
  decision?.status.kind === 'sent'

/** The answer is on the form again, as it was sent. */
function backToForm(desk: Desk, was: PendingDecision, now: DecisionDoc): void {
  const { answer, reason } = was.status
  desk.draftOf(now).change({ ...partsOf(answer), reason })
  desk.returned.value = now.id
  if (now.status.kind === 'open') desk.chosen.value = now.id
  else desk.again.value = now.id
  if (desk.undoing.delete(now.id)) {
    desk.polite.value = together.undone(now.title)
    return
  }
  const by = now.back?.returned?.by
  const name = by === undefined ? together.someone : namesOf(desk.session).seat(by)
  showAlert(desk, together.returnedSaid(name, now.title))
}

function settle(desk: Desk, was: PendingDecision, now: DecisionDoc): void {
  const { status } = now
  if (was.status.by !== desk.session.desk.get('me')?.seat) return
  // A standing action falls back to the answer before, which is older than what was sent.
  const counts = status.kind === 'answered' && status.at >= was.status.at
  if (!counts) return backToForm(desk, was, now)
  const signed = was.status.awaits.length > 0
  desk.polite.value = (signed ? together.signedSaid : together.countsSaid)(now.title)
}

/** What came back while this page was closed, or to another device, is on the form too; nothing typed is lost. */
function refill(desk: Desk, now: DecisionDoc): void {
  if (!now.back || now.back.by !== desk.session.desk.get('me')?.seat) return
  const keeper = desk.draftOf(now)
  if (keeper.draft.peek().savedAt > 0 || desk.session.desk.get(`draft/${now.id}`)) return
  const { answer, reason } = now.back
  keeper.change({ ...partsOf(answer), reason })
  if (now.status.kind === 'answered') desk.again.value = now.id
}

/** Tells what became of answers that were sent: counting, signed, or back on the form. */
export function watchSent(desk: Desk): () => void {
  const before = new Map<string, DecisionDoc>()
  const looked = new Set<string>()
  return effect(() => {
    const me = desk.session.desk.get('me')
    for (const now of desk.session.desk.list('decision')) {
      const was = before.get(now.id)
      before.set(now.id, now)
      if (isPending(was) && !isPending(now)) untracked(() => settle(desk, was, now))
      if (!now.back || looked.has(now.id) || !me) continue
      looked.add(now.id)
      // Once all that came with it is here, a newer draft too.
      if (!was) queueMicrotask(() => refill(desk, now))
    }
  })
}
