import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { ScenarioFiles } from '../store/exerciseStore.ts'
import { standBack } from './standBack.ts'
import type { FromHelper, Kind, Subject, Tasks, ToHelper } from './task.ts'

/** Somebody waits for the answer at a screen, or it may take its time; what an insurer reads takes seconds. */
export type Lane = 'at once' | 'in turn' | 'for insurers'
export const lanes: Readonly<Record<Kind, Lane>> = {
  page: 'at once',
  document: 'in turn',
  asked: 'at once',
  hindsight: 'at once',
  at: 'at once',
  drill: 'at once',
  'dry-run': 'at once',
  'dry-run-hindsight': 'at once',
  'dry-run-at': 'at once',
  'what-if': 'at once',
  trend: 'at once',
  charts: 'at once',
  readiness: 'for insurers',
  'readiness-document': 'for insurers',
  manifest: 'for insurers',
  bundle: 'for insurers',
}

/**
 * Processes for work that would hold up running exercises: one for what somebody waits for, one for documents, one for
 * readiness reports and bundles. Each starts when it is first needed and stands back behind the rooms, with the
 * threads that compile and collect for it; one that breaks takes nothing with it but its tasks.
 */
export class Backroom {
  readonly #helpers = new Map<Lane, Helper>()

  /** Has a task done. Rejects when it could not be, or its process broke; the next task gets a new one. */
  async do<K extends Kind>(
    kind: K,
    about: { readonly subject: Subject; readonly files: () => Promise<ScenarioFiles> },
    asks: Tasks[K]['asks'],
  ): Promise<Tasks[K]['gives']> {
    const lane = lanes[kind]
    return (await this.#helper(lane).do(kind, about, asks)) as Tasks[K]['gives']
  }

  #helper(lane: Lane): Helper {
    const known = this.#helpers.get(lane)
    if (known) return known
    const fresh: Helper = new Helper(lane, () => {
      // It may be told twice that it is gone, the second time when another has taken its place.
      if (this.#helpers.get(lane) === fresh) this.#helpers.delete(lane)
    })
    this.#helpers.set(lane, fresh)
    return fresh
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#helpers.values()].map((helper) => helper.stop()))
  }
}

type Waiting = {
  readonly resolve: (gives: Tasks[Kind]['gives']) => void
  readonly reject: (error: Error) => void
}

class Helper {
  readonly #process = fork(join(import.meta.dirname, 'helper.ts'), {
    env: harmless(process.env),
    execArgv: [],
    serialization: 'advanced',
  })
  readonly #waiting = new Map<number, Waiting>()
  readonly #sent = new Set<string>()
  readonly #gone: Promise<void>
  #n = 0

  constructor(lane: Lane, gone: () => void) {
    const { pid } = this.#process
    if (pid !== undefined) standBack(pid, lane === 'at once')
    this.#rest()
    this.#process.on('message', (word: FromHelper) => this.#hear(word))
    const fail = (error: Error): void => {
      gone()
      for (const { reject } of this.#waiting.values()) reject(error)
      this.#waiting.clear()
    }
    this.#process.on('error', fail)
    this.#gone = new Promise((resolve) =>
      this.#process.on('exit', () => {
        fail(new Error('The back room closed.'))
        resolve()
      }),
    )
  }

  async do(
    kind: Kind,
    { subject, files }: { readonly subject: Subject; readonly files: () => Promise<ScenarioFiles> },
    asks: Tasks[Kind]['asks'],
  ): Promise<Tasks[Kind]['gives']> {
    const sent = this.#sent.has(subject.hash) ? undefined : await files()
    this.#sent.add(subject.hash)
    const task: ToHelper = { n: (this.#n += 1), subject, files: sent, kind, asks }
    return new Promise((resolve, reject) => {
      this.#waiting.set(task.n, { resolve, reject })
      this.#process.ref()
      this.#process.channel?.ref()
      this.#process.send(task, (error) => error && reject(error))
    })
  }

  async stop(): Promise<void> {
    this.#process.kill('SIGKILL')
    await this.#gone
  }

  #hear(word: FromHelper): void {
    const waiting = this.#waiting.get(word.n)
    this.#waiting.delete(word.n)
    if (this.#waiting.size === 0) this.#rest()
    if (word.ok) waiting?.resolve(word.gives)
    else waiting?.reject(new Error(word.message))
  }

  /** A back room with nothing to do keeps no program alive. */
  #rest(): void {
    this.#process.unref()
    this.#process.channel?.unref()
  }
}

/** What a process needs of its surroundings, without what opens a database or a key. */
const harmless = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(env).filter(([name]) =>
      /^(PATH|HOME|LANG|LC_\w+|TZ|TMPDIR|TEMP|TMP|SystemRoot|NODE_\w+)$/i.test(name),
    ),
  )
