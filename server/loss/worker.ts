import { parentPort, type Transferable } from 'node:worker_threads'
import { carryOut, type Answer, type FromWorker, type Task } from './task.ts'

/** A worker thread: one task after another, each answered in turn. */
const port = parentPort
if (!port) throw new Error('This file runs as a worker')
const say = (word: FromWorker, hand: readonly Transferable[] = []) => port.postMessage(word, hand)

port.on('message', (task: Task) => {
  const answer = carryOut(task, (trials) => say({ say: 'ran', trials }))
  say({ say: 'answer', answer }, buffersOf(answer))
})

/** Big arrays are handed over instead of copied. */
const buffersOf = (answer: Answer): ArrayBuffer[] =>
  answer.kind === 'trials'
    ? [answer.trials.gross, answer.trials.insured].map(({ buffer }) => buffer as ArrayBuffer)
    : []
