import type { LogDoc, PinDoc, TableDocs } from '../../shared/wire/views.ts'
import { common } from '../copy/common.ts'
import type { LogNames } from '../copy/log.ts'
import { player } from '../copy/player.ts'
import { screenCopy } from '../copy/screen.ts'
import type { DocStore } from '../net/docs.ts'
import { holders } from '../ui/holders.ts'
import { storyClock } from '../ui/storyTime.ts'

type Table = { readonly table: DocStore<TableDocs> }
const LINES = 8

function namesOf(table: DocStore<TableDocs>): LogNames {
  return {
    seat: (id) => table.list('seat').find((seat) => seat.id === id)?.title ?? id,
    roles: (ids) => {
      const found = holders(table, ids)
      return found === 'everyone' ? player.everyone : found.map(({ short }) => short).join(', ')
    },
    system: (id) => table.get('plan')?.systems.find((system) => system.id === id)?.name ?? id,
  }
}

const tells = (line: LogDoc['line'], { number }: PinDoc): boolean =>
  line.kind === 'inject' && line.number === number

/** The latest inject as far as everyone may know it. */
export function Now({ table }: Table) {
  const pin = table.get('pin')
  const zone = table.get('exercise')?.timeZone
  const place = table.get('plan')?.places.find(({ id }) => id === pin?.place)
  const line = pin && table.list('log').findLast((each) => tells(each.line, pin))
  const to = line?.line.kind === 'inject' ? line.line.to : []
  const all = holders(table, to) === 'everyone'
  return (
    <section class="screen-now" aria-label={screenCopy.now}>
      <h2>{screenCopy.now}</h2>
      {line && zone ? (
        <div class="screen-pin">
          <span class="inject-number">{common.inject(pin.number)}</span>
          <time class="num">{storyClock(line.when, zone)}</time>
          {pin.title !== undefined && <b>{pin.title}</b>}
          <p>
            {all ? screenCopy.toAll : screenCopy.sentTo(namesOf(table).roles(to))}
            {place && ` · ${place.name}`}
          </p>
        </div>
      ) : (
        <p>{screenCopy.nothingYet}</p>
      )}
    </section>
  )
}

/** The last lines of the team's log, newest first. */
export function TeamLog({ table }: Table) {
  const zone = table.get('exercise')?.timeZone
  const names = namesOf(table)
  const lines = table
    .list('log')
    .toSorted((a, b) => b.seq - a.seq)
    .slice(0, LINES)
  return (
    <section class="screen-log" aria-label={screenCopy.log}>
      <h2>{screenCopy.log}</h2>
      {lines.length === 0 && <p>{screenCopy.logEmpty}</p>}
      <ol>
        {zone !== undefined &&
          lines.map((line) => (
            <li key={line.seq}>
              <time class="num">{storyClock(line.when, zone)}</time>
              <span>{player.logText(line, names)}</span>
            </li>
          ))}
      </ol>
    </section>
  )
}

const kinds = ['planned', 'proceeding', 'relocated', 'deferred', 'done'] as const

/** How many procedures stand how. */
export function CaseCount({ table }: Table) {
  const cases = table.get('cases')
  if (cases === undefined || kinds.every((kind) => cases[kind] === 0)) return null
  return (
    <section class="screen-cases" aria-label={screenCopy.cases}>
      <h2>{screenCopy.cases}</h2>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <b class="num">{cases[kind]}</b> {screenCopy.caseWords[kind]}
          </li>
        ))}
      </ul>
    </section>
  )
}
