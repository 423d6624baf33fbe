import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Config } from '../config/config.ts'
import type { Logger } from '../config/logger.ts'
import type { StoreTask, StoreTaskGives } from './storeThread.ts'

const minuteMs = 60_000
/** Exercises that were being played come first. */
const checkAfterMs = 2_000

/** What is done to the store beside play: every log checked at the start, backups written on time. */
export class Upkeep {
  readonly #config: Config
  readonly #log: Logger
  #first: NodeJS.Timeout | undefined
  #timer: NodeJS.Timeout | undefined
  #thread: Worker | undefined

  constructor(config: Config, log: Logger) {
    this.#config = config
    this.#log = log
  }

  start(): void {
    const { backup } = this.#config
    this.#first = setTimeout(() => this.#check(), checkAfterMs)
    if (!backup) return
    mkdirSync(backup.folder, { recursive: true })
    this.#timer = setInterval(() => this.#backUp(backup), backup.everyMinutes * minuteMs)
  }

  async stop(): Promise<void> {
    clearTimeout(this.#first)
    clearInterval(this.#timer)
    await this.#thread?.terminate()
  }

  #check(): void {
    const { dataDir, databaseUrl } = this.#config
    this.#do({ kind: 'check', config: { dataDir, databaseUrl } }, ({ faults, ...found }) => {
      for (const fault of faults) this.#log.error(fault, 'a log is not sound')
      this.#log.info({ ...found, faults: faults.length }, 'every log was checked')
    })
  }

  #backUp({ folder, keep }: NonNullable<Config['backup']>): void {
    const database = join(this.#config.dataDir, 'hotwash.db')
    this.#do({ kind: 'backup', database, folder, keep }, ({ file, found }) => {
      const { faults, exercises } = found
      if (faults.length > 0)
        this.#log.error({ file, faults }, 'a backup holds logs that are not sound')
      else this.#log.info({ file, exercises }, 'a backup was written and checked')
    })
  }

  /** One thing at a time; what comes while another is under way is left for the next time. */
  #do<Task extends StoreTask>(
    task: Task,
    done: (gives: StoreTaskGives[Task['kind']]) => void,
  ): void {
    if (this.#thread) return void this.#log.warn({ task: task.kind }, 'the one before is not done')
    const thread = new Worker(new URL('./storeThread.ts', import.meta.url), { workerData: task })
    this.#thread = thread
    thread.unref()
    thread.on('message', done)
    thread.on('error', (error) =>
      this.#log.error({ err: error, task: task.kind }, 'the store could not be looked after'),
    )
    thread.on('exit', () => (this.#thread = undefined))
  }
}
