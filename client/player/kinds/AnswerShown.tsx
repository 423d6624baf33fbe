import { caseActions, type Answer, type AnswerOf } from '../../../shared/kernel/answer.ts'
import { unreachable } from '../../../shared/kernel/never.ts'
import type { DecisionDoc } from '../../../shared/wire/seat.ts'
import { kinds } from '../../copy/kinds.ts'
import { caseName } from './CaseFacts.tsx'
import { StatementText } from './StatementText.tsx'

type Props = { readonly decision: DecisionDoc; readonly answer: Answer }

function TriageShown({ decision, answer }: { decision: DecisionDoc; answer: AnswerOf<'triage'> }) {
  const rowsOf = (action: (typeof caseActions)[number]) =>
    answer.rows.filter((row) => row.action === action)
  const counts = {
    proceed: rowsOf('proceed').length,
    relocate: rowsOf('relocate').length,
    defer: rowsOf('defer').length,
    calls: answer.rows.filter(({ call }) => call).length,
  }
  return (
    <details class="shown-triage">
      <summary>{kinds.triageCounts(counts)}</summary>
      {caseActions
        .filter((action) => counts[action] > 0)
        .map((action) => (
          <div key={action}>
            <p class="order-head">
              {kinds.actionDone[action]} ({counts[action]})
            </p>
            <ul>
              {rowsOf(action).map((row) => {
                const each = decision.cases.find(({ id }) => id === row.case)
                return (
                  <li key={row.case}>
                    {each ? caseName(each) : row.case}
                    {row.call && `, ${kinds.withCall}`}
                    {row.reason !== '' && `: “${row.reason}”`}
                  </li>
                )
              })}
            </ul>
          </div>
        ))}
    </details>
  )
}

/** An answer of any kind as it was sent, for reading. */
export function AnswerShown({ decision, answer }: Props) {
  const labelOf = (id: string) => decision.options.find((option) => option.id === id)?.label ?? id
  switch (answer.kind) {
    case 'choice':
      return <p class="shown-choice">{labelOf(answer.option)}</p>
    case 'checklist':
    case 'ranking': {
      const List = answer.kind === 'ranking' ? 'ol' : 'ul'
      return (
        <List>
          {answer.options.map((id) => (
            <li key={id}>{labelOf(id)}</li>
          ))}
        </List>
      )
    }
    case 'statement':
      return <StatementText decision={decision} options={answer.options} words={answer.words} />
    case 'estimate': {
      const { low, high, confidence } = answer
      const range = kinds.range(low, high, decision.estimate?.unit ?? '')
      return (
        <p class="shown-choice num">
          {range}, {kinds.sure(confidence)}
        </p>
      )
    }
    case 'triage':
      return <TriageShown decision={decision} answer={answer} />
    default:
      return unreachable(answer)
  }
}
