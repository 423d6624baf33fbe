import { parentPort } from 'node:worker_threads'
import { standBack } from './standBack.ts'
import type { FromThread, Tasks, ToThread, Kind } from './task.ts'

/** A thread of the back room: one task after another. */
const port = parentPort
if (!port) throw new Error('This file runs as a worker')

standBack()
// After it has stood back, since reading all that it needs takes a while too.
const { carryOut } = await import('./carryOut.ts')

let last: Promise<void> = Promise.resolve()
port.on('message', (task: ToThread) => {
  last = last.then(async () => port.postMessage(await answerTo(task)))
})

async function answerTo(task: ToThread): Promise<FromThread> {
  try {
    const gives = (await carryOut(task)) as Tasks[Kind]['gives']
    return { n: task.n, ok: true, gives }
  } catch (error) {
    return { n: task.n, ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}
