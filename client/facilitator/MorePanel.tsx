import type { ComponentChildren } from 'preact'
import { unreachable } from '../../shared/kernel/never.ts'
import type { LogDoc } from '../../shared/wire/views.ts'
import { common } from '../copy/common.ts'
import { facilitatorCopy as copy } from '../copy/facilitator.ts'
import { decisionText } from '../copy/log.ts'
import { playClock } from '../ui/storyTime.ts'
import type { Controls, FacilitatorSession } from './controls.ts'
import { nameOfSeat, namesOfRoles } from './naming.ts'

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

function logWords(session: FacilitatorSession, { line }: LogDoc): string {
  const words = copy.logLine
  switch (line.kind) {
    case 'started':
    case 'ended':
    case 'paused':
    case 'resumed':
      return words[line.kind]
    case 'phase':
      return words.phase(line.title)
    case 'inject':
      return words.inject(line.number, namesOfRoles(session, line.to))
    case 'decision':
      return words.decision(
        line.number,
        line.title,
        nameOfSeat(session, line.by),
        line.labels.join('; '),
      )
    case 'lapsed':
      return words.lapsed(line.number, line.title)
    case 'advised':
    case 'signed':
    case 'returned':
      return `${nameOfSeat(session, line.by)}: ${decisionText(line)}`
    case 'system':
      return words.system(
        session.table.get('plan')?.systems.find((system) => system.id === line.system)?.name ??
          line.system,
        common.state[line.state],
      )
    default:
      return unreachable(line)
  }
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
              <dd>{fact.value}</dd>
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
