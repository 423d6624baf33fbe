import { unreachable } from '../../../shared/kernel/never.ts'
import { Estimate } from './Estimate.tsx'
import type { FieldsProps } from './fields.ts'
import { Options } from './Options.tsx'
import { Ranking } from './Ranking.tsx'
import { Statement } from './Statement.tsx'
import { TriageBoard } from './TriageBoard.tsx'

/** The control that fits a decision's kind. */
export function AnswerFields(props: FieldsProps) {
  const { kind } = props.decision
  switch (kind) {
    case 'choice':
    case 'checklist':
      return <Options {...props} />
    case 'ranking':
      return <Ranking {...props} />
    case 'triage':
      return <TriageBoard {...props} />
    case 'statement':
      return <Statement {...props} />
    case 'estimate':
      return <Estimate {...props} />
    default:
      return unreachable(kind)
  }
}
