import type { Logger } from '../logger.ts'
import type { Owners } from '../store/owners.ts'

const beatMs = 1_500
/** A process not heard of for so long is taken for dead; what it owned may be taken over. */
const silentMs = 5_000

type Heard = { readonly beat: number; readonly at: number }

/**
 * The processes that share one store. Each counts up in the store; whoever's count stands still is dead. Judged by
 * this process' own monotonic clock, so that clocks of different machines need not agree.
 */
export class Peers {
  /** This process, as the store knows it. */
  readonly process: string
  readonly #owners: Owners
  readonly #log: Logger
  readonly #heard = new Map<string, Heard>()
  #timer: NodeJS.Timeout | undefined
  #stopped = false

  constructor(owners: Owners, process: string, log: Logger) {
    this.process = process
    this.#owners = owners
    this.#log = log
  }

  /** Everyone that counts as alive, this process first. */
  get living(): readonly string[] {
    const from = performance.now() - silentMs
    const others = [...this.#heard].filter(([id, { at }]) => id !== this.process && at >= from)
    return [this.process, ...others.map(([id]) => id)]
  }

  /** Begins to count; after every look at the others `looked` is called. Rejects when the store does not answer. */
  async start(looked: () => Promise<void>): Promise<void> {
    await this.#look()
    this.#again(looked)
  }

  /** Stops counting; what this process owned is free at once. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#owners.forget(this.process)
  }

  #again(looked: () => Promise<void>): void {
    if (this.#stopped) return
    this.#timer = setTimeout(() => {
      this.#look()
        .then(looked)
        .catch((error: unknown) => this.#log.error({ err: error }, 'the other processes could not be seen'))
        .finally(() => this.#again(looked))
    }, beatMs)
  }

  async #look(): Promise<void> {
    await this.#owners.beat(this.process)
    const at = performance.now()
    const beats = await this.#owners.beats()
    for (const { process, beat } of beats)
      if (this.#heard.get(process)?.beat !== beat) this.#heard.set(process, { beat, at })
    const known = new Set(beats.map(({ process }) => process))
    for (const process of this.#heard.keys()) if (!known.has(process)) this.#heard.delete(process)
    for (const [process, heard] of this.#heard)
      if (at - heard.at > 20 * silentMs) await this.#owners.forget(process)
  }
}
