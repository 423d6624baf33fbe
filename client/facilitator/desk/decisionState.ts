import type { FacilitatorDecisionDoc } from '../../../shared/wire/facilitator.ts'
import type { LogDoc } from '../../../shared/wire/views.ts'

/** How a decision stands, in the words of the list. */
export type DecisionState =
  | 'open'
  | 'standing'
  | 'withdrawn'
  | 'sent'
  | 'signature'
  | 'returned'
  | 'lapsed'
  | 'answered'
  | 'late'
export type Returned = NonNullable<NonNullable<FacilitatorDecisionDoc['back']>['returned']>

/** Who sent the last answer to a decision back unsigned and why, until it is sent again. */
export const returnedOf = ({ back }: Pick<FacilitatorDecisionDoc, 'back'>): Returned | undefined =>
  back?.returned

/** Whether the answer that counts took the place of an earlier one. */
export const wasChanged = (
  { number }: Pick<FacilitatorDecisionDoc, 'number'>,
  log: readonly LogDoc[],
): boolean =>
  log.some(({ line }) => line.kind === 'decision' && line.number === number && line.again)

/** `returned`: its last answer was sent back unsigned. A standing action may be answered and returned at once. */
export function decisionState(
  { status, standing }: Pick<FacilitatorDecisionDoc, 'status' | 'standing'>,
  returned: boolean,
): DecisionState {
  if (status.kind === 'sent') return status.awaits.length > 0 ? 'signature' : 'sent'
  if (status.kind === 'withdrawn') return 'withdrawn'
  if (returned) return 'returned'
  if (status.kind === 'answered') return status.late ? 'late' : 'answered'
  if (status.lapsed) return 'lapsed'
  return standing ? 'standing' : 'open'
}
