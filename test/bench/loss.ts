import { trialTasks } from '../../server/loss/lossOf.ts'
import { readLossModel } from '../../server/loss/lossModel.ts'
import { startWorkers } from '../../server/loss/workers.ts'
import { choicesOfProfile, optionsIn } from '../../shared/loss/choices.ts'
import { lossReport, type LossReport } from '../../shared/loss/lossReport.ts'
import { tablesOf } from '../../shared/loss/luck.ts'
import { joinTrials, prepare, runTrials } from '../../shared/loss/run.ts'
import { bareLoss } from './bareLoss.ts'

type Timed = {
  /** Milliseconds, the median of all rounds. */
  readonly ms: number
  /** Against the bare loop in the same round; the median of all rounds. */
  readonly ratio: number
}
export type LossBench = {
  readonly trials: number
  readonly variables: number
  readonly rounds: number
  readonly tables: { readonly ms: number }
  /** The same draws and formulas in one plain loop (`bareLoss.ts`). */
  readonly bare: { readonly ms: number }
  readonly ours: Timed
  readonly twoWorkers: Timed
  readonly budget: { readonly ratio: number; readonly met: boolean }
  /** One thread and two workers gave the same report, and the bare loop its means to the dollar. */
  readonly same: boolean
  readonly retainedMean: number
}

const budget = 2

/**
 * Runs the loss model beside a bare typed-array loop over the same draws, turn about. Ours counts everything
 * from the first draw to the finished figures: costs, policy, percentiles and curves.
 */
export async function loss({ trials }: { readonly trials: number }): Promise<LossBench> {
  const model = readLossModel()
  const choices = choicesOfProfile(model, 'reported')
  const setting = { seed: 'bench', view: 'conditional' } as const
  const [tables, tablesMs] = timed(() => tablesOf(model))
  const prepared = prepare(model, optionsIn(choices), { ...setting, tables })
  const about = { ...setting, choices, alternatives: [], drivers: [], terms: [], comparedTrials: 0 }
  const onOne = () => lossReport(model, runTrials(prepared, { from: 0, to: trials }), about)
  const workers = startWorkers(2)
  const onTwo = async () => {
    const answers = await workers.run(trialTasks(prepared, trials, 2))
    const parts = answers.flatMap((each) => (each.kind === 'trials' ? [each.trials] : []))
    return lossReport(model, joinTrials(parts), about)
  }
  const rounds: Round[] = []
  try {
    // The first round warms up engines and threads and is not counted.
    while (rounds.length < 6)
      rounds.push(await oneRound({ bare: () => bareLoss(prepared, trials), onOne, onTwo }))
  } finally {
    await workers.stop()
  }
  rounds.shift()
  const [last] = rounds.slice(-1)
  if (!last) throw new Error('No round was run')
  const ours = summary(rounds, ({ one }) => one)
  return {
    trials,
    variables: prepared.read.amounts.length + prepared.read.chances.length,
    rounds: rounds.length,
    tables: { ms: Math.round(tablesMs) },
    bare: { ms: Math.round(median(rounds.map(({ bare }) => bare))) },
    ours,
    twoWorkers: summary(rounds, ({ two }) => two),
    budget: { ratio: budget, met: ours.ratio <= budget },
    same: rounds.every(({ same }) => same),
    retainedMean: last.report.retained.mean,
  }
}

type Round = {
  readonly bare: number
  readonly one: number
  readonly two: number
  readonly report: LossReport
  readonly same: boolean
}

async function oneRound(run: {
  readonly bare: () => ReturnType<typeof bareLoss>
  readonly onOne: () => LossReport
  readonly onTwo: () => Promise<LossReport>
}): Promise<Round> {
  const [means, bare] = timed(run.bare)
  const [report, one] = timed(run.onOne)
  const from = performance.now()
  const other = await run.onTwo()
  const two = performance.now() - from
  const same =
    JSON.stringify(report) === JSON.stringify(other) &&
    Math.abs(means.gross - report.gross.mean) <= 1 &&
    Math.abs(means.insured - report.insured.mean) <= 1
  return { bare, one, two, report, same }
}

function timed<Result>(work: () => Result): readonly [Result, number] {
  const from = performance.now()
  const result = work()
  return [result, performance.now() - from]
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const summary = (rounds: readonly Round[], of: (round: Round) => number): Timed => ({
  ms: Math.round(median(rounds.map(of))),
  ratio: Math.round(median(rounds.map((round) => of(round) / round.bare)) * 100) / 100,
})

export const lossTable = (bench: LossBench): string =>
  [
    `${bench.trials} trials, ${bench.variables} variables, median of ${bench.rounds} rounds`,
    `bare loop    ${bench.bare.ms} ms`,
    `ours         ${bench.ours.ms} ms  × ${bench.ours.ratio} (budget × ${bench.budget.ratio})`,
    `two workers  ${bench.twoWorkers.ms} ms  × ${bench.twoWorkers.ratio}`,
    `same figures from all: ${bench.same ? 'yes' : 'NO'}`,
  ].join('\n')
