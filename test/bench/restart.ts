import { restarted } from '../faults/restart.ts'

export type RestartBench = {
  readonly restarts: number
  /** Milliseconds from a line that broke to being back at the seat, of everybody at every restart. */
  readonly back: { readonly p50: number; readonly max: number; readonly count: number }
  /** What went wrong for the players: an answer lost, done twice, a view that does not converge. */
  readonly wrong: readonly string[]
  readonly accepted: number
  readonly budget: { readonly milliseconds: number; readonly met: boolean }
}

const budget = 5_000

/** Stops the server in order and starts it anew while nine people play, and measures when they are back. */
export async function restart({ times }: { readonly times: number }): Promise<RestartBench> {
  const { back, wrong, accepted } = await restarted('bench', times)
  const sorted = back.toSorted((a, b) => a - b)
  const at = (share: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)
  const max = at(1)
  return {
    restarts: times,
    back: { p50: at(0.5), max, count: back.length },
    wrong,
    accepted,
    budget: { milliseconds: budget, met: wrong.length === 0 && max < budget },
  }
}

export const restartTable = ({
  restarts,
  back,
  wrong,
  accepted,
  budget: b,
}: RestartBench): string =>
  [
    `${restarts} restarts in order, nine people playing; ${accepted} answers accepted, ${wrong.length} things wrong`,
    `back at their seats after ${back.p50} ms (median), ${back.max} ms (slowest of ${back.count})`,
    `${b.met ? 'within' : 'NOT within'} ${b.milliseconds} ms, nothing lost`,
    ...wrong.slice(0, 12),
  ].join('\n')
