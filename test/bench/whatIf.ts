import { lossBeside, readied } from '../../server/loss/lossBeside.ts'
import { readLossModel } from '../../server/loss/lossModel.ts'
import { replay } from '../../shared/log/replay.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { askedIn } from '../../shared/whatif/asked.ts'
import type { Change } from '../../shared/whatif/change.ts'
import { whatIf } from '../../shared/whatif/whatIf.ts'
import { endedExercise } from './endedExercise.ts'
import { rounded, spreadOf, type Spread } from './spread.ts'

export type WhatIfBench = {
  readonly entries: number
  readonly events: number
  /** Other answers that were tried, each once. */
  readonly asked: number
  /** Milliseconds: both weeks, their scores, where they part, and the modelled loss of both. */
  readonly answer: Spread
  /** Milliseconds of a plain replay of the same log, as often. */
  readonly replay: Spread
  readonly ratio: number
  readonly budget: { readonly milliseconds: number; readonly met: boolean }
}

const budget = 1_000

/** Every other option of every decision with a choice, on the log of a whole IntraCare week, beside plain replays. */
export function whatIfBench(): WhatIfBench {
  const { plan, entries } = endedExercise()
  const model = readied(readLossModel())
  const book = new Playbook(plan)
  const changes = askedIn(plan, entries, book).decisions.flatMap(({ id, kind, options, was }) =>
    kind !== 'choice' || was === undefined
      ? []
      : options.map(
          (option) => ({ decision: id, answer: { kind: 'choice', option: option.id } }) as Change,
        ),
  )
  const answers: number[] = []
  const replays: number[] = []
  let events = 0
  for (const [nth, change] of [...changes, ...changes].entries()) {
    const from = performance.now()
    const result = whatIf(plan, entries, change, { follow: 'recorded', book: () => book })
    if (!result.ok) continue
    const { recorded, simulated } = result.events
    lossBeside(model, plan.config.seed, [recorded, simulated])
    const answered = performance.now()
    events = replay(plan, entries).events.length
    // The first time round warms up and is not counted.
    if (nth < changes.length) continue
    answers.push(answered - from)
    replays.push(performance.now() - answered)
  }
  const [answer, plain] = [spreadOf(answers), spreadOf(replays)]
  return {
    entries: entries.length,
    events,
    asked: answers.length,
    answer: rounded({ ...answer }),
    replay: rounded({ ...plain }),
    ratio: rounded({ of: answer.p50 / plain.p50 }).of,
    budget: { milliseconds: budget, met: answer.p99 <= budget },
  }
}

export const whatIfTable = ({ answer, replay: plain, budget: aim, ...b }: WhatIfBench): string =>
  [
    `${b.asked} other answers on a week of ${b.entries} entries and ${b.events} events`,
    `what if       p50 ${answer.p50} ms, p99 ${answer.p99} ms (budget ${aim.milliseconds} ms: ${aim.met ? 'met' : 'not met here'})`,
    `plain replay  p50 ${plain.p50} ms, p99 ${plain.p99} ms; × ${b.ratio}`,
  ].join('\n')
