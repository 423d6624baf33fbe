import type { Part, Parts } from '../../shared/view/part.ts'

/** Remembers of a view what its documents were made from. */
export class ChangedSince {
  readonly #made = new Map<string, readonly unknown[]>()

  /** The parts whose documents may differ from those of the last time. */
  take<Viewer>(view: readonly Parts<Viewer>[]): readonly Part<Viewer>[] {
    const changed: Part<Viewer>[] = []
    for (const kind of view)
      if (this.#differs(kind))
        for (const part of kind.parts()) if (this.#differs(part)) changed.push(part)
    return changed
  }

  #differs({ name, reads }: Made): boolean {
    const before = this.#made.get(name)
    if (before?.every((value, nth) => value === reads[nth])) return false
    this.#made.set(name, reads)
    return true
  }
}

type Made = { readonly name: string; readonly reads: readonly unknown[] }
