import { situationColumns } from '../../../shared/kernel/situation.ts'
import type { SituationColumnDoc, SituationDoc } from '../../../shared/wire/team.ts'
import { team } from '../../copy/team.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { storyClock } from '../../ui/storyTime.ts'
import { namesOf, useDesk } from '../seat.ts'
import { useAct } from '../useAct.ts'
import { AddEntry } from './AddEntry.tsx'
import { Problem } from '../Problem.tsx'

const icons: Readonly<Record<SituationColumnDoc, IconName>> = {
  known: 'check',
  unknown: 'help',
  assumed: 'edit',
}

const sourceWords = ({ source }: SituationDoc): string =>
  source === undefined
    ? team.noSource
    : source.kind === 'inject'
      ? team.fromInject(source.number)
      : team.fromPerson(source.name)

function Moves({ entry }: { entry: SituationDoc }) {
  const { session } = useDesk()
  const zone = session.table.get('exercise')?.timeZone ?? 'UTC'
  const names = namesOf(session)
  if (entry.moves.length === 0) return null
  return (
    <ul class="entry-moves">
      {entry.moves.map(({ by, from, to, when }) => (
        <li key={`${when} ${to}`}>
          {team.moved(
            names.seat(by),
            team.column[from].toLowerCase(),
            team.column[to].toLowerCase(),
            storyClock(when, zone),
          )}
        </li>
      ))}
    </ul>
  )
}

function Entry({ entry }: { entry: SituationDoc }) {
  const { session } = useDesk()
  const { act, busy, problem } = useAct()
  const zone = session.table.get('exercise')?.timeZone ?? 'UTC'
  const others = situationColumns.filter((column) => column !== entry.column)
  return (
    <li class="entry">
      <p class="entry-text">{entry.text}</p>
      <p class="entry-meta">
        {sourceWords(entry)} ·{' '}
        {team.by(namesOf(session).seat(entry.by), storyClock(entry.when, zone))}
      </p>
      <Moves entry={entry} />
      <p class="entry-tools">
        {others.map((column) => (
          <button
            key={column}
            type="button"
            class="quiet-button"
            aria-disabled={busy}
            aria-label={team.moveTo(team.column[column], entry.text)}
            onClick={() => void act('situation-move', { entry: entry.n, to: column })}
          >
            <Icon name={icons[column]} size={14} />
            {team.column[column]}
          </button>
        ))}
      </p>
      <Problem text={problem} />
    </li>
  )
}

/** What the team knows, does not know and assumes: one board for all. */
export function Situation() {
  const { session } = useDesk()
  const entries = session.table.list('situation')
  return (
    <>
      <p class="team-lead">{team.lead}</p>
      <AddEntry />
      {situationColumns.map((column) => {
        const here = entries.filter((entry) => entry.column === column)
        return (
          <section key={column} class={`situation situation-${column}`} aria-labelledby={column}>
            <h2 id={column}>
              <Icon name={icons[column]} size={18} />
              {team.column[column]} <small>{here.length}</small>
            </h2>
            <p class="situation-lead">{team.columnLead[column]}</p>
            {here.length === 0 ? (
              <p class="nothing">{team.nothing}</p>
            ) : (
              <ul>
                {here.map((entry) => (
                  <Entry key={entry.n} entry={entry} />
                ))}
              </ul>
            )}
          </section>
        )
      })}
    </>
  )
}
