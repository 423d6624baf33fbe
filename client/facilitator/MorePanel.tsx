import type { ComponentChildren } from 'preact'
import type { RoleId, SeatId } from '../../shared/kernel/ids.ts'
import type { LogDoc } from '../../shared/wire/views.ts'
import { facilitatorCopy as copy } from '../copy/facilitator.ts'
import { logBy, logText, type LogNames } from '../copy/log.ts'
import { playClock } from '../ui/storyTime.ts'
import type { Controls, FacilitatorSession } from './desk/controls.ts'
import { factValue, nameOfSeat, namesOfRoles } from './desk/naming.ts'

const money = new Intl.NumberFormat('en-NZ', {
  style: 'currency',
  currency: 'NZD',
  maximumFractionDigits: 0,
})

function Fold({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <details class="fold">
      <summary>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  )
}

function logWords(session: FacilitatorSession, entry: LogDoc): string {
  const names: LogNames = {
    seat: (id) => nameOfSeat(session, id as SeatId),
    roles: (ids) => namesOfRoles(session, ids as readonly RoleId[]),
    system: (id) =>
      session.table.get('plan')?.systems.find((system) => system.id === id)?.name ?? id,
  }
  const by = logBy(entry, names)
  return by === undefined ? logText(entry, names) : `${by}: ${logText(entry, names)}`
}

/** What the facilitator looks up rarely: the log, the facts behind the story, the costs. */
export function MorePanel({ controls }: { controls: Controls }) {
  const { session } = controls
  const facts = session.desk.list('fact')
  const cost = session.desk.get('cost')
  const log = session.table.list('log').toSorted((a, b) => b.seq - a.seq)
  return (
    <>
      <Fold title={copy.log}>
        {log.length === 0 && <p class="empty">{copy.noLog}</p>}
        <ol class="note-list">
          {log.map((entry) => (
            <li key={entry.seq}>
              <span class="num">{playClock(entry.at)}</span>
              <span>{logWords(session, entry)}</span>
            </li>
          ))}
        </ol>
      </Fold>
      <Fold title={copy.facts}>
        <dl class="pair-list">
          {facts.map((fact) => (
            <div key={fact.id}>
              <dt>{fact.title}</dt>
              <dd>
                {factValue(fact.value)}
                {fact.settled && <span class="tag">{copy.setByYou}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </Fold>
      <Fold title={copy.costs}>
        <dl class="pair-list num">
          {Object.entries(cost?.heads ?? {}).map(([head, amount]) => (
            <div key={head}>
              <dt>{head}</dt>
              <dd>{money.format(amount)}</dd>
            </div>
          ))}
          <div class="total">
            <dt>{copy.total}</dt>
            <dd>{money.format(cost?.total ?? 0)}</dd>
          </div>
        </dl>
      </Fold>
    </>
  )
}
