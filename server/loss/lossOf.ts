import { optionsIn, type Counted } from '../../shared/loss/choices.ts'
import { lossReport, type LossReport } from '../../shared/loss/lossReport.ts'
import { tablesOf, type LossView } from '../../shared/loss/luck.ts'
import type { LossModel } from '../../shared/loss/model.ts'
import { joinTrials, prepare, type Prepared } from '../../shared/loss/run.ts'
import { carryOut, type Answer, type Task } from './task.ts'
import type { Workers } from './workers.ts'

export type LossWanted = {
  readonly model: LossModel
  readonly choices: readonly Counted[]
  readonly seed: string
  readonly view: LossView
  readonly trials: number
  /** Trials behind each what-if and driver; never more than `trials`. */
  readonly comparedTrials?: number
}

/**
 * The loss view of a set of choices, worked out by `workers`; `progress` hears the share of trials done, 0 to 1. The
 * figures do not depend on how many those are.
 */
export async function lossOf(
  wanted: LossWanted,
  workers: Workers,
  progress: (share: number) => void = () => {},
): Promise<LossReport> {
  const tasks = lossTasks(wanted, workers.count)
  let done = 0
  const { trials } = wanted
  const answers = await workers.run(tasks, (ran) => progress(Math.min((done += ran) / trials, 1)))
  return lossFrom(wanted, answers)
}

/** The same in this thread, for programs that have nothing else to do. */
export const lossNow = (wanted: LossWanted): LossReport =>
  lossFrom(
    wanted,
    lossTasks(wanted, 1).map((task) => carryOut(task, () => {})),
  )

const compared = (wanted: LossWanted): number =>
  Math.min(wanted.comparedTrials ?? 20_000, wanted.trials)

function lossTasks(wanted: LossWanted, parts: number): readonly Task[] {
  const { model, seed, view, trials } = wanted
  const tables = tablesOf(model)
  const choices = optionsIn(wanted.choices)
  const comparison = { model, choices, seed, view, tables, trials: compared(wanted) }
  return [
    ...trialTasks(prepare(model, choices, { seed, view, tables }), trials, parts),
    { kind: 'alternatives', compared: comparison },
    { kind: 'drivers', compared: comparison },
    { kind: 'terms', compared: comparison },
  ]
}

const lossFrom = (wanted: LossWanted, answers: readonly Answer[]): LossReport =>
  lossReport(
    wanted.model,
    joinTrials(answers.flatMap((answer) => (answer.kind === 'trials' ? [answer.trials] : []))),
    {
      view: wanted.view,
      seed: wanted.seed,
      comparedTrials: compared(wanted),
      choices: wanted.choices,
      alternatives: answers.flatMap((each) =>
        each.kind === 'alternatives' ? each.alternatives : [],
      ),
      drivers: answers.flatMap((each) => (each.kind === 'drivers' ? each.drivers : [])),
      terms: answers.flatMap((each) => (each.kind === 'terms' ? each.terms : [])),
    },
  )

/** The trials in equal ranges. */
export const trialTasks = (prepared: Prepared, trials: number, parts: number): readonly Task[] => {
  const share = Math.ceil(trials / parts)
  return Array.from({ length: parts }, (_, part) => part * share)
    .filter((from) => from < trials)
    .map((from) => ({ kind: 'trials', prepared, from, to: Math.min(from + share, trials) }))
}
