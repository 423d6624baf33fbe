import { logRows } from '../../shared/report/logText.ts'
import { playClock, storyClock } from '../../shared/report/storyClock.ts'
import { termsOf } from '../../shared/report/terms.ts'
import type { Play } from '../../shared/simulate/play.ts'

/** A play as a facilitator would read it: story time, play time, who, what. A line for each event. */
export function storyText({ plan, events, state }: Play): string {
  const { moment } = storyClock(plan.scenario.timeZone)
  const rows = logRows(events, termsOf(plan, state, undefined), true)
  const lines = events.map((event, at) => {
    const seat = 'seat' in event && plan.config.seats.find(({ id }) => id === event.seat)
    const who = (seat ? seat.short : '').padEnd(3)
    return `${moment(event.when)}  ${playClock(event.at)}  ${who}  ${rows[at]?.text ?? ''}`
  })
  return `${lines.join('\n')}\n`
}
