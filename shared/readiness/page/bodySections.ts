import { trendBody } from '../../report/page/trendSection.ts'
import { lengthInWords } from '../../scoring/lengthInWords.ts'
import { dimensionChart } from '../../report/page/charts.ts'
import { html, type Markup } from '../../report/page/markup.ts'
import { ratingChip, section, table } from '../../report/page/parts.ts'
import { playClock, type StoryClock } from '../../report/storyClock.ts'
import { dollars, oneDecimal } from '../../report/words.ts'
import { changed } from '../gaps.ts'
import { groups } from '../questions.ts'
import type { Readiness } from '../shape.ts'
import { claimWords, groupWords, methods, shownWords } from '../words.ts'
import { opens } from './opens.ts'

const row = (title: string, value: string | Markup): Markup =>
  html`<div>
    <dt>${title}</dt>
    <dd>${value}</dd>
  </div>`

/** What was played, by whom, who rated, and how far they agree. */
export function scopeSection(readiness: Readiness): Markup {
  const { overview, merged, raters, purpose } = readiness
  const { scenario, team } = overview
  const agreement = raters.agreement
  const index = (value: number | undefined): string => value?.toFixed(2) ?? 'none'
  return section(
    'scope',
    'Scope and limits',
    html`<dl>
      ${row('Scenario', `${scenario.title}, ${scenario.id} ${scenario.version}`)}
      ${row('Scenario hash', html`<code>${scenario.hash}</code>`)}
      ${row('Luck (seed)', html`<code>${overview.seed}</code>`)}
      ${row('Purpose', purpose === 'assess' ? 'To assess: no hints, a luck of the fixed family' : 'Practice: hints were shown; not comparable with exercises that assess')}
      ${row('Length and pace', `${overview.minutes} minutes booked, ${overview.mode === 'clock' ? 'by the clock' : 'paced by the facilitator'}`)}
      ${row('Seats', `${team.filter(({ taken }) => taken).length} of ${team.length} taken`)}
      ${
        team.some(({ name }) => name !== undefined)
          ? row(
              'Who sat where',
              team
                .flatMap(({ seat, name }) => (name === undefined ? [] : [`${seat}: ${name}`]))
                .join('; '),
            )
          : undefined
      }
      ${row('Seats with several roles', merged.join(', ') || 'none')}
      ${row('Raters', raters.count === 0 ? 'None: the letters are those of the rules alone' : String(raters.count))}
      ${
        agreement &&
        row(
          'Agreement',
          `${agreement.tasksRatedTwice} of ${agreement.tasks} tasks rated twice; AC2 ${index(agreement.ac2)}, weighted kappa ${index(agreement.kappa)}${agreement.indicativeOnly ? '; indicative only' : ''}`,
        )
      }
      ${row('Events', html`${overview.events.count}, <code>${overview.events.hash}</code>`)}
      ${row('Engine', overview.engine)}
    </dl>`,
    html`<p>${scenario.disclaimer}</p>`,
  )
}

/** The dimensions with their caps, then every task that came up. */
export function scoresSection({ score, tasks }: Readiness): Markup {
  return section(
    'scores',
    'Scores, with the tasks behind them',
    dimensionChart(score),
    table({
      id: 'scores-table',
      caption: 'Score by dimension, 0 to 100',
      head: ['Dimension', 'Score', 'Before caps', 'Might lie between', 'Tasks that came up'],
      rows: score.dimensions.map((each) => {
        const range = score.intervals[each.id]
        return {
          cells: [
            each.title,
            opens(each.kind === 'scored' ? oneDecimal(each.score) : 'no score', each.title, {
              method:
                each.kind === 'scored'
                  ? methods.dimension
                  : 'Fewer than three tasks of this dimension came up, so it has no score.',
              evidence: each.evidence,
            }),
            each.kind === 'scored'
              ? opens(oneDecimal(each.raw), `${each.title}, before caps`, {
                  method: methods.raw,
                  evidence: each.evidence,
                })
              : '–',
            range
              ? opens(
                  `${oneDecimal(range.low)} and ${oneDecimal(range.high)}`,
                  `${each.title}, might lie between`,
                  { method: methods.range, evidence: each.evidence },
                )
              : '–',
            opens(`${each.exposed} of ${each.tasks}`, `${each.title}, tasks that came up`, {
              method: methods.count,
              evidence: each.evidence,
            }),
          ],
        }
      }),
    }),
    table({
      id: 'tasks-table',
      caption: 'Tasks that came up',
      head: ['Task', 'Letter', 'Frameworks it touches'],
      rows: tasks
        .filter(({ rating }) => rating !== undefined)
        .map(({ id, title, rating, why, evidence, frameworks }) => ({
          cells: [
            html`${title} <small>${id}</small>`,
            opens(ratingChip(rating), title, { method: why, evidence }),
            frameworks.join(', ') || '–',
          ],
        })),
    }),
  )
}

const length = (ms: number | undefined): string =>
  ms === undefined ? '–' : ms === 0 ? 'at once' : lengthInWords(ms)

