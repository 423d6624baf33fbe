import type { Holder } from '../store/exerciseStore.ts'

/** The keys of the desks a holder reads: the seat's, or the function's; an evaluator has one more, of their own. */
export function desksOf(holder: Holder): readonly string[] {
  if (holder.kind === 'seat') return [holder.seat]
  if (holder.kind === 'evaluator' && holder.watcher !== undefined)
    return [holder.kind, ownDesk(holder.watcher)]
  return [holder.kind]
}

/** No seat's id and no function's name holds a slash. */
export const ownDesk = (watcher: string): string => `evaluator/${watcher}`
