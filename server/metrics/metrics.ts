import { matchMaker } from '@colyseus/core'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Reply, TimeReply } from '../../shared/wire/messages.ts'
import type { ExerciseStore } from '../store/exerciseStore.ts'

const seconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

/** What this process measures of itself, in Prometheus' format; no exercise, person or key is named. */
export class Metrics {
  readonly #all = new Registry()
  readonly #request = new Histogram({
    name: 'hotwash_request_seconds',
    help: 'From a request of a console or seat to its answer, with the write to disk in it.',
    labelNames: ['type'],
    buckets: seconds,
    registers: [this.#all],
  })
  readonly #append = new Histogram({
    name: 'hotwash_append_seconds',
    help: 'One addition to the log handed to the database.',
    buckets: seconds,
    registers: [this.#all],
  })
  readonly #refused = new Counter({
    name: 'hotwash_refused_total',
    help: 'Requests that were refused, by reason.',
    labelNames: ['reason'],
    registers: [this.#all],
  })

  constructor() {
    collectDefaultMetrics({ register: this.#all }) // the event loop's lag, memory, processor
    new Gauge({
      name: 'hotwash_rooms',
      help: 'Exercises that are loaded in this process.',
      registers: [this.#all],
      collect() {
        this.set(matchMaker.stats.local.roomCount)
      },
    })
    new Gauge({
      name: 'hotwash_lines',
      help: 'Open lines of seats, consoles, evaluators, observers and screens.',
      registers: [this.#all],
      collect() {
        this.set(matchMaker.stats.local.ccu)
      },
    })
  }

  readonly type = this.#all.contentType

  text(): Promise<string> {
    return this.#all.metrics()
  }

  /** A request that was answered after so many milliseconds. */
  answered(type: string, ms: number, reply: Reply | TimeReply): void {
    this.#request.observe({ type }, ms / 1000)
    if (!reply.ok) this.#refused.inc({ reason: reply.refused.code })
  }

  /** The store, with its appends measured. */
  watch(store: ExerciseStore): ExerciseStore {
    return {
      ...store,
      append: async (...addition) => {
        const done = this.#append.startTimer()
        try {
          return await store.append(...addition)
        } finally {
          done()
        }
      },
    }
  }
}