/** The eight clocks against target and limit. */
export const clocksSection = ({ clocks }: Readiness, clock: StoryClock): Markup =>
  section(
    'clocks',
    'Eight clocks',
    clocks.length === 0
      ? html`<p>This scenario has none of the eight clocks.</p>`
      : table({
          id: 'clocks-table',
          caption: 'Clocks against target and limit, in story time',
          head: ['Clock', 'Result', 'Started', 'Taken', 'Target', 'Limit', 'Rule or practice'],
          rows: clocks.map((each) => ({
            cells: [
              each.title,
              opens(html`<span class="status">${each.status}</span>`, each.title, {
                method: methods.clock,
                evidence: each.evidence,
              }),
              each.started === undefined ? '–' : clock.moment(each.started),
              each.taken === undefined
                ? '–'
                : opens(length(each.taken), `${each.title}, taken`, {
                    method: methods.clock,
                    evidence: each.evidence,
                  }),
              length(each.target),
              length(each.limit),
              each.source,
            ],
          })),
        }),
  )

/** Each question of a proposal: the claim, and what play showed. */
export const controlsSection = ({ controls, proposal }: Readiness): Markup =>
  section(
    'controls',
    'Controls: claimed and shown',
    html`<p>
      Questions as proposal forms ask them (${proposal.id} ${proposal.version}). An exercise around
      a table cannot show that a technical control works.
    </p>`,
    groups.map((group) =>
      table({
        id: `controls-${group}`,
        caption: groupWords[group],
        head: ['Question', 'The insured says', 'In this exercise'],
        rows: controls
          .filter((each) => each.group === group)
          .map((each) => ({
            id: `question-${each.id}`,
            cells: [
              html`<div class="why">${each.question}</div>`,
              each.claim
                ? html`${claimWords[each.claim.answer]}
                  ${each.claim.note === '' ? undefined : html`<small>${each.claim.note}</small>`}`
                : 'nothing yet',
              html`${opens(
                html`<span class="shown shown-${each.shown.replaceAll(' ', '-')}"
                  >${shownWords[each.shown]}</span
                >`,
                each.question,
                {
                  method: `${methods.control} ${each.tasks.map(({ id, title, rating }) => `${id} ${title}: ${rating ?? '–'}.`).join(' ')}`,
                  evidence: each.evidence,
                },
              )}
              ${each.atOdds ? html`<small class="odds">At odds with the claim.</small>` : undefined}`,
            ],
          })),
      }),
    ),
  )

/** The four review points, to the letter, with what this exercise says on each. */
export const gapsSection = ({ gaps }: Readiness): Markup =>
  section(
    'gaps',
    'Where cover may have gaps',
    html`<p>
      Four points for review, as an insurance trade article on the incident put them. The policy in
      this exercise is invented: read your own beside it, with your broker.
    </p>`,
    gaps.map(
      ({ id, title, quote, findings, ask }) =>
        html`<h3 id="gap-${id}">${title}</h3>
          <blockquote><span class="label label-reported">Reported</span> ${quote}</blockquote>
          <ul class="findings">
            ${findings.map(
              ({ text, ...ground }) => html`<li>${opens(text, `${title}, finding`, ground)}</li>`,
            )}
          </ul>
          <p><b>To settle with your broker</b></p>
          <ul>
            ${ask.map((question) => html`<li>${question}</li>`)}
          </ul>`,
    ),
  )

/** What to do better, with the modelled change. */
export const planSection = ({ plan }: Readiness): Markup =>
  section(
    'plan',
    'Improvement plan',
    plan.length === 0
      ? html`<p>Nothing stands out in this exercise.</p>`
      : table({
          id: 'plan-table',
          caption: 'What to work on, and what the model says it would have changed',
          head: ['What', 'Letter', 'Why', 'Owner', 'Due', 'Modelled change of what is kept'],
          rows: plan.map(({ title, rating, why, owner, due, modelled, evidence }) => ({
            cells: [
              title,
              rating === undefined ? '–' : ratingChip(rating),
              html`<div class="why">${why}</div>`,
              owner ?? 'not set',
              due ?? 'not set',
              opens(
                modelled
                  ? html`${changed(modelled.change)} <small>± ${dollars(modelled.se)}</small>`
                  : 'not modelled',
                title,
                {
                  method: modelled
                    ? `“${modelled.instead}” instead, everything else and all luck being equal: the difference of mean retained loss.`
                    : 'The loss model has no better choice for this, or none at all.',
                  evidence,
                },
              ),
            ],
          })),
        }),
  )

/** Earlier exercises that the organisation linked, beside this one. */
export function trendSection({ trend, overview }: Readiness): Markup {
  const own = trend.find((row) => row.exercise === overview.id)
  return section(
    'trend',
    'Trend',
    own === undefined || trend.length < 2
      ? html`<p>No earlier exercise was linked.</p>`
      : trendBody(trend, own),
  )
}

/** What the report is not. */
export const disclaimerSection = ({ disclaimers }: Readiness): Markup =>
  section(
    'limits',
    'What this report is not',
    html`<ul>
      ${disclaimers.map((each) => html`<li>${each}</li>`)}
    </ul>`,
  )

/** The entries that figures cite. */
export const citedLog = ({ log }: Readiness, clock: StoryClock): Markup =>
  section(
    'log',
    'Log entries behind the figures',
    html`<p>Words that people typed are left out here.</p>`,
    table({
      id: 'log-table',
      caption: 'Entries of the log, in order',
      head: ['Entry', 'Story time', 'Play time', 'What happened'],
      rows: log.map(({ seq, at, when, text }) => ({
        id: `e${seq}`,
        cells: [seq, clock.moment(when), playClock(at), text],
      })),
    }),
  )
