import { once } from 'node:events'
import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

const everyMs = 1_000
const worthwhileBytes = 4 * 2 ** 20
/** Pages of 4 KB: 32 MB, which are read in some 30 ms. */
const longestLog = 8192

/**
 * Carries what the write-ahead log of a SQLite file has gathered into the file itself, in a thread of its own. A log
 * that never rests is begun anew once it is long: what was written meanwhile is carried over while writers wait, some
 * tens of milliseconds; otherwise it would grow for as long as an exercise is played, and be read whole after a crash.
 */
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
  const carryOver = database.prepare('PRAGMA wal_checkpoint(PASSIVE)')
  const timer = setInterval(() => {
    if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) <= worthwhileBytes) return
    const { log } = carryOver.get() as { readonly log: number }
    if (log <= longestLog) return
    carryOver.get() // so that little is left for which writers wait
    database.exec('PRAGMA wal_checkpoint(RESTART)')
  }, everyMs)
  parentPort?.once('message', () => {
    clearInterval(timer)
    database.close()
    parentPort?.close()
  })
}
