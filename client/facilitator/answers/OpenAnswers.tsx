import type { ExerciseTime } from '../../../shared/kernel/time.ts'
import type { FacilitatorDecisionDoc } from '../../../shared/wire/facilitator.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { playLength } from '../../ui/storyTime.ts'
import type { Controls, FacilitatorSession } from '../desk/controls.ts'
import { giveTime } from '../desk/deeds.ts'
import { titlesOfRoles } from '../desk/naming.ts'
import { openDecisions, sentAnswers } from '../desk/people.ts'

function TimeLeft(props: {
  readonly session: FacilitatorSession
  readonly openedAt: ExerciseTime
  readonly deadline: ExerciseTime
}) {
  const { session, openedAt, deadline } = props
  const left = deadline - session.playNow.value
  const share = Math.max(0, Math.min(1, left / Math.max(1, deadline - openedAt)))
  return (
    <div class={`time-left ${left <= 60_000 ? 'late' : ''}`}>
      <span role="timer" class="num">
        {left > 0 ? copy.left(playLength(left)) : copy.late}
      </span>
      {left > 0 && (
        <div class="bar" aria-hidden="true">
          <i style={{ width: `${share * 100}%` }} />
        </div>
      )}
    </div>
  )
}

function OpenAnswer(props: {
  readonly controls: Controls
  readonly decision: FacilitatorDecisionDoc
  readonly ended: boolean
}) {
  const { controls, decision, ended } = props
  const { session } = controls
  const { status } = decision
  if (status.kind !== 'open') return null
  const owners = decision.ownerSeats.map((id) => session.table.get(`seat/${id}`)?.short ?? id)
  return (
    <li class="open-answer">
      <b>
        {decision.number}. {decision.title}
      </b>
      <small>
        {owners.length === 0
          ? copy.noOwner
          : (ended ? copy.wasFor : copy.waitsOn)(owners.join(', '))}
      </small>
      {!ended &&
        (status.deadline === undefined ? (
          <small>{copy.noLimit}</small>
        ) : (
          <TimeLeft session={session} openedAt={status.openedAt} deadline={status.deadline} />
        ))}
      {!ended && status.deadline !== undefined && !status.lapsed && (
        <span class="give">
          {[2, 5].map((minutes) => (
            <button
              key={minutes}
              type="button"
              class="mini-button num"
              aria-label={copy.giveMinutes(minutes, decision.number)}
              onClick={() =>
                void giveTime(controls, { decision: decision.id, number: decision.number }, minutes)
              }
            >
              {copy.plus(minutes)}
            </button>
          ))}
        </span>
      )}
    </li>
  )
}

/** A sent answer that only a second signature lets count. */
function Unsigned(props: {
  readonly controls: Controls
  readonly decision: FacilitatorDecisionDoc
}) {
  const { controls, decision } = props
  const { status } = decision
  if (status.kind !== 'sent' || status.awaits.length === 0) return null
  return (
    <li class="open-answer">
      <b>
        {decision.number}. {decision.title}
      </b>
      <small>{copy.waitsForSignature(titlesOfRoles(controls.session, status.awaits))}</small>
    </li>
  )
}

/** What the team has been asked and has not answered, the most urgent first; then what waits for a signature. */
export function OpenAnswers({ controls }: { controls: Controls }) {
  const decisions = controls.session.desk.list('decision')
  const open = openDecisions(decisions)
  const unsigned = sentAnswers(decisions).filter(
    ({ status }) => status.kind === 'sent' && status.awaits.length > 0,
  )
  const ended = controls.session.table.get('clock')?.status === 'ended'
  return (
    <section aria-labelledby="open-heading">
      <h2 id="open-heading" class="panel-heading">
        {ended ? copy.leftOpen : copy.openAnswers}
        <span class="num">{open.length + unsigned.length}</span>
      </h2>
      {open.length + unsigned.length === 0 ? (
        <p class="empty">{copy.noOpen}</p>
      ) : (
        <ul class="open-list">
          {open.map((decision) => (
            <OpenAnswer key={decision.id} controls={controls} decision={decision} ended={ended} />
          ))}
          {unsigned.map((decision) => (
            <Unsigned key={decision.id} controls={controls} decision={decision} />
          ))}
        </ul>
      )}
    </section>
  )
}
