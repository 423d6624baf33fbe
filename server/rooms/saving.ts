import type { Reply } from '../../shared/wire/messages.ts'
import type { Answered } from './answers.ts'
import { troubleOf, type Trouble } from '../store/trouble.ts'

/** The store did not take it; nothing of it counts. */
export class Unsaved extends Error {
  readonly trouble: Trouble
  constructor(cause: unknown) {
    super(`It could not be saved: ${String(cause)}`, { cause })
    this.trouble = troubleOf(cause)
  }
}

export const notSaved = (why: Trouble | 'broken-log' | 'moved'): Reply => ({
  ok: false,
  refused: { code: 'not-saved', why },
})

type About = {
  /** Tries to write; rejects while that does not work. */
  readonly probe: () => Promise<void>
  /** Called when it begins, changes, and is over (`undefined`). */
  readonly told: (trouble: Trouble | undefined) => void
}

const probeMs = 300

/** Whether what happens in an exercise can be saved. While it cannot, it is tried again and again. */
export class Saving {
  readonly #about: About
  #trouble: Trouble | 'broken-log' | undefined
  #timer: NodeJS.Timeout | undefined
  #stopped = false

  constructor(about: About) {
    this.#about = about
  }

  get trouble(): Trouble | 'broken-log' | undefined {
    return this.#trouble
  }

  /** Nothing is ever saved again: the log can only be read. */
  seal(why: 'broken-log'): void {
    this.#stopped = true
    this.#trouble = why
  }

  failed(trouble: Trouble): void {
    if (this.#stopped) return
    this.#timer ??= setTimeout(() => this.#probe(), probeMs)
    if (trouble === this.#trouble) return
    this.#trouble = trouble
    this.#about.told(trouble)
  }

  /** What to throw when the store did not take something. */
  because(error: unknown): Unsaved {
    const unsaved = new Unsaved(error)
    this.failed(unsaved.trouble)
    return unsaved
  }

  /** Waits for the disk; the refusal when it did not confirm. Asked again later, it may have it after all. */
  async refusedByDisk(onDisk: Answered['onDisk']): Promise<Reply | undefined> {
    try {
      await onDisk?.()
      return undefined
    } catch (error) {
      const trouble = troubleOf(error)
      this.failed(trouble)
      return notSaved(trouble)
    }
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  #probe(): void {
    this.#about.probe().then(
      () => {
        this.#timer = undefined
        this.#trouble = undefined
        if (!this.#stopped) this.#about.told(undefined)
      },
      (error: unknown) => {
        this.#timer = undefined
        this.failed(error instanceof Unsaved ? error.trouble : troubleOf(error))
      },
    )
  }
}
