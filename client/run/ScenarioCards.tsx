import type { ScenarioSummary } from '../../shared/wire/api.ts'
import { storyLang } from '../language/locale.ts'
import { setUp } from '../copy/join.ts'
import { Icon } from '../ui/Icon.tsx'

type Props = {
  readonly scenarios: readonly ScenarioSummary[]
  readonly onUse: (scenario: ScenarioSummary) => void
}

/** The scenarios of this server, each with what it takes to play it. */
export function ScenarioCards({ scenarios, onUse }: Props) {
  return (
    <ul class="scenarios">
      {scenarios.map((scenario) => {
        const sizes = scenario.teams.map((team) => team.size)
        const lengths = scenario.lengths.map((length) => length.minutes).toSorted((a, b) => a - b)
        return (
          <li class="card scenario" key={scenario.id}>
            <h2 id={`scenario-${scenario.id}`}>{scenario.title}</h2>
            <p lang={storyLang()}>{scenario.summary}</p>
            <ul class="scenario-facts">
              <li>
                <Icon name="clock" size={16} />
                {setUp.lengthsShort(lengths)}
              </li>
              <li>
                <Icon name="team" size={16} />
                {setUp.teamsShort(Math.min(...sizes), Math.max(...sizes))}
              </li>
              <li>
                <Icon name="inbox" size={16} />
                {setUp.counts(scenario.injects, scenario.decisions)}
              </li>
            </ul>
            <p class="scenario-disclaimer" lang={storyLang()}>
              {scenario.disclaimer}
            </p>
            <button
              type="button"
              class="button primary"
              aria-describedby={`scenario-${scenario.id}`}
              onClick={() => onUse(scenario)}
            >
              {setUp.use}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
