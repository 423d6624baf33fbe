import { Worker } from 'node:worker_threads'
import type { Answer, FromWorker, Task } from './task.ts'

/** Worker threads that wait for tasks until they are stopped. */
export type Workers = {
  readonly count: number
  /** Carries out tasks, each on the next free worker; answers stand in the order of the tasks. */
  run(tasks: readonly Task[], ran?: (trials: number) => void): Promise<readonly Answer[]>
  stop(): Promise<void>
}

/** Starts `count` threads. A worker that breaks fails the run it was part of. */
export function startWorkers(count: number): Workers {
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('worker.ts', import.meta.url)),
  )
  return {
    count,
    async run(tasks, ran = () => {}) {
      const answers: Answer[] = []
      const waiting = tasks.map((task, place) => ({ task, place }))
      await Promise.all(
        workers.map(async (worker) => {
          for (let next = waiting.shift(); next; next = waiting.shift())
            answers[next.place] = await answerOf(worker, next.task, ran)
        }),
      )
      return answers
    },
    async stop() {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

const answerOf = (worker: Worker, task: Task, ran: (trials: number) => void): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const hear = (word: FromWorker): void => {
      if (word.say === 'ran') return ran(word.trials)
      worker.off('message', hear).off('error', reject)
      resolve(word.answer)
    }
    worker.on('message', hear).once('error', reject)
    worker.postMessage(task)
  })
