import { writeFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import { endOf, logText } from '../../shared/log/jsonl.ts'
import { engineVersion } from '../../shared/log/log.ts'
import type { Play } from '../../shared/simulate/play.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { teams, type Team } from '../../shared/simulate/policy.ts'
import { simulate, type Result } from '../../shared/simulate/result.ts'
import { packageNamed, planFor, type Cut } from './cut.ts'
import { whole } from './whole.ts'

type Options = Cut & {
  readonly team: Team
  readonly seed: string
  readonly log?: string
  readonly json?: true
}

/** `simulate <scenario>`: a machine team plays it from first to last; the same seed gives the same play. */
export const simulateCommand = (): Command =>
  new Command('simulate')
    .description('let a machine team play a scenario')
    .argument('<scenario>', 'its name, or a path to its folder')
    .addOption(new Option('--team <name>', 'who plays').choices([...teams]).default('expert'))
    .option('--seed <text>', 'the luck', 'hotwash')
    .option('--minutes <n>', 'the length it is cut to', whole(1_000))
    .option('--roles <n>', 'seats of the team', whole(100))
    .option('--log <file>', 'write the log, for `hotwash replay`')
    .option('--json', 'print JSON instead of a summary')
    .action((named: string, options: Options) => {
      const pack = packageNamed(named)
      const book = new Playbook(planFor(pack, options.seed, options))
      const { play, result } = simulate(book, pack.hash, options)
      if (options.log !== undefined) writeFileSync(options.log, logOf(play, result))
      console.log(options.json ? JSON.stringify(result) : summary(result))
    })

/** The log file of a simulated play. Its wall times are empty: nobody was there. */
const logOf = (
  { plan, entries, events, state }: Play,
  { team, seed, scenarioHash }: Result,
): string =>
  logText({
    header: {
      format: 'hotwash-log/1',
      exercise: `simulated-${plan.scenario.id}-${team}-${seed}`,
      scenario: { id: plan.scenario.id, version: plan.scenario.version, hash: scenarioHash },
      engine: engineVersion,
      config: plan.config,
      createdAt: '',
    },
    entries,
    end: endOf(events, state.now),
  })

function summary({
  team,
  scenario,
  seed,
  events,
  eventsHash,
  score,
  caps,
  outcome,
}: Result): string {
  const points = (value: number | null | undefined): string => value?.toFixed(1) ?? '–'
  const pairs = (record: Readonly<Record<string, number>>): string =>
    Object.entries(record)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')
  const { inTime, late, missed } = outcome.obligations
  return [
    `${scenario} played by the ${team} team on seed ${seed}: ${events} events, ${eventsHash.slice(0, 12)}`,
    `Overall ${points(score.overall)}: ${Object.entries(score.dimensions)
      .map(([id, value]) => `${id} ${points(value)}`)
      .join(', ')}`,
    `Caps: ${caps.join(', ') || 'none'}`,
    `Meters at the end: ${pairs(outcome.meters)}`,
    `Costs: NZ$${outcome.cost.toLocaleString('en-NZ')}`,
    `Procedures: ${pairs(outcome.cases)}`,
    `Obligations: ${inTime} in time, ${late} late, ${missed} missed`,
  ].join('\n')
}
