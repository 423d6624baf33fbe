import type { Holder } from '../store/exerciseStore.ts'

/** The desks that are no seats; no scenario may name a seat so. */
export const functionDesks = ['facilitator', 'evaluator', 'observer', 'screen'] as const

/** The key of the desk a holder reads: the seat's id, or the function's name. */
export const deskOf = (holder: Holder): string =>
  holder.kind === 'seat' ? holder.seat : holder.kind
