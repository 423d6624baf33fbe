import { parentPort, workerData } from 'node:worker_threads'
import { contentsOf } from './contents.ts'
import type { FromBundleWorker } from './desk.ts'
import type { Sources } from './sources.ts'

/** A thread that works out one bundle and ends. */
const say = (word: FromBundleWorker): void => parentPort?.postMessage(word)

try {
  say({ ok: true, contents: contentsOf(workerData as Sources) })
} catch (error) {
  say({ ok: false, problem: error instanceof Error ? error.message : String(error) })
}
