import { Worker } from 'node:worker_threads'
import type { Contents } from './contents.ts'
import type { Sources } from './sources.ts'

export type FromBundleWorker =
  | { readonly ok: true; readonly contents: Contents }
  | { readonly ok: false; readonly problem: string }

/** Works out bundles beside the server, one after another, so that play never waits for one. */
export class BundleDesk {
  #tail: Promise<unknown> = Promise.resolve()

  /** Rejects when the log cannot be played again. */
  contentsOf(sources: Sources): Promise<Contents> {
    const next = this.#tail.then(() => inThread(sources))
    this.#tail = next.catch(() => undefined)
    return next
  }
}

const inThread = (sources: Sources): Promise<Contents> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: sources })
    worker.once('message', (word: FromBundleWorker) => {
      if (word.ok) resolve(word.contents)
      else reject(new Error(word.problem))
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The thread that makes bundles stopped')))
  })
