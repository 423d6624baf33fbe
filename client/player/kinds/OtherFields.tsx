import { unreachable } from '../../../shared/kernel/never.ts'
import type { OtherKind } from './AnswerFields.tsx'
import { Estimate } from './Estimate.tsx'
import type { FieldsProps } from './fields.ts'
import { Ranking } from './Ranking.tsx'
import { Statement } from './Statement.tsx'
import { TriageBoard } from './TriageBoard.tsx'

/** The control of a kind that is more than boxes to tick. */
export function OtherFields({ kind, ...props }: FieldsProps & { readonly kind: OtherKind }) {
  switch (kind) {
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
