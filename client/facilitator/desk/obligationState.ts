import { unreachable } from '../../../shared/kernel/never.ts'
import type { ScenarioTime } from '../../../shared/kernel/time.ts'
import type { ObligationDoc } from '../../../shared/wire/facilitator.ts'

export type ObligationState =
  'waiting' | 'running' | 'past' | 'missed' | 'met' | 'metLate' | 'metOver'

/** How a duty stands at `now` of the story: `past` is after its target, `missed` after its limit. */
export function obligationState(
  status: ObligationDoc['status'],
  now: ScenarioTime,
): ObligationState {
  switch (status.kind) {
    case 'waiting':
      return 'waiting'
    case 'running':
      if (status.missed || now > status.limit) return 'missed'
      return now > status.target ? 'past' : 'running'
    case 'met':
      return status.met > status.limit ? 'metOver' : status.met > status.target ? 'metLate' : 'met'
    default:
      return unreachable(status)
  }
}
