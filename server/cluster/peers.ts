import type { Logger } from '../config/logger.ts'
import type { Owners } from '../store/owners.ts'

const beatMs = 1_000
/** A process not heard of for so long is taken for dead; what it owned may be taken over. */
const silentMs = 4_000

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
  #lookedAt = 0
  #timer: NodeJS.Timeout | undefined
  #stopped = false

  constructor(owners: Owners, process: string, log: Logger) {
    this.process = process
    this.#owners = owners
    this.#log = log
  }

  /**
   * Everyone that counted as alive at the last look, this process first. Not now: a process that has just woken
   * must not take the others for dead because it has not looked.
   */
  get living(): readonly string[] {
    const from = this.#lookedAt - silentMs
    const others = [...this.#heard].filter(([id, { at }]) => id !== this.process && at >= from)
    return [this.process, ...others.map(([id]) => id)]
  }

  /** Begins to count; after every look at the others `looked` is called. Rejects when the store does not answer. */
  async start(looked: () => Promise<void>): Promise<void> {
    await this.#look()
    this.#again(looked)
  }

  /** Stops counting and looking. */
  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  /** What this process owned is free from now on. */
  leave(): Promise<void> {
    return this.#owners.forget(this.process)
  }

  #again(looked: () => Promise<void>): void {
    if (this.#stopped) return
    this.#timer = setTimeout(() => {
      this.#look()
        .then(looked)
        .catch((error: unknown) =>
          this.#log.error({ err: error }, 'the other processes could not be seen'),
        )
        .finally(() => this.#again(looked))
    }, beatMs)
  }

  async #look(): Promise<void> {
    await this.#owners.beat(this.process)
    const beats = await this.#owners.beats()
    const at = performance.now()
    this.#lookedAt = at
    for (const { process, beat } of beats)
      if (this.#heard.get(process)?.beat !== beat) this.#heard.set(process, { beat, at })
    const known = new Set(beats.map(({ process }) => process))
    for (const process of this.#heard.keys()) if (!known.has(process)) this.#heard.delete(process)
    for (const [process, heard] of this.#heard)
      if (at - heard.at > 20 * silentMs) await this.#owners.forget(process)
  }
}
