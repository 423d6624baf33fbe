import type { FacilitatorDecisionDoc } from '../../../shared/wire/facilitator.ts'
import type { LogDoc } from '../../../shared/wire/views.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { AdviceList } from './AdviceList.tsx'
import { AnswerCard } from './AnswersPanel.tsx'
import type { Controls, FacilitatorSession } from '../desk/controls.ts'
import { decisionState, returnedOf, type DecisionState } from '../desk/decisionState.ts'
import { nameOfSeat } from '../desk/naming.ts'

const icons: { readonly [Name in DecisionState]: IconName } = {
  open: 'clock',
  standing: 'play',
  sent: 'clock',
  signature: 'edit',
  returned: 'back',
  lapsed: 'help',
  withdrawn: 'back',
  answered: 'check',
  late: 'check',
}

function Row(props: {
  readonly session: FacilitatorSession
  readonly decision: FacilitatorDecisionDoc
  readonly log: readonly LogDoc[]
}) {
  const { session, decision } = props
  const returned = returnedOf(decision)
  const word = decisionState(decision, returned !== undefined)
  const zone = session.table.get('exercise')?.timeZone ?? 'UTC'
  const line = (
    <>
      <span class="decision-name">
        {decision.number}. {decision.title}
      </span>
      <span class={`decision-state ${word}`}>
        <Icon name={icons[word]} size={14} />
        {copy.decisionState[word]}
      </span>
    </>
  )
  const given = decision.status.kind === 'sent' || decision.status.kind === 'answered'
  if (!given && !returned && decision.advice.length === 0)
    return <li class="decision-row">{line}</li>
  return (
    <li>
      <details>
        <summary class="decision-row">{line}</summary>
        {returned && (
          <p class="answer-pending">
            {copy.returnedBy(nameOfSeat(session, returned.by), returned.why)}
          </p>
        )}
        {given ? (
          <AnswerCard session={session} decision={decision} zone={zone} />
        ) : (
          <AdviceList session={session} advice={decision.advice} />
        )}
      </details>
    </li>
  )
}

/** Every decision asked so far or open from the start, and what is to be said of it. */
export function DecisionsList({ controls }: { controls: Controls }) {
  const { session } = controls
  const decisions = session.desk.list('decision').toSorted((a, b) => a.number - b.number)
  const answered = decisions.filter((decision) => decision.status.kind === 'answered').length
  const log = session.table.list('log')
  return (
    <section aria-labelledby="decisions-heading">
      <h2 id="decisions-heading" class="panel-heading">
        {copy.decisions}
        <span class="num">{copy.answeredOf(answered, decisions.length)}</span>
      </h2>
      {decisions.length === 0 ? (
        <p class="empty">{copy.noDecisions}</p>
      ) : (
        <ul class="decision-list">
          {decisions.map((decision) => (
            <Row key={decision.id} session={session} decision={decision} log={log} />
          ))}
        </ul>
      )}
    </section>
  )
}
