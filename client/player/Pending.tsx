import { useEffect, useRef } from 'preact/hooks'
import { together } from '../copy/together.ts'
import { Icon } from '../ui/Icon.tsx'
import { Advice } from './Advice.tsx'
import type { PendingDecision } from './decisions.ts'
import { AnswerShown } from './kinds/AnswerShown.tsx'
import { Problem } from './Problem.tsx'
import { namesOf, useDesk } from './seat.ts'
import { useAct } from './useAct.ts'

/** Real seconds in which a sent answer can still be taken back; 0 when that is over. */
function useSecondsLeft({ status }: PendingDecision): number {
  const { session } = useDesk()
  const speed = session.table.get('clock')?.speed ?? 1
  return Math.max(0, Math.ceil((status.until - session.playNow.value) / speed / 1000))
}

function Undo({ decision }: { decision: PendingDecision }) {
  const { undoing } = useDesk()
  const { act, busy, problem } = useAct()
  const left = useSecondsLeft(decision)
  const undo = async () => {
    undoing.add(decision.id)
    if (!(await act('undo', { decision: decision.id }))) undoing.delete(decision.id)
  }
  return (
    <>
      {left > 0 && (
        <p class="pending-undo">
          <button type="button" class="button num" aria-disabled={busy} onClick={() => void undo()}>
            <Icon name="back" size={18} />
            {together.undo(left)}
          </button>
          {decision.status.awaits.length === 0 && <span>{together.undoLead}</span>}
        </p>
      )}
      <Problem text={problem} />
    </>
  )
}

/** An answer that was sent and does not count yet: what it says, whose signature it waits for, and Undo. */
export function Pending({ decision }: { decision: PendingDecision }) {
  const { session } = useDesk()
  const names = namesOf(session)
  const head = useRef<HTMLHeadingElement>(null)
  const { by, awaits, answer, reason } = decision.status
  const mine = by === session.desk.get('me')?.seat
  useEffect(() => {
    if (!mine || document.activeElement !== document.body) return
    head.current?.focus()
    head.current?.scrollIntoView({ block: 'nearest' })
  }, [mine])
  return (
    <section class="pending" aria-labelledby={`pending-${decision.id}`}>
      <h2 id={`pending-${decision.id}`} ref={head} tabIndex={-1}>
        <Icon name="clock" size={18} />
        {mine
          ? together.pending(decision.title)
          : together.pendingBy(names.seat(by), decision.title)}
      </h2>
      {awaits.length > 0 && <p class="pending-awaits">{together.awaits(names.roles(awaits))}</p>}
      {mine && <Undo decision={decision} />}
      <AnswerShown decision={decision} answer={answer} />
      {reason !== '' && <p class="sent-reason">“{reason}”</p>}
      <Advice decision={decision} />
    </section>
  )
}
