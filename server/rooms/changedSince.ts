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
    if (differs)
      for (const [nth, { id }] of items.entries())
        if (differs(nth, id)) changed.push({ name: `${name}/${id}`, docs: kind.docs(nth) })
  }
}

type ItemDiffers = (nth: number, id: string) => boolean
const always: ItemDiffers = () => true

/** Tells which items differ; undefined when none can, as the maps they are kept in are the very same. */
function itemDiffers(before: Made, now: Made): ItemDiffers | undefined {
  const maps = now.by.flatMap((map, place) => {
    const old = before.by[place]
    return map === old ? [] : [{ map, old }]
  })
  if (maps.length === 0 && before.count === now.count && !now.also) return undefined
  return (nth, id) =>
    nth >= before.count ||
    now.also?.[nth] !== before.also?.[nth] ||
    maps.some(({ map, old }) => map[id] !== old?.[id])
}

const same = (before: readonly unknown[], now: readonly unknown[]): boolean =>
  before.every((value, nth) => value === now[nth])
