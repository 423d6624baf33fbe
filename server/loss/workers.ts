import { Worker } from 'node:worker_threads'
import type { Answer, FromWorker, Task } from './task.ts'

/**
 * Carries out tasks on `count` worker threads, each taking the next when it is free; answers stand in the order
 * of the tasks. A worker that breaks fails the whole, and no worker outlives it.
 */
export async function onWorkers(
  tasks: readonly Task[],
  count: number,
  ran: (trials: number) => void = () => {},
): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  const waiting = tasks.map((task, place) => ({ task, place }))
  const workers = tasks.slice(0, count).map(() => new Worker(new URL('worker.ts', import.meta.url)))
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (let next = waiting.shift(); next; next = waiting.shift())
          answers[next.place] = await answerOf(worker, next.task, ran)
      }),
    )
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  return answers
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
