import { player } from '../copy/player.ts'
import { Icon } from '../ui/Icon.tsx'
import { decisionsOf } from './decisionsOf.ts'
import { PlayerBar } from './PlayerBar.tsx'
import { useDesk } from './seat.ts'
import { SentAnswer } from './SentAnswer.tsx'

/** After the end: calm, the way to the report, and what this seat decided. */
export function EndPage() {
  const { id, session } = useDesk()
  const { sent } = decisionsOf(session)
  return (
    <div class="page">
      <PlayerBar withClock={false} />
      <main class="end">
        <h1>{player.endHeading}</h1>
        <p class="end-lead">{player.endLead}</p>
        <a class="button primary" href={`/report/${id}`}>
          <Icon name="chart" size={18} />
          {player.endReport}
        </a>
        <p>
          <a class="button" href={`/hotwash/${id}`}>
            {player.endHotWash}
          </a>
        </p>
        <section class="card" aria-labelledby="think">
          <h2 id="think">{player.endQuestions}</h2>
          <ol class="rules">
            {player.endQuestionLines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </section>
        <section aria-labelledby="decided">
          <h2 id="decided">{player.yourDecisions}</h2>
          {sent.length === 0 && <p>{player.noDecisions}</p>}
          {sent
            .toSorted((a, b) => a.status.at - b.status.at)
            .map((decision) => (
              <SentAnswer key={decision.id} decision={decision} />
            ))}
        </section>
      </main>
    </div>
  )
}
