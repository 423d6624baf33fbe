import type { LossReport } from '../../shared/loss/lossReport.ts'
import { canonical, hashOf } from '../../shared/kernel/canonical.ts'
import { assumptionsHash } from '../../shared/loss/lossReport.ts'
import { lossOf, type LossWanted } from '../loss/lossOf.ts'
import { startWorkers } from '../loss/workers.ts'

/** Loss views kept for pages that several people open; the oldest go first. */
const kept = 50

/** Works out loss views beside the server, one after another, each once while it is remembered. */
export class LossDesk {
  readonly #known = new Map<string, Promise<LossReport>>()
  #tail: Promise<unknown> = Promise.resolve()

  of(wanted: LossWanted): Promise<LossReport> {
    const { model, ...rest } = wanted
    const name = hashOf(canonical({ ...rest, model: assumptionsHash(model) }))
    const before = this.#known.get(name)
    if (before) return before
    const next = this.#tail.then(() => inThread(wanted))
    this.#tail = next.catch(() => this.#known.delete(name))
    this.#known.set(name, next)
    for (const oldest of this.#known.keys())
      if (this.#known.size > kept) this.#known.delete(oldest)
      else break
    return next
  }
}

async function inThread(wanted: LossWanted): Promise<LossReport> {
  const workers = startWorkers(1)
  try {
    return await lossOf(wanted, workers)
  } finally {
    await workers.stop()
  }
}
