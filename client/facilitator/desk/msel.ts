import type { PhaseId } from '../../../shared/kernel/ids.ts'
import { unreachable } from '../../../shared/kernel/never.ts'
import type { MselDoc } from '../../../shared/wire/facilitator.ts'

/** Whether an inject can still go out. */
export function isPending(inject: MselDoc): boolean {
  switch (inject.status.kind) {
    case 'planned':
    case 'waiting':
    case 'armed':
    case 'held':
      return true
    case 'going':
    case 'fired':
    case 'withdrawn':
    case 'skipped':
    case 'cancelled':
    case 'passed':
      return false
    default:
      return unreachable(inject.status)
  }
}

/** The moment of play an inject is due or was settled; undefined while it has none. */
export function momentOf(inject: MselDoc): number | undefined {
  const { status } = inject
  switch (status.kind) {
    case 'planned':
    case 'armed':
    case 'held':
      return status.due
    case 'waiting':
      return undefined
    case 'going':
      return status.goesAt
    case 'withdrawn':
    case 'fired':
    case 'skipped':
    case 'cancelled':
    case 'passed':
      return status.at
    default:
      return unreachable(status)
  }
}

/** By moment, then number; those without a moment last, the reserve after them. */
export function inOrder(injects: readonly MselDoc[]): readonly MselDoc[] {
  const rank = (inject: MselDoc): number =>
    momentOf(inject) ?? (inject.reserve ? Infinity : Number.MAX_SAFE_INTEGER)
  return injects.toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)]
    return left === right ? a.number - b.number : left - right
  })
}

/** The inject the facilitator will most likely want: the next with a time that is not held. */
export function nextOf(ordered: readonly MselDoc[]): MselDoc | undefined {
  const pending = ordered.filter(isPending)
  return (
    pending.find((inject) => inject.status.kind !== 'held' && momentOf(inject) !== undefined) ??
    pending.find((inject) => inject.status.kind !== 'held' && !inject.reserve) ??
    pending[0] ??
    ordered.findLast((inject) => momentOf(inject) !== undefined)
  )
}

/** The one `by` places before or after `id`; stays at the ends. */
export function neighbour(
  ordered: readonly MselDoc[],
  id: string | undefined,
  by: 1 | -1,
): MselDoc | undefined {
  const place = ordered.findIndex((inject) => inject.id === id)
  if (place < 0) return ordered[0]
  return ordered[Math.min(ordered.length - 1, Math.max(0, place + by))]
}

/** What leaving `phase` now would touch: its injects that have a time and have not gone out. */
export const stillDueIn = (injects: readonly MselDoc[], phase: PhaseId): readonly MselDoc[] =>
  injects.filter(
    (inject) => inject.phase === phase && isPending(inject) && momentOf(inject) !== undefined,
  )

/** What becomes of an inject when its phase is left before it is due: a held one stays held. */
export const fateOf = (inject: MselDoc): 'deliver' | 'drop' | 'hold' =>
  inject.status.kind === 'held' ? 'hold' : inject.ifPassed
