import { constants, platform, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { carryOut } from './carryOut.ts'
import type { FromThread, Tasks, ToThread, Kind } from './task.ts'

/** A thread of the back room: one task after another. */
const port = parentPort
if (!port) throw new Error('This file runs as a worker')

// On Linux a priority is a thread's own: rooms come first. Elsewhere it would slow the whole process.
if (platform() === 'linux') setPriority(0, constants.priority.PRIORITY_LOW)

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
