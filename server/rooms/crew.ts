import type { z } from 'zod'
import type { consoleMessage } from '../../shared/wire/messages.ts'
import type { CrewDoc } from '../../shared/wire/facilitator.ts'

type Said = z.output<typeof consoleMessage>

/** The consoles that are open on one exercise: who sits there and what each is changing. */
export class Crew {
  readonly #consoles = new Map<string, Said | undefined>()

  /** Consoles by the line they came on. */
  join(line: string): void {
    this.#consoles.set(line, undefined)
  }

  leave(line: string): void {
    this.#consoles.delete(line)
  }

  say(line: string, said: Said): void {
    this.#consoles.set(line, said)
  }

  get size(): number {
    return this.#consoles.size
  }

  doc(): CrewDoc {
    return [...this.#consoles.values()].flatMap((said) =>
      said
        ? [
            {
              console: said.console,
              name: said.name,
              doing: said.doing as CrewDoc[number]['doing'],
            },
          ]
        : [],
    )
  }
}
