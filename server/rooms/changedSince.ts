import type { Part, Parts, View } from '../../shared/view/part.ts'

type Changed<Viewer> = Pick<Part<Viewer>, 'name' | 'docs'>
type Made = {
  readonly reads: readonly unknown[]
  readonly by: readonly Readonly<Record<string, unknown>>[]
  readonly count: number
  readonly also: readonly unknown[] | undefined
}

/** Remembers of a view what its documents were made from. */
export class ChangedSince {
  readonly #made = new Map<string, Made>()

  /** The parts whose documents may differ from those of the last time. */
  take<Viewer>(view: View<Viewer>): readonly Changed<Viewer>[] {
    const changed: Changed<Viewer>[] = []
    for (const kind of view)
      if (kind.items) this.#takeEach(kind, changed)
      else if (this.#differs(kind)) changed.push(kind)
    return changed
  }

  #differs({ name, reads }: Part<never>): boolean {
    const before = this.#made.get(name)
    if (before && same(before.reads, reads)) return false
    this.#made.set(name, { reads, by: [], count: 0, also: undefined })
    return true
  }

  #takeEach<Viewer>(kind: Parts<Viewer>, changed: Changed<Viewer>[]): void {
    const { name, items, by, reads } = kind
    const before = this.#made.get(name)
    const also = kind.also && items.map((_item, nth) => kind.also?.(nth))
    const now: Made = { reads, by, count: items.length, also }
    this.#made.set(name, now)
    const differs = before && same(before.reads, reads) ? itemDiffers(before, now) : always
    if (!differs) return
    let nth = 0
    for (const { id } of items) {
      if (differs(nth, id)) changed.push({ name: `${name}/${id}`, docs: kind.docs(nth) })
      nth += 1
    }
  }
}

type ItemDiffers = (nth: number, id: string) => boolean
const always: ItemDiffers = () => true

/** Tells which items differ; undefined when none can, as the maps they are kept in are the very same. */
function itemDiffers(before: Made, now: Made): ItemDiffers | undefined {
  const { by: old, count, also } = before
  if (count === now.count && !now.also && same(old, now.by)) return undefined
  return (nth, id) => {
    if (nth >= count || now.also?.[nth] !== also?.[nth]) return true
    // Loops, not closures: every step asks this of every inject and decision.
    for (let map = 0; map < old.length; map += 1)
      if (old[map] !== now.by[map] && old[map]?.[id] !== now.by[map]?.[id]) return true
    return false
  }
}

function same(before: readonly unknown[], now: readonly unknown[]): boolean {
  for (let nth = 0; nth < before.length; nth += 1) if (before[nth] !== now[nth]) return false
  return true
}
