import { Command, InvalidArgumentError, Option } from 'commander'
import { choicesOfPlay, choicesOfProfile, type Counted } from '../../shared/loss/choices.ts'
import type { LossReport } from '../../shared/loss/lossReport.ts'
import { profileNames, type LossModel, type ProfileName } from '../../shared/loss/model.ts'
import { priorCheck } from '../../shared/loss/priorCheck.ts'
import { mostTrials } from '../../shared/loss/run.ts'
import { lossNow, lossOf, type LossWanted } from '../loss/lossOf.ts'
import { lossModelPath, readLossModel } from '../loss/lossModel.ts'
import { playOf } from '../loss/playOf.ts'
import { startWorkers } from '../loss/workers.ts'
import { eventsOfLog } from './exerciseLog.ts'
import { lossText } from './lossText.ts'

type Options = {
  readonly profile?: ProfileName
  readonly trials: number
  readonly seed?: string
  readonly view: LossReport['view']
  readonly workers?: number
  readonly model: string
  readonly aiExclusion?: true
  readonly supplier?: true
  readonly json?: true
}

/** `loss LOG` or `loss --profile NAME`: what the decisions would have cost, and what the policy would have paid. */
export const lossCommand = (env = process.env): Command =>
  new Command('loss')
    .description('a loss view of an exercise or a profile: illustrative, not a price')
    .argument('[log]', 'the log of an exercise')
    .addOption(
      new Option('--profile <name>', 'a way through the exercise').choices([...profileNames]),
    )
    .option('--trials <n>', 'how many', whole(mostTrials), 100_000)
    .option('--seed <text>', 'the luck; the seed of the exercise when left out')
    .addOption(
      new Option('--view <name>', 'this incident, or a year')
        .choices(['conditional', 'annual'])
        .default('conditional'),
    )
    .option('--workers <n>', 'threads; one or two by the number of trials when left out', whole(64))
    .option('--model <file>', 'the loss model', lossModelPath(env['SCENARIOS_DIR']))
    .option('--ai-exclusion', 'as if the wording excluded incidents with artificial intelligence')
    .option('--supplier', 'as if the outage had begun at a supplier')
    .option('--json', 'print JSON instead of a table')
    .action(async (log: string | undefined, options: Options) => {
      const model = underTerms(readLossModel(options.model), options)
      const { choices, seed } = subjectOf(log, options, model)
      const wanted = { ...options, model, choices, seed }
      const report =
        options.workers === undefined && options.trials <= few
          ? lossNow(wanted)
          : await lossInThreads(wanted, options.workers ?? 2)
      const plausibility = priorCheck(model, { seed, trials: Math.min(options.trials, few) })
      console.log(
        options.json
          ? JSON.stringify({ ...report, plausibility }, null, 2)
          : lossText(report, plausibility),
      )
    })

/** So many trials are done before a thread has started. */
const few = 20_000

async function lossInThreads(wanted: LossWanted, count: number): Promise<LossReport> {
  const workers = startWorkers(count)
  try {
    return await lossOf(wanted, workers, showProgress(process.stderr))
  } finally {
    await workers.stop()
  }
}

/** The model with its policy read as the options ask. */
function underTerms(model: LossModel, { aiExclusion, supplier }: Options): LossModel {
  const { policy } = model
  return {
    ...model,
    policy: {
      ...policy,
      aiExcluded: aiExclusion ?? policy.aiExcluded,
      dependent: { ...policy.dependent, applies: supplier ?? policy.dependent.applies },
    },
  }
}

function subjectOf(
  log: string | undefined,
  { profile, seed }: Options,
  model: LossModel,
): { readonly choices: readonly Counted[]; readonly seed: string } {
  if ((log === undefined) === (profile === undefined))
    throw new Error('Name either a log or a --profile.')
  if (log === undefined)
    return { choices: choicesOfProfile(model, profile ?? 'reported'), seed: seed ?? 'hotwash' }
  const played = eventsOfLog(log)
  return { choices: choicesOfPlay(model, playOf(played.events)), seed: seed ?? played.seed }
}

function whole(most: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (Number.isInteger(value) && value >= 1 && value <= most) return value
    throw new InvalidArgumentError(`${text} is not a whole number from 1 to ${most}`)
  }
}

/** One line that counts up, for people; nothing when the output is not a terminal. */
function showProgress(to: NodeJS.WriteStream): (share: number) => void {
  if (!to.isTTY) return () => {}
  return (share) => {
    const percent = Math.floor(share * 100)
    to.write(percent < 100 ? `\rRunning trials: ${percent} %` : '\r\u001B[K')
  }
}
