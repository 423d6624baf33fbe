import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import type { FacilitatorDecisionDoc } from '../../../shared/wire/facilitator.ts'
import { playLength, storyClock } from '../../ui/storyTime.ts'
import { AdviceList } from './AdviceList.tsx'
import { AnswerView } from './AnswerView.tsx'
import type { Controls, FacilitatorSession } from '../desk/controls.ts'
import { wasChanged } from '../desk/decisionState.ts'
import { nameOfSeat, titlesOfRoles } from '../desk/naming.ts'
import { answersIn, sentAnswers } from '../desk/people.ts'

type Given = Exclude<FacilitatorDecisionDoc['status'], { kind: 'open' }>

/** How long the team took since the inject that asked went out; undefined for a standing action. */
function taken(
  session: FacilitatorSession,
  decision: FacilitatorDecisionDoc,
  status: Given,
): number | undefined {
  const asked = decision.inject && session.desk.get(`msel/${decision.inject}`)?.status
  return asked && asked.kind === 'fired' ? status.at - asked.at : undefined
}

/** Why an answer does not count yet. */
function notYet(session: FacilitatorSession, status: Given): string | undefined {
  if (status.kind !== 'sent') return undefined
  return status.awaits.length > 0
    ? copy.waitsForSignature(titlesOfRoles(session, status.awaits))
    : copy.decisionState.sent
}

/** One answer in full: what, why, by whom, and what others said to it. */
export function AnswerCard(props: {
  readonly session: FacilitatorSession
  readonly decision: FacilitatorDecisionDoc
  readonly zone: string
}) {
  const { session, decision, zone } = props
  const { status } = decision
  if (status.kind === 'open' || status.kind === 'withdrawn') return null
  const took = taken(session, decision, status)
  const pending = notYet(session, status)
  return (
    <article class="answer">
      <p class="answer-head">
        <b>
          {decision.number}. {decision.title}
        </b>
        {status.late && <span class="tag warn">{copy.wasLate}</span>}
        {wasChanged(decision, session.table.list('log')) && <span class="tag">{copy.again}</span>}
      </p>
      {pending !== undefined && <p class="answer-pending">{pending}</p>}
      <AnswerView decision={decision} answer={status.answer} />
      {status.reason.trim() === '' ? (
        <p class="empty">{copy.noReason}</p>
      ) : (
        <q class="answer-reason">{status.reason}</q>
      )}
      <p class="answer-foot num">
        {nameOfSeat(session, status.by)} · {storyClock(status.when, zone)}
        {took !== undefined && ` · ${copy.took(playLength(took))}`}
      </p>
      <AdviceList session={session} advice={decision.advice} />
    </article>
  )
}

/** Answers that do not count yet, then the two newest that do. Scores by evaluators will stand under each. */
export function AnswersPanel({ controls }: { controls: Controls }) {
  const { session } = controls
  const zone = session.table.get('exercise')?.timeZone ?? 'UTC'
  const decisions = session.desk.list('decision')
  const answers = [...sentAnswers(decisions), ...answersIn(decisions).slice(0, 2)]
  return (
    <section aria-labelledby="answers-heading">
      <h2 id="answers-heading" class="panel-heading">
        {copy.justIn}
      </h2>
      {answers.length === 0 && <p class="empty">{copy.noAnswers}</p>}
      {answers.map((decision) => (
        <AnswerCard key={decision.id} session={session} decision={decision} zone={zone} />
      ))}
    </section>
  )
}
