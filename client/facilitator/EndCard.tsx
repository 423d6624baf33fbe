import { evaluatorsCopy } from '../copy/evaluators.ts'
import { facilitatorCopy as copy } from '../copy/facilitator.ts'
import { insurerCopy } from '../copy/insurer.ts'
import type { Controls } from './desk/controls.ts'

/** Puts the strengths, what to mend and the moments behind them on the projector, or takes them off. */
function HotwashSwitch({ controls }: { controls: Controls }) {
  const shown = controls.session.desk.get('hotwash')?.shown ?? false
  return (
    <section class="hotwash-switch" aria-labelledby="hotwash-heading">
      <div>
        <h3 id="hotwash-heading">{evaluatorsCopy.hotwash}</h3>
        <p class="field-help">{evaluatorsCopy.hotwashLead}</p>
      </div>
      <button
        type="button"
        class={shown ? 'button' : 'button primary'}
        onClick={() =>
          void controls.order(
            { type: 'show-hotwash', shown: !shown },
            shown ? evaluatorsCopy.hidden : evaluatorsCopy.shown,
          )
        }
      >
        {shown ? evaluatorsCopy.hideHotwash : evaluatorsCopy.showHotwash}
      </button>
    </section>
  )
}

/** What comes after the end, in the order of the day: the talk, the report, what an insurer reads. */
export function EndCard({ controls, id }: { controls: Controls; id: string }) {
  const at = encodeURIComponent(id)
  return (
    <article class="card end-card">
      <h2>{copy.endedTitle}</h2>
      <p>{copy.endedText}</p>
      <HotwashSwitch controls={controls} />
      <p class="end-links">
        <a class="button" href={`/hotwash/${at}`}>
          {copy.toHotWash}
        </a>
        <a class="button" href={`/report/${at}`}>
          {copy.toReport}
        </a>
        <a class="button" href={`/readiness/${at}`}>
          {insurerCopy.readiness}
        </a>
      </p>
    </article>
  )
}
