import { Worker } from 'node:worker_threads'
import type { ScenarioFiles } from '../store/exerciseStore.ts'
import type { FromThread, Kind, Subject, Tasks, ToThread } from './task.ts'

/** Somebody waits for the answer at a screen, or it may take its time; what an insurer reads takes seconds. */
export type Lane = 'at once' | 'in turn' | 'for insurers'
const lanes: Readonly<Record<Kind, Lane>> = {
  page: 'at once',
  document: 'in turn',
  asked: 'at once',
  hindsight: 'at once',
  at: 'at once',
  drill: 'at once',
  'what-if': 'at once',
  trend: 'at once',
  charts: 'at once',
  readiness: 'for insurers',
  'readiness-document': 'for insurers',
  manifest: 'for insurers',
  bundle: 'for insurers',
}

/**
 * Threads for work that would hold up running exercises: one for what somebody waits for, one for documents,
 * one for readiness reports and bundles. Each starts when it is first needed, and works at low priority where the system allows.
 */
export class Backroom {
  readonly #threads = new Map<Lane, Thread>()

  /** Has a task done. Rejects when it could not be, or the thread broke; the next task gets a new one. */
  async do<K extends Kind>(
    kind: K,
    about: { readonly subject: Subject; readonly files: () => Promise<ScenarioFiles> },
    asks: Tasks[K]['asks'],
  ): Promise<Tasks[K]['gives']> {
    const lane = lanes[kind]
    const thread = this.#threads.get(lane) ?? new Thread(() => this.#threads.delete(lane))
    this.#threads.set(lane, thread)
    return (await thread.do(kind, about, asks)) as Tasks[K]['gives']
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#threads.values()].map((thread) => thread.stop()))
  }
}

type Waiting = {
  readonly resolve: (gives: Tasks[Kind]['gives']) => void
  readonly reject: (error: Error) => void
}

class Thread {
  readonly #worker = new Worker(new URL('thread.ts', import.meta.url))
  readonly #waiting = new Map<number, Waiting>()
  readonly #sent = new Set<string>()
  #n = 0

  constructor(gone: () => void) {
    this.#worker.unref()
    this.#worker.on('message', (word: FromThread) => this.#hear(word))
    const fail = (error: Error): void => {
      gone()
      for (const { reject } of this.#waiting.values()) reject(error)
      this.#waiting.clear()
    }
    this.#worker.on('error', fail)
    this.#worker.on('exit', () => fail(new Error('The back room closed.')))
  }

  async do(
    kind: Kind,
    { subject, files }: { readonly subject: Subject; readonly files: () => Promise<ScenarioFiles> },
    asks: Tasks[Kind]['asks'],
  ): Promise<Tasks[Kind]['gives']> {
    const sent = this.#sent.has(subject.hash) ? undefined : await files()
    this.#sent.add(subject.hash)
    const task: ToThread = { n: (this.#n += 1), subject, files: sent, kind, asks }
    return new Promise((resolve, reject) => {
      this.#waiting.set(task.n, { resolve, reject })
      this.#worker.ref()
      this.#worker.postMessage(task)
    })
  }

  async stop(): Promise<void> {
    this.#worker.ref()
    await this.#worker.terminate()
  }

  #hear(word: FromThread): void {
    const waiting = this.#waiting.get(word.n)
    this.#waiting.delete(word.n)
    if (this.#waiting.size === 0) this.#worker.unref()
    if (word.ok) waiting?.resolve(word.gives)
    else waiting?.reject(new Error(word.message))
  }
}
