import { optionsOf } from '../../shared/kernel/answer.ts'
import type { ScenarioTime } from '../../shared/kernel/time.ts'
import type { FacilitatorDecisionDoc } from '../../shared/wire/facilitator.ts'
import { facilitatorCopy as copy } from '../copy/facilitator.ts'
import { playLength, storyClock } from '../ui/storyTime.ts'
import type { Controls, FacilitatorSession } from './controls.ts'
import { nameOfSeat } from './naming.ts'
import { answersIn } from './people.ts'

type Answered = Extract<FacilitatorDecisionDoc['status'], { kind: 'answered' }>

/** How long the team took since the inject that asked went out; undefined for a standing action. */
function taken(
  session: FacilitatorSession,
  decision: FacilitatorDecisionDoc,
  status: Answered,
): number | undefined {
  const asked = decision.inject && session.desk.get(`msel/${decision.inject}`)?.status
  return asked && asked.kind === 'fired' ? status.at - asked.at : undefined
}

const labelsOf = (decision: FacilitatorDecisionDoc, status: Answered): readonly string[] =>
  optionsOf(status.answer).map(
    (id) => decision.options.find((option) => option.id === id)?.label ?? id,
  )

export function AnswerCard(props: {
  readonly session: FacilitatorSession
  readonly decision: FacilitatorDecisionDoc
  readonly zone: string
}) {
  const { session, decision, zone } = props
  const { status } = decision
  if (status.kind !== 'answered') return null
  const took = taken(session, decision, status)
  const labels = labelsOf(decision, status)
  return (
    <article class="answer">
      <p class="answer-head">
        <b>
          {decision.number}. {decision.title}
        </b>
        {status.late && <span class="tag warn">{copy.wasLate}</span>}
        {status.again && <span class="tag">{copy.again}</span>}
      </p>
      <ul class={labels.length > 1 ? 'answer-labels many' : 'answer-labels'}>
        {labels.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
      {status.reason.trim() === '' ? (
        <p class="empty">{copy.noReason}</p>
      ) : (
        <q class="answer-reason">{status.reason}</q>
      )}
      <p class="answer-foot num">
        {nameOfSeat(session, status.by)} · {storyClock(status.when as ScenarioTime, zone)}
        {took !== undefined && ` · ${copy.took(playLength(took))}`}
      </p>
    </article>
  )
}

/** The two newest answers in full. Scores by evaluators will stand under each. */
export function AnswersPanel({ controls }: { controls: Controls }) {
  const { session } = controls
  const zone = session.table.get('exercise')?.timeZone ?? 'UTC'
  const answers = answersIn(session.desk.list('decision')).slice(0, 2)
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
