import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Statement, Urgency } from './db.ts'

export type Write = {
  readonly say: 'write'
  readonly n: number
  readonly statements: readonly Statement[]
  readonly urgency: Urgency
}
export type ToWriting = Write | { readonly say: 'close' }
export type FromWriting = readonly { readonly n: number; readonly problem: string | undefined }[]

type Waiting = { readonly resolve: () => void; readonly reject: (error: Error) => void }

/** Hands writes to a thread of their own (sqliteWriting.ts) and tells when each is on disk. */
export class SqliteWriter {
  readonly #thread: Worker
  readonly #waiting = new Map<number, Waiting>()
  #count = 0
  #broken: Error | undefined

  constructor(file: string) {
    this.#thread = new Worker(new URL('sqliteWriting.ts', import.meta.url), { workerData: file })
    this.#thread.on('message', (done: FromWriting) => this.#hear(done))
    this.#thread.on('error', (error) => this.#break(error as Error))
    this.#thread.on('exit', () => this.#break(new Error('The store is closed')))
  }

  write(statements: readonly Statement[], urgency: Urgency): Promise<void> {
    if (this.#broken) return Promise.reject(this.#broken)
    this.#count += 1
    const n = this.#count
    this.#thread.postMessage({ say: 'write', n, statements, urgency } satisfies ToWriting)
    return new Promise((resolve, reject) => this.#waiting.set(n, { resolve, reject }))
  }

  /** Resolves when everything handed over is on disk and the thread is gone. */
  async close(): Promise<void> {
    if (this.#broken) return
    const gone = once(this.#thread, 'exit')
    this.#thread.postMessage({ say: 'close' } satisfies ToWriting)
    await gone
  }

  #hear(done: FromWriting): void {
    for (const { n, problem } of done) {
      const waiting = this.#waiting.get(n)
      this.#waiting.delete(n)
      if (problem === undefined) waiting?.resolve()
      else waiting?.reject(new Error(problem))
    }
  }

  #break(error: Error): void {
    this.#broken ??= error
    for (const { reject } of this.#waiting.values()) reject(this.#broken)
    this.#waiting.clear()
  }
}
