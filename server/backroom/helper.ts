import { carryOut } from './carryOut.ts'
import type { FromHelper, Tasks, ToHelper, Kind } from './task.ts'

/** A process of the back room: one task after another, until its server lets go of it. */
if (!process.send) throw new Error('This file runs as a process of the back room')
process.on('disconnect', () => process.exit(0))
// A terminal sends its signals to all; the server decides when it needs no answers any more.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)

let last: Promise<void> = Promise.resolve()
process.on('message', (task: ToHelper) => {
  last = last.then(async () => {
    // A server that is gone by now needs no answer.
    process.send?.(await answerTo(task), () => undefined)
  })
})

async function answerTo(task: ToHelper): Promise<FromHelper> {
  try {
    const gives = (await carryOut(task)) as Tasks[Kind]['gives']
    return { n: task.n, ok: true, gives }
  } catch (error) {
    return { n: task.n, ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}
