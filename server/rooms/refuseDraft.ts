import type { Plan } from '../../shared/engine/plan.ts'
import type { DecisionId, RoleId } from '../../shared/kernel/ids.ts'
import type { Refusal } from '../../shared/kernel/refusal.ts'

/** Why a seat with these roles may keep no draft of a decision: it is not there, or not theirs. */
export function refuseDraft(
  plan: Plan,
  roles: readonly RoleId[],
  id: DecisionId,
): Refusal | undefined {
  const decision = plan.decision.get(id)
  if (!decision) return { code: 'no-such-decision', decision: id }
  return decision.owners.some((owner) => roles.includes(owner))
    ? undefined
    : { code: 'not-your-decision', decision: id, belongsTo: decision.owners }
}
