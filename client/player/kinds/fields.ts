import type { DecisionDoc } from '../../../shared/wire/seat.ts'
import type { Parts } from '../answers.ts'

/** What every control for an answer gets: what is on the form, and how to change it. */
export type FieldsProps = {
  readonly decision: DecisionDoc
  readonly parts: Parts
  /** Why it cannot be sent yet; empty when nothing is known to be wrong. */
  readonly problem: string
  readonly disabled: boolean
  readonly onChange: (change: Partial<Parts>) => void
}
