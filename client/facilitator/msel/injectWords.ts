import type { MselDoc } from '../../../shared/wire/facilitator.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { playClock } from '../../ui/storyTime.ts'
import { momentOf } from '../desk/msel.ts'

/** The time of play an inject is due or was settled, or a dash. */
export function timeOf(inject: MselDoc): string {
  const moment = momentOf(inject)
  return moment === undefined ? '–' : playClock(moment)
}

/** An inject's state in a few words, with what it waits for or when it happened. */
export function stateOf(inject: MselDoc): string {
  const { status } = inject
  if (status.kind === 'withdrawn') return copy.withdrawnBecause(status.why)
  if (status.kind === 'waiting') return copy.waitsFor(status.waitsFor)
  if (inject.reserve && momentOf(inject) === undefined) return copy.inReserve
  const moment = momentOf(inject)
  const word = copy.state[status.kind]
  if (moment === undefined) return word
  if (status.kind === 'fired')
    return `${word} ${copy.at(playClock(moment))} ${copy.firedBy[status.by]}`
  const pending = status.kind === 'planned' || status.kind === 'armed' || status.kind === 'held'
  return `${word}, ${pending ? copy.due(playClock(moment)) : copy.at(playClock(moment))}`
}

/** How long until a pending inject is due, at `now` of play. */
export function dueWords(moment: number, now: number): string {
  const minutes = Math.floor((moment - now) / 60_000)
  return moment < now ? copy.dueOver(playClock(moment)) : copy.dueIn(playClock(moment), minutes)
}
