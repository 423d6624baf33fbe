import type { Reply } from '../../shared/wire/messages.ts'

/** An answer, and the promise that what it speaks of is on disk. */
export type Answered = { readonly reply: Reply; readonly onDisk?: () => Promise<void> }

const rememberedRefusals = 500

/** What was answered to each request, so that a repeated one is answered the same and carried out once. */
export class Answers {
  readonly #accepted = new Map<string, Answered>()
  readonly #refused = new Map<string, Answered>()

  to(request: string | undefined): Answered | undefined {
    if (request === undefined) return undefined
    return this.#accepted.get(request) ?? this.#refused.get(request)
  }

  accepted(request: string | undefined, answered: Answered): void {
    if (request !== undefined) this.#accepted.set(request, answered)
  }

  /** Refusals are remembered for a while: they changed nothing, and there may be any number of them. */
  refused(request: string | undefined, answered: Answered): void {
    if (request === undefined) return
    this.#refused.set(request, answered)
    for (const oldest of this.#refused.keys()) {
      if (this.#refused.size <= rememberedRefusals) break
      this.#refused.delete(oldest)
    }
  }
}
