import type { Plan } from '../../shared/engine/plan.ts'
import type { Verdict } from '../../shared/simulate/verdict.ts'

/** A playtest for people: scores by team, then what an author should look at. */
export function playtestText(plan: Plan, verdict: Verdict): string {
  const { scenario, length, config } = plan
  return [
    `${scenario.id} at ${length.minutes} minutes with ${config.seats.length} seats, ${verdict.runs} exercises`,
    '',
    'Overall score       p25    p50    p75',
    ...Object.entries(verdict.scores).map(
      ([team, { p25, p50, p75 }]) =>
        `  ${team.padEnd(14)}${[p25, p50, p75].map((score) => score.toFixed(1).padStart(7)).join('')}`,
    ),
    '',
    ...list('Injects nobody met', verdict.unreachable),
    ...list('Decisions nobody was asked', verdict.neverOpened),
    ...list(
      'Options better than every other in everything',
      verdict.dominating.map(({ decision, option }) => `${decision}: ${option}`),
    ),
    ...list(
      'Options with another that is never worse',
      verdict.dominated.map(
        ({ decision, option, by }) => `${decision}: ${option} (${by.join(', ')})`,
      ),
    ),
    ...list(
      'Such options that the scenario keeps on purpose',
      verdict.accepted.map(({ decision, option, why }) => `${decision}: ${option} - ${why}`),
    ),
    ...list(
      'Seats with nothing to do for more than ten minutes (expert team)',
      verdict.idle.map(
        ({ seat, minutes, from, to, seed }) =>
          `${seat}: ${minutes} min, ${from} to ${to}, seed ${seed}`,
      ),
    ),
    '',
    'Injects for each role in each ten minutes',
    ...Object.entries(verdict.load).map(
      ([role, counts]) =>
        `  ${role.padEnd(14)}${counts.map((count) => count.toFixed(1).padStart(5)).join('')}`,
    ),
  ].join('\n')
}

const list = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [`${title}: none`] : [`${title}:`, ...items.map((item) => `  ${item}`)]
