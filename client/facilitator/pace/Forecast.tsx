import { forecast } from '../../../shared/wire/forecast.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { Icon } from '../../ui/Icon.tsx'
import { playClock } from '../../ui/storyTime.ts'
import type { Controls } from '../desk/controls.ts'
import { usePlayMinute } from '../desk/playMinute.ts'

/** When it will end at this pace; when that is too late, which objectives suffer and what to leave out. */
export function Forecast({ controls }: { controls: Controls }) {
  const { session, msel } = controls
  const minute = usePlayMinute(session)
  const clock = session.table.get('clock')
  const exercise = session.table.get('exercise')
  const phases = session.desk.get('phases')
  if (!clock || !exercise || !phases || clock.status !== 'running') return null
  const booked = exercise.play * 60_000
  const seen = { now: minute * 60_000, clock, phases, injects: msel.value, booked }
  const { ends, over, atRisk, cut } = forecast(seen)
  if (over < 60_000)
    return (
      <span class="forecast num" title={copy.forecast}>
        <Icon name="check" size={14} />
        {copy.forecastFits(playClock(ends))}
      </span>
    )
  const objectives = session.desk.get('objectives') ?? []
  const names = objectives.filter(({ id }) => atRisk.includes(id)).map(({ short }) => short)
  return (
    <details class="forecast over">
      <summary class="num">
        <Icon name="alert" size={14} />
        {copy.forecastOver(playClock(ends), Math.round(over / 60_000))}
      </summary>
      <div class="forecast-more card">
        {names.length > 0 && <p>{copy.atRisk(names.join(', '))}</p>}
        <p>{cut.length > 0 ? copy.cutFirst : copy.cutNone}</p>
        <ul>
          {cut.map(({ id, number, title }) => (
            <li key={id}>
              <button type="button" class="quiet-button" onClick={() => controls.select(id)}>
                {number}. {title}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
