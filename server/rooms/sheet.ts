import type { MapSchema } from '@colyseus/schema'
import { oneText } from './oneText.ts'

/** One map of documents as clients have it; a write that changes nothing sends nothing. */
export class Sheet {
  readonly #docs: MapSchema<string>
  readonly #layers = new Map<string, ReadonlySet<string>>()

  constructor(docs: MapSchema<string>) {
    this.#docs = docs
  }

  put(key: string, doc: unknown): void {
    const text = textOf(doc)
    if (this.#docs.get(key) !== text) this.#docs.set(key, text)
  }

  /** Drops every document whose key does not fit. */
  keep(fits: (key: string) => boolean): void {
    const leaving = [...this.#docs.keys()].filter((key) => !fits(key))
    for (const key of leaving) this.#docs.delete(key)
  }

  drop(key: string): void {
    if (this.#docs.has(key)) this.#docs.delete(key)
  }

  /** Puts the documents of one view; those it showed before and no longer does are dropped. */
  show(view: string, docs: Readonly<Record<string, unknown>>): void {
    const keys = new Set<string>()
    for (const [key, doc] of Object.entries(docs)) {
      if (doc === undefined) continue
      keys.add(key)
      this.put(key, doc)
    }
    for (const key of this.#layers.get(view) ?? []) if (!keys.has(key)) this.drop(key)
    this.#layers.set(view, keys)
  }
}

/** The very same document goes onto several desks in a row; its text is written once. */
let last: { readonly doc: unknown; readonly text: string } = { doc: undefined, text: '' }
function textOf(doc: unknown): string {
  if (last.doc !== doc) last = { doc, text: oneText(JSON.stringify(doc)) }
  return last.text
}
