import type { Plan } from '../../engine/plan.ts'
import type { ClockStatus } from '../../engine/state.ts'
import type { Clock } from '../../scenario/scenario.ts'
import { notYetDue, type Promptness } from '../../scoring/formula.ts'
import type { Played } from '../../scoring/played.ts'
import type { ObligationRow } from '../shape/aarShape.ts'
import type { Terms } from '../terms.ts'

/** Each obligation clock against its target and limit, in story time. */
export const obligationRows = (plan: Plan, play: Played, terms: Terms): readonly ObligationRow[] =>
  plan.scenario.clocks.map((clock) => rowOf(clock, play, terms))

function rowOf(clock: Clock, play: Played, terms: Terms): ObligationRow {
  const status = play.end.clocks[clock.id]
  const about = {
    title: terms.fill(clock.title),
    source: terms.fill(clock.source),
    promise: clock.promise,
    missed: play.events.find((event) => event.type === 'clock-missed' && event.clock === clock.id)
      ?.seq,
  }
  if (!status)
    return {
      ...about,
      status: 'not started',
      target: undefined,
      limit: undefined,
      taken: undefined,
      started: undefined,
      evidence: [],
    }
  const ran = promptness(status, play.last?.when ?? status.started)
  return {
    ...about,
    status: statusOf(ran),
    target: ran.target,
    limit: ran.limit,
    taken: ran.taken,
    started: status.started,
    evidence: play.clocks.get(clock.id) ?? [],
  }
}

const promptness = (status: ClockStatus, end: number): Promptness => ({
  target: status.target - status.started,
  limit: status.limit - status.started,
  taken: status.kind === 'met' ? status.met - status.started : undefined,
  ran: end - status.started,
})

function statusOf(ran: Promptness): ObligationRow['status'] {
  if (notYetDue(ran)) return 'not yet due'
  if (ran.taken === undefined) return 'not met'
  if (ran.taken <= ran.target) return 'met in time'
  return ran.taken <= ran.limit ? 'met late' : 'met after the limit'
}
