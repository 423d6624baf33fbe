import { lengthInWords } from '../../scoring/lengthInWords.ts'
import type { Aar } from '../shape/aarShape.ts'
import type { StoryClock } from '../storyClock.ts'
import { html, type Fragment, type Markup } from './markup.ts'
import { section, table } from './parts.ts'

/** Which exercise it was: team, length, versions, seed, and what had been drawn. */
export function aboutSection({ overview, facts }: Aar, clock: StoryClock): Markup {
  const { scenario, team } = overview
  const entries: readonly (readonly [string, Fragment])[] = [
    ['Exercise', overview.id],
    ['Organisation', overview.organisation],
    ['Started', overview.startedAt && wallTime(clock, overview.startedAt)],
    ['Scenario', `${scenario.title}, version ${scenario.version}`],
    ['Scenario hash', html`<code>${scenario.hash}</code>`],
    ['Engine version', overview.engine],
    ['Seed', html`<code>${overview.seed}</code>`],
    ['Mode', overview.mode === 'clock' ? 'the schedule drives' : 'the facilitator drives'],
    ['Booked', `${overview.minutes} min`],
    ['Played', lengthInWords(overview.played)],
    ['Ended', overview.ended === 'still running' ? 'still running' : `by the ${overview.ended}`],
    ['Log', html`${overview.events.count} entries, <code>${overview.events.hash}</code>`],
  ]
  return section(
    'about',
    'About this exercise',
    html`<p>${scenario.summary}</p>
      <dl>
        ${entries
          .filter(([, value]) => value !== undefined)
          .map(
            ([name, value]) =>
              html`<div>
                <dt>${name}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
      </dl>`,
    table({
      id: 'team-table',
      caption: 'Team',
      head: ['Seat', 'Roles', 'Taken by'],
      rows: team.map(({ seat, roles, name, taken }) => ({
        cells: [seat, roles.join('; '), taken ? (name ?? 'taken') : 'free'],
      })),
    }),
    facts.length === 0
      ? undefined
      : table({
          id: 'facts-table',
          caption: 'How the story stood at the end',
          head: ['Fact', 'Value', 'Where its odds come from'],
          rows: facts.map(({ title, value, basis }) => ({ cells: [title, value, basis ?? '–'] })),
        }),
  )
}

/** A wall time as people there say it; a text that is no instant stays as it is. */
function wallTime(clock: StoryClock, iso: string): string {
  const instant = Date.parse(iso)
  return Number.isNaN(instant) ? iso : `${clock.date(instant)}, ${clock.moment(instant).slice(-5)}`
}

/** How the figures come about, and what the report is not. */
export const methodSection = ({ method, limits }: Aar): Markup =>
  section(
    'method',
    'Method and limits',
    html`<ul>
        ${method.map((sentence) => html`<li>${sentence}</li>`)}
      </ul>
      <h3>Limits</h3>
      <ul>
        ${limits.map((sentence) => html`<li>${sentence}</li>`)}
      </ul>`,
  )
