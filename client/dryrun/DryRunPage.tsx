import { useSignal } from '@preact/signals'
import { common } from '../copy/common.ts'
import { facilitatorCopy as copy } from '../copy/facilitator.ts'
import '../hotwash/hotwash.css'
import { TimeTravel } from '../hotwash/TimeTravel.tsx'
import { TopBar } from '../ui/Header.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { teams, type Team } from '../facilitator/before/teams.ts'

/** The team in the address, the first where it names none. */
const asked = (): Team =>
  teams.find((team) => team === new URLSearchParams(location.search).get('team')) ?? teams[0]

/** `/dry-run/<id>?team=…`: a machine team plays the exercise, and the facilitator watches it moment by moment. */
export function DryRunPage({ id }: { id: string }) {
  usePageTitle(copy.dryRun)
  const team = useSignal<Team>(asked())
  return (
    <div class="page hw">
      <TopBar name={common.brand} sub={copy.dryRun} />
      <main id="main">
        <h1 class="hw-title">{copy.dryRun}</h1>
        <p class="hw-note">{copy.dryRunWatching}</p>
        <div class="page-tabs" role="tablist" aria-label={copy.dryRunTeam}>
          {teams.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`team-${each}`}
              aria-selected={team.value === each}
              aria-controls="dry-run"
              onClick={() => (team.value = each)}
            >
              {copy.dryRunTeams[each]}
            </button>
          ))}
        </div>
        <div id="dry-run" role="tabpanel" aria-labelledby={`team-${team.value}`}>
          <TimeTravel key={team.value} id={id} team={team.value} />
        </div>
      </main>
    </div>
  )
}
