import { parentPort, workerData } from 'node:worker_threads'
import { done } from '../../shared/simulate/chore.ts'
import type { Chore } from '../../shared/simulate/chores.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { packageNamed, planFor, type Cut } from './cut.ts'

/** What a worker is told when it starts. */
export type Assignment = Cut & { readonly scenario: string }

/** A worker thread of a playtest: one chore after another, each answered in turn. */
const port = parentPort
if (!port) throw new Error('This file runs as a worker')
const { scenario, ...cut } = workerData as Assignment
const book = new Playbook(planFor(packageNamed(scenario), '', cut))
port.on('message', (chore: Chore) => port.postMessage(done(book, chore)))
