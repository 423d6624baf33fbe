import { readFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import { prepare, type Plan } from '../../shared/engine/plan.ts'
import type { Answer } from '../../shared/kernel/answer.ts'
import type { DecisionId } from '../../shared/kernel/ids.ts'
import type { ExerciseTime } from '../../shared/kernel/time.ts'
import { readLog } from '../../shared/log/jsonl.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { answerMessage } from '../../shared/wire/answer.ts'
import { followers } from '../../shared/kernel/followers.ts'
import type { Change, Follow } from '../../shared/whatif/change.ts'
import { whatIf, type WhatIf } from '../../shared/whatif/whatIf.ts'
import { lossBeside, readied } from '../loss/lossBeside.ts'
import { lossModelPath, readLossModel } from '../loss/lossModel.ts'
import { packageNamed } from './cut.ts'

type Options = {
  readonly decision: string
  readonly answer?: string
  readonly at?: number
  readonly follow: Follow
  readonly json?: true
}

/** `whatif LOG --decision D --answer X`: one decision taken otherwise on the same seed, two weeks side by side. */
export const whatIfCommand = (): Command =>
  new Command('whatif')
    .description('play a log again with one decision taken otherwise; a simulation')
    .argument('<log>', 'the log of an exercise')
    .requiredOption('--decision <id>', 'the decision, as the scenario names it')
    .option(
      '--answer <answer>',
      'an option, options with commas, JSON, or "none"; as given when left out',
    )
    .option('--at <minute>', 'minute of play; when the team answered when left out', Number)
    .addOption(
      new Option('--follow <who>', 'everything else').choices([...followers]).default('recorded'),
    )
    .option('--json', 'print JSON instead of a summary')
    .action((path: string, options: Options) => {
      const told = whatIfOf(path, options)
      console.log(options.json ? JSON.stringify(told) : summary(told))
    })

type Told = WhatIf & { readonly loss: ReturnType<typeof lossBeside> }

/** Throws with a sentence when the log cannot be read or the answer cannot be given then. */
export function whatIfOf(path: string, options: Options): Told {
  const log = readLog(readFileSync(path, 'utf8'))
  if (!log.ok) throw new Error(`${path}:${log.line} ${log.message}.`)
  const { header, entries } = log.file
  const { scenario, hash } = packageNamed(header.scenario.id)
  if (hash !== header.scenario.hash)
    throw new Error(`${path} was played with another version of ${header.scenario.id}.`)
  const plan = prepare(scenario, header.config)
  const change: Change = {
    decision: options.decision as DecisionId,
    answer: answerIn(plan, options),
    at: options.at === undefined ? undefined : (Math.round(options.at * 60_000) as ExerciseTime),
  }
  const found = whatIf(plan, entries, change, {
    follow: options.follow,
    book: () => new Playbook(plan),
  })
  if (!found.ok) throw new Error(`This cannot be answered then: ${found.refusal.code}.`)
  const model = readied(readLossModel(lossModelPath(process.env['SCENARIOS_DIR'])))
  const { recorded, simulated } = found.events
  return { ...found.whatIf, loss: lossBeside(model, plan.config.seed, [recorded, simulated]) }
}

function answerIn(plan: Plan, { decision, answer }: Options): Change['answer'] {
  if (answer === undefined) return undefined
  if (answer === 'none') return 'not answered'
  if (answer.startsWith('{')) return answerMessage.parse(JSON.parse(answer)) as Answer
  const kind = plan.decision.get(decision as DecisionId)?.kind ?? 'choice'
  const options = answer.split(',').map((each) => each.trim())
  if (kind === 'choice') return { kind, option: options[0] } as Answer
  if (kind === 'statement') return { kind, options, words: '' } as unknown as Answer
  if (kind === 'checklist' || kind === 'ranking') return { kind, options } as unknown as Answer
  throw new Error(`A ${kind} is written as JSON, such as {"kind":"${kind}", …}.`)
}

function summary({
  decision,
  was,
  instead,
  parting,
  recorded,
  simulated,
  skipped,
  loss,
}: Told): string {
  const points = (value: number | undefined): string => value?.toFixed(1) ?? 'no score'
  const said = ({ labels }: WhatIf['was']): string => labels.join('; ') || 'not answered'
  return [
    'Simulation. One course of the story on the same luck; not a forecast.',
    `Decision ${decision.number}, ${decision.title}`,
    `  as it was: ${said(was)}`,
    `  instead:   ${said(instead)}`,
    parting
      ? `They part at entry ${parting.seq}: ${parting.recorded?.text ?? 'nothing more'} / ${parting.simulated?.text ?? 'nothing more'}`
      : 'They never part.',
    `Score: ${points(recorded.score.overall)} / ${points(simulated.score.overall)}`,
    ...(loss
      ? [
          `Kept by the organisation, mean: ${loss.recorded.retained} / ${loss.simulated.retained} (change known to ± ${loss.se})`,
        ]
      : []),
    `${skipped.length} recorded inputs did not fit any more.`,
  ].join('\n')
}
