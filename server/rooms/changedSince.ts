import type { Part } from '../../shared/view/part.ts'

/** Remembers of every part of a view what its documents were made from. */
export class ChangedSince {
  readonly #made = new Map<string, readonly unknown[]>()

  /** The parts whose documents may differ from those of the last time. */
  take<Viewer>(parts: readonly Part<Viewer>[]): readonly Part<Viewer>[] {
    const changed = parts.filter(({ name, reads }) => !same(this.#made.get(name), reads))
    for (const { name, reads } of changed) this.#made.set(name, reads)
    return changed
  }
}

const same = (before: readonly unknown[] | undefined, reads: readonly unknown[]): boolean =>
  before?.length === reads.length && reads.every((value, nth) => value === before[nth])
