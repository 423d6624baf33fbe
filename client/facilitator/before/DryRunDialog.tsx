import { signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import type { DryRun } from '../../../shared/wire/api.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { teams, type Team } from './teams.ts'
import { keyFor } from '../../net/keys.ts'
import { playClock } from '../../ui/storyTime.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Table } from '../../ui/Table.tsx'
import type { Controls, FacilitatorSession } from '../desk/controls.ts'
import { Dialog } from '../frame/Dialog.tsx'
import { namesOfRoles } from '../desk/naming.ts'
import { CloseRow } from '../frame/CloseRow.tsx'

/** Whether this page has shown a dry run. */
export const dryRunSeen = signal(false)

async function play(id: string, team: Team): Promise<DryRun | undefined> {
  try {
    const response = await fetch(`/api/exercises/${encodeURIComponent(id)}/dry-run`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${keyFor(id, 'facilitator') ?? ''}`,
      },
      body: JSON.stringify({ team }),
    })
    return response.ok ? ((await response.json()) as DryRun) : undefined
  } catch {
    return undefined
  }
}

function Load({ session, run }: { session: FacilitatorSession; run: DryRun }) {
  const blocks = Math.max(...run.seats.map(({ load }) => load.length))
  return (
    <table class="dry-load num">
      <caption class="sr">{copy.dryRunLoad}</caption>
      <thead>
        <tr>
          <td />
          {Array.from({ length: blocks }, (_, nth) => (
            <th key={nth} scope="col">
              {playClock(nth * 600_000)}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {run.seats.map(({ seat, load, idle }) => (
          <tr key={seat}>
            <th scope="row">{session.table.get(`seat/${seat}`)?.title ?? seat}</th>
            {load.map((count, nth) => (
              <td key={nth}>
                <i style={{ '--load': String(Math.min(count, 9)) }}>{count}</i>
              </td>
            ))}
            <td>{copy.dryRunIdle(Math.round(idle / 60_000))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Happened = DryRun['story'][number]

function words(entry: Happened): string {
  if (entry.kind === 'phase') return copy.dryRunPhase(entry.title)
  if (entry.kind === 'inject') return copy.dryRunInject(entry.number, entry.title)
  return (entry.kind === 'answered' ? copy.dryRunAnswered : copy.dryRunLapsed)(
    entry.number,
    entry.title,
  )
}

const who = (session: FacilitatorSession, entry: Happened): string => {
  if (entry.kind === 'phase') return ''
  if (entry.kind === 'inject') return namesOfRoles(session, entry.to)
  return entry.by === undefined ? '' : (session.table.get(`seat/${entry.by}`)?.title ?? '')
}

function Story({ session, run }: { session: FacilitatorSession; run: DryRun }) {
  return (
    <Table
      caption={copy.dryRunWhen}
      captioned={false}
      head={copy.dryRunColumns}
      rows={run.story.map((entry) => [playClock(entry.at), words(entry), who(session, entry)])}
      look="dry-story"
    />
  )
}

/** The machine plays the whole exercise once; what came when, and who was busy. */
export function DryRunDialog({ controls, id }: { controls: Controls; id: string }) {
  const { session } = controls
  const [team, setTeam] = useState<Team>('expert')
  const [run, setRun] = useState<DryRun | undefined>(undefined)
  const [word, setWord] = useState('')
  const go = async (): Promise<void> => {
    setWord(copy.dryRunBusy)
    const played = await play(id, team)
    setRun(played)
    dryRunSeen.value ||= played !== undefined
    setWord(
      played
        ? copy.dryRunDone(playClock(played.ends), played.injects, played.answered, played.asked)
        : copy.dryRunFailed,
    )
  }
  return (
    <Dialog controls={controls} title={copy.dryRun}>
      <p class="field-help">{copy.dryRunHelp}</p>
      <div class="seat-with">
        <label class="field">
          <span class="field-label">{copy.dryRunTeam}</span>
          <select
            class="select"
            value={team}
            onChange={(event) => setTeam(event.currentTarget.value as Team)}
          >
            {teams.map((each) => (
              <option key={each} value={each}>
                {copy.dryRunTeams[each]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="button primary" onClick={() => void go()}>
          {copy.dryRunGo}
        </button>
      </div>
      <p class="dry-word" role="status">
        {word}
      </p>
      {run && (
        <>
          <p>
            <a
              class="button"
              href={`/dry-run/${encodeURIComponent(id)}?team=${run.team}`}
              target="_blank"
              rel="noopener"
            >
              <Icon name="play" size={18} />
              {copy.dryRunWatch}
            </a>
          </p>
          <h3>{copy.dryRunLoad}</h3>
          <p class="field-help">{copy.dryRunLoadHelp}</p>
          <Load session={session} run={run} />
          <h3>{copy.dryRunWhen}</h3>
          <Story session={session} run={run} />
        </>
      )}
      <CloseRow controls={controls} />
    </Dialog>
  )
}
