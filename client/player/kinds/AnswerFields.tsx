import type { DecisionKind } from '../../../shared/kernel/answer.ts'
import { later } from '../../ui/later.tsx'
import type { FieldsProps } from './fields.ts'
import { Options } from './Options.tsx'

export type OtherKind = Exclude<DecisionKind, 'choice' | 'checklist'>

/** The first decisions are choices: the other kinds come after the page stands. */
export const OtherFields = later(() =>
  import('./OtherFields.tsx').then((other) => other.OtherFields),
)

/** The control that fits a decision's kind. */
export function AnswerFields(props: FieldsProps) {
  const { kind } = props.decision
  return kind === 'choice' || kind === 'checklist' ? (
    <Options {...props} />
  ) : (
    <OtherFields {...props} kind={kind} />
  )
}
