import { trialTasks } from '../../server/loss/lossOf.ts'
import { readLossModel } from '../../server/loss/lossModel.ts'
import { onWorkers } from '../../server/loss/workers.ts'
import { choicesOfProfile, optionsIn } from '../../shared/loss/choices.ts'
import { lossReport, type LossReport } from '../../shared/loss/lossReport.ts'
import { drawAmounts, drawChances } from '../../shared/loss/lot.ts'
import { tablesOf } from '../../shared/loss/luck.ts'
import { joinTrials, prepare, runTrials, type Prepared } from '../../shared/loss/run.ts'

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
  /** The same draws through the same tables, added up and nothing else. */
  readonly bare: { readonly ms: number; readonly mean: number }
  readonly ours: Timed
  readonly twoWorkers: Timed
  readonly budget: { readonly ratio: number; readonly met: boolean }
  /** One thread and two workers gave the same report. */
  readonly same: boolean
  readonly retainedMean: number
}

const budget = 2

/**
 * Runs the loss model beside a bare typed-array loop over the very same draws, round about. Ours counts everything
 * from the first draw to the finished figures: costs, policy, percentiles and curves.
 */
export async function loss({ trials }: { readonly trials: number }): Promise<LossBench> {
  const model = readLossModel()
  const choices = choicesOfProfile(model, 'reported')
  const setting = { seed: 'bench', view: 'conditional' } as const
  const [tables, tablesMs] = timed(() => tablesOf(model))
  const prepared = prepare(model, optionsIn(choices), { ...setting, tables })
  const about = { ...setting, choices, alternatives: [], drivers: [], comparedTrials: 0 }
  const onOne = () => lossReport(model, runTrials(prepared, { from: 0, to: trials }), about)
  const onTwo = async () => {
    const answers = await onWorkers(trialTasks(prepared, trials, 2), 2)
    const parts = answers.flatMap((each) => (each.kind === 'trials' ? [each.trials] : []))
    return lossReport(model, joinTrials(parts), about)
  }
  bareLoop(prepared, Math.min(trials, 50_000))
  runTrials(prepared, { from: 0, to: Math.min(trials, 50_000) })
  const rounds: Round[] = []
  while (rounds.length < 5)
    rounds.push(await oneRound({ bare: () => bareLoop(prepared, trials), onOne, onTwo }))
  const [last] = rounds.slice(-1)
  if (!last) throw new Error('No round was run')
  const ours = summary(rounds, ({ one }) => one)
  return {
    trials,
    variables: prepared.read.amounts.length + prepared.read.chances.length,
    rounds: rounds.length,
    tables: { ms: Math.round(tablesMs) },
    bare: { ms: Math.round(median(rounds.map(({ bare }) => bare))), mean: last.mean },
    ours,
    twoWorkers: summary(rounds, ({ two }) => two),
    budget: { ratio: budget, met: ours.ratio <= budget },
    same: rounds.every(({ same }) => same),
    retainedMean: last.report.retained.mean,
  }
}

type Round = {
  readonly bare: number
  readonly mean: number
  readonly one: number
  readonly two: number
  readonly report: LossReport
  readonly same: boolean
}

async function oneRound(run: {
  readonly bare: () => number
  readonly onOne: () => LossReport
  readonly onTwo: () => Promise<LossReport>
}): Promise<Round> {
  const [mean, bare] = timed(run.bare)
  const [report, one] = timed(run.onOne)
  const from = performance.now()
  const other = await run.onTwo()
  const two = performance.now() - from
  return { bare, mean, one, two, report, same: JSON.stringify(report) === JSON.stringify(other) }
}

/** Draws what the model draws, one column after another, and adds all of it up. */
function bareLoop({ tables, lots, read }: Prepared, trials: number): number {
  const size = 512
  const numbers = new Uint32Array(size)
  const column = new Float64Array(size)
  const total = new Float64Array(trials)
  for (let from = 0; from < trials; from += size) {
    const rows = { numbers, size: Math.min(size, trials - from) }
    for (let i = 0; i < rows.size; i += 1) numbers[i] = from + i
    const add = (): void => {
      for (let i = 0; i < rows.size; i += 1)
        total[from + i] = (total[from + i] as number) + (column[i] as number)
    }
    for (const id of read.amounts) {
      drawAmounts(column, lots[id], tables[id], rows)
      add()
    }
    for (const id of read.chances) {
      drawChances(column, lots[id], rows)
      add()
    }
  }
  let sum = 0
  for (let i = 0; i < trials; i += 1) sum += total[i] as number
  return Math.round(sum / trials)
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
    `same figures from both: ${bench.same ? 'yes' : 'NO'}`,
  ].join('\n')
