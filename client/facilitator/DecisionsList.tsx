import type { FacilitatorDecisionDoc } from '../../shared/wire/facilitator.ts'
import { facilitatorCopy as copy } from '../copy/facilitator.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { AnswerCard } from './AnswersPanel.tsx'
import type { Controls } from './controls.ts'

type Word = keyof typeof copy.decisionState
const icons: { readonly [Name in Word]: IconName } = {
  open: 'clock',
  standing: 'play',
  sent: 'clock',
  lapsed: 'help',
  answered: 'check',
  late: 'check',
}

function wordFor({ status, standing }: FacilitatorDecisionDoc): Word {
  if (status.kind === 'answered') return status.late ? 'late' : 'answered'
  if (status.kind === 'sent') return 'sent'
  if (status.lapsed) return 'lapsed'
  return standing ? 'standing' : 'open'
}

function Row({ controls, decision }: { controls: Controls; decision: FacilitatorDecisionDoc }) {
  const word = wordFor(decision)
  const zone = controls.session.table.get('exercise')?.timeZone ?? 'UTC'
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
  if (decision.status.kind !== 'answered') return <li class="decision-row">{line}</li>
  return (
    <li>
      <details>
        <summary class="decision-row">{line}</summary>
        <AnswerCard session={controls.session} decision={decision} zone={zone} />
      </details>
    </li>
  )
}

/** Every decision asked so far or open from the start; an answered one opens to its reason. */
export function DecisionsList({ controls }: { controls: Controls }) {
  const decisions = controls.session.desk.list('decision').toSorted((a, b) => a.number - b.number)
  const answered = decisions.filter((decision) => decision.status.kind === 'answered').length
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
            <Row key={decision.id} controls={controls} decision={decision} />
          ))}
        </ul>
      )}
    </section>
  )
}
