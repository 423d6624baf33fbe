import { Worker } from 'node:worker_threads'
import type { Chore } from '../../shared/simulate/chores.ts'
import type { Spread } from '../../shared/simulate/spread.ts'
import type { Varied } from '../../shared/simulate/vary.ts'
import type { Assignment } from './playtestWorker.ts'

type Finding = Spread | Varied

/** Shares the chores among `count` threads; findings stand in the order of the chores. */
export async function sharedOut(
  chores: readonly Chore[],
  assignment: Assignment,
  count: number,
  told: (finding: Finding) => void,
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  const waiting = chores.map((chore, place) => ({ chore, place }))
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL('playtestWorker.ts', import.meta.url), {
      workerData: assignment,
    })
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const finding = await answerOf(worker, next.chore)
        findings[next.place] = finding
        told(finding)
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: Math.min(count, chores.length) }, work))
  return findings
}

const answerOf = (worker: Worker, chore: Chore): Promise<Finding> =>
  new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (finding: Finding) => {
      worker.off('error', reject)
      resolve(finding)
    })
    worker.postMessage(chore)
  })
