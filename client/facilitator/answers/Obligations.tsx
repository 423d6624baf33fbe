import { useComputed } from '@preact/signals'
import type { ScenarioTime } from '../../../shared/kernel/time.ts'
import type { ObligationDoc } from '../../../shared/wire/facilitator.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { storyClock, storyDay } from '../../ui/storyTime.ts'
import type { Controls } from '../desk/controls.ts'
import { obligationState, type ObligationState } from '../desk/obligationState.ts'

const icons: { readonly [State in ObligationState]: IconName } = {
  waiting: 'pause',
  running: 'clock',
  past: 'help',
  missed: 'alert',
  met: 'check',
  metLate: 'check',
  metOver: 'check',
}
const order: readonly ObligationState[] = [
  'missed',
  'past',
  'running',
  'metOver',
  'metLate',
  'met',
  'waiting',
]

function details(status: ObligationDoc['status'], zone: string): readonly string[] {
  if (status.kind === 'waiting') return []
  const when = (at: ScenarioTime): string => `${storyDay(at, zone)} ${storyClock(at, zone)}`
  return status.kind === 'met'
    ? [copy.doneAt(when(status.met)), copy.target(when(status.target))]
    : [copy.target(when(status.target)), copy.limit(when(status.limit))]
}

type Row = { readonly duty: ObligationDoc; readonly state: ObligationState }

function Rows(props: {
  readonly rows: readonly Row[]
  readonly words: { readonly [State in ObligationState]: string }
  readonly zone: string
}) {
  const { rows, words, zone } = props
  return (
    <ul class="duty-list">
      {rows.map(({ duty, state }) => (
        <li key={duty.id} title={copy.source(duty.source)}>
          <b>{duty.title}</b>
          <span class={`duty-state ${state}`}>
            <Icon name={icons[state]} size={14} />
            {words[state]}
          </span>
          {details(duty.status, zone).length > 0 && (
            <small class="num">{details(duty.status, zone).join(' · ')}</small>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Legal and contract duties with their times, the most pressing first, those not started folded; then what the team promised in public. */
export function Obligations({ controls }: { controls: Controls }) {
  const { session } = controls
  const zone = session.table.get('exercise')?.timeZone ?? 'UTC'
  const now = useComputed(
    () => (Math.floor(session.storyNow.value / 60_000) * 60_000) as ScenarioTime,
  ).value
  const rows = session.desk
    .list('obligation')
    .map((duty) => ({ duty, state: obligationState(duty.status, now) }))
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  const duties = rows.filter(({ duty }) => !duty.promise)
  const later = duties.filter(({ state }) => state === 'waiting')
  const promises = rows.filter(({ duty, state }) => duty.promise && state !== 'waiting')
  return (
    <>
      <section aria-labelledby="duties-heading">
        <h2 id="duties-heading" class="panel-heading">
          {copy.obligations}
        </h2>
        {duties.length === 0 && <p class="empty">{copy.noObligations}</p>}
        <Rows
          rows={duties.filter(({ state }) => state !== 'waiting')}
          words={copy.obligationState}
          zone={zone}
        />
        {later.length > 0 && (
          <details class="duties-later">
            <summary>{copy.notStarted(later.length)}</summary>
            <Rows rows={later} words={copy.obligationState} zone={zone} />
          </details>
        )}
      </section>
      {promises.length > 0 && (
        <section aria-labelledby="promises-heading">
          <h2 id="promises-heading" class="panel-heading">
            {copy.promises}
          </h2>
          <Rows rows={promises} words={copy.promiseState} zone={zone} />
        </section>
      )}
    </>
  )
}
