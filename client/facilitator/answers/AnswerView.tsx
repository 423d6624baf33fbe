import { caseActions, type Answer, type AnswerOf } from '../../../shared/kernel/answer.ts'
import { unreachable } from '../../../shared/kernel/never.ts'
import type { FacilitatorDecisionDoc } from '../../../shared/wire/facilitator.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { Icon } from '../../ui/Icon.tsx'

type Given = { readonly decision: FacilitatorDecisionDoc }

const labelOf = (decision: FacilitatorDecisionDoc, id: string): string =>
  decision.options.find((option) => option.id === id)?.label ?? id

function Picked({ decision, ids }: Given & { readonly ids: readonly string[] }) {
  return (
    <ul class={ids.length > 1 ? 'answer-labels many' : 'answer-labels'}>
      {ids.map((id) => (
        <li key={id}>
          {labelOf(decision, id)}
          {decision.faults
            .filter((each) => each.option === id)
            .map(({ fault }) => (
              <span key={fault} class="tag warn fault">
                <Icon name="alert" size={12} />
                {copy.fault[fault]}
              </span>
            ))}
        </li>
      ))}
    </ul>
  )
}

function Ranking({ decision, answer }: Given & { readonly answer: AnswerOf<'ranking'> }) {
  return (
    <ol class="answer-labels ranked">
      {answer.options.map((id) => (
        <li key={id}>{labelOf(decision, id)}</li>
      ))}
    </ol>
  )
}

function Statement({ decision, answer }: Given & { readonly answer: AnswerOf<'statement'> }) {
  return (
    <>
      <Picked decision={decision} ids={answer.options} />
      {answer.words.trim() !== '' && (
        <p class="answer-words">
          <small>{copy.ownWords}</small>
          {answer.words}
        </p>
      )}
      {decision.faults.length > 0 && <p class="empty">{copy.faultsOnlyHere}</p>}
    </>
  )
}

function Triage({ decision, answer }: Given & { readonly answer: AnswerOf<'triage'> }) {
  return (
    <dl class="answer-triage">
      {caseActions.map((action) => {
        const rows = answer.rows.filter((row) => row.action === action)
        if (rows.length === 0) return null
        return (
          <div key={action}>
            <dt>
              {copy.triageAction[action]}
              <span class="num">{copy.procedures(rows.length)}</span>
            </dt>
            {rows.map((row) => {
              const known = decision.cases.find((each) => each.id === row.case)
              const notes = [row.call ? copy.safetyCall : '', row.reason.trim()]
              return (
                <dd key={row.case}>
                  <b>{known ? `${known.label} · ${known.urgency}` : row.case}</b> {known?.procedure}
                  <small>{notes.filter((note) => note !== '').join(' · ')}</small>
                </dd>
              )
            })}
          </div>
        )
      })}
    </dl>
  )
}

const figure = new Intl.NumberFormat('en-NZ')

function Estimate({ decision, answer }: Given & { readonly answer: AnswerOf<'estimate'> }) {
  const unit = decision.estimate?.unit ?? ''
  const { truth } = decision
  const range = copy.estimateRange(figure.format(answer.low), figure.format(answer.high), unit)
  return (
    <>
      <p class="answer-labels num">
        {range}, {copy.estimateSure(answer.confidence)}
      </p>
      {truth !== undefined && (
        <p class="empty num">
          {copy.estimateTruth(
            figure.format(truth),
            unit,
            answer.low <= truth && truth <= answer.high,
          )}
        </p>
      )}
    </>
  )
}

/** An answer of any kind as the facilitator reads it: in words, with what is wrong with a statement. */
export function AnswerView({ decision, answer }: Given & { readonly answer: Answer }) {
  switch (answer.kind) {
    case 'choice':
      return <Picked decision={decision} ids={[answer.option]} />
    case 'checklist':
      return <Picked decision={decision} ids={answer.options} />
    case 'ranking':
      return <Ranking decision={decision} answer={answer} />
    case 'statement':
      return <Statement decision={decision} answer={answer} />
    case 'triage':
      return <Triage decision={decision} answer={answer} />
    case 'estimate':
      return <Estimate decision={decision} answer={answer} />
    default:
      return unreachable(answer)
  }
}
