import type { ParticipantId, SeatId } from '../../shared/kernel/ids.ts'
import type { Holder } from '../store/exerciseStore.ts'
import type { Auth } from './auth.ts'

type Asking = { readonly auth?: Auth | undefined }

/** Throws when somebody else asks: what only seats may ask was checked before. */
export function seatOf({ auth }: Asking): SeatId {
  if (auth?.holder.kind !== 'seat') throw new Error('Only seats may ask this')
  return auth.holder.seat
}

export const watcherOf = (holder: Holder): string | undefined =>
  holder.kind === 'evaluator' || holder.kind === 'observer' ? holder.watcher : undefined

/** The evaluator who asks; undefined with the invitation alone, which lets one read and no more. */
export const raterOf = ({ auth }: Asking): ParticipantId | undefined =>
  auth?.holder.kind === 'evaluator' ? auth.holder.watcher : undefined
