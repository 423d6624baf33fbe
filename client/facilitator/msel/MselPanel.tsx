import { useSignal } from '@preact/signals'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { Controls } from '../desk/controls.ts'
import { MselTable } from './MselTable.tsx'
import { StateMark } from './StateMark.tsx'
import { Timeline } from './Timeline.tsx'

const legend = [
  'fired',
  'going',
  'armed',
  'waiting',
  'held',
  'skipped',
  'cancelled',
  'passed',
  'withdrawn',
] as const

/** All injects, as lanes or as a table; small pages begin with the table. */
export function MselPanel({ controls }: { controls: Controls }) {
  const asTable = useSignal(matchMedia('(max-width: 719px)').matches)
  const present = new Set(controls.msel.value.map((inject) => inject.status.kind))
  return (
    <section class="msel-panel" aria-labelledby="msel-heading">
      <div class="msel-head">
        <h2 id="msel-heading">{copy.injects}</h2>
        {!asTable.value && (
          <ul class="legend" aria-hidden="true">
            {legend
              .filter((kind) => present.has(kind))
              .map((kind) => (
                <li key={kind}>
                  <StateMark kind={kind} size={13} />
                  {copy.state[kind]}
                </li>
              ))}
          </ul>
        )}
        <button type="button" class="quiet-button" onClick={() => (asTable.value = !asTable.value)}>
          <Icon name={asTable.value ? 'chart' : 'list'} size={17} />
          {asTable.value ? copy.asLanes : copy.asTable}
        </button>
      </div>
      {asTable.value ? <MselTable controls={controls} /> : <Timeline controls={controls} />}
    </section>
  )
}
