import { once } from 'node:events'
import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

const everyMs = 5_000
const worthwhileBytes = 4 * 2 ** 20

/** Carries what the write-ahead log of a SQLite file has gathered into the file itself, in a thread of its own. */
export class Checkpoints {
  readonly #thread: Worker

  constructor(file: string) {
    this.#thread = new Worker(new URL(import.meta.url), { workerData: file })
    this.#thread.unref()
  }

  /** Resolves when the thread has let go of the file. */
  async close(): Promise<void> {
    const gone = once(this.#thread, 'exit')
    this.#thread.ref()
    this.#thread.postMessage('close')
    await gone
  }
}

if (!isMainThread && typeof workerData === 'string') keepCheckpoints(workerData)

function keepCheckpoints(file: string): void {
  const database = new DatabaseSync(file, { timeout: 5_000 })
  const timer = setInterval(() => {
    if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > worthwhileBytes)
      database.exec('PRAGMA wal_checkpoint(PASSIVE)')
  }, everyMs)
  parentPort?.once('message', () => {
    clearInterval(timer)
    database.close()
    parentPort?.close()
  })
}
