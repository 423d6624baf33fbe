export type Docs = Readonly<Record<string, unknown>>

/**
 * A piece of a view. Its documents are as they were while everything in `reads` is the very same: the engine
 * replaces what it changes and nothing else, so `===` tells (test/rooms/projection.test.ts).
 */
export type Part<Viewer = void> = {
  readonly name: string
  readonly reads: readonly unknown[]
  readonly docs: (viewer: Viewer) => Docs
  readonly items?: undefined
}

/**
 * Parts of one kind, one for every item; their names are `name/` and the item's id. What an item's documents are
 * made from is its own entry in each map of `by`, everything in `reads`, and what `also` gives for it. New items
 * come at the end.
 */
export type Parts<Viewer = void> = {
  readonly name: string
  readonly items: readonly { readonly id: string }[]
  readonly by: readonly Readonly<Record<string, unknown>>[]
  readonly reads: readonly unknown[]
  readonly also?: ((nth: number) => unknown) | undefined
  /** The documents of the nth item. */
  readonly docs: (nth: number) => Part<Viewer>['docs']
}
export type View<Viewer = void> = readonly (Part<Viewer> | Parts<Viewer>)[]

type Each<Item, Viewer> = Omit<Parts<Viewer>, 'items' | 'also' | 'docs'> & {
  readonly items: readonly Item[]
  readonly also?: (item: Item) => unknown
  /** What is the same for every viewer can be made before the viewer is known. */
  readonly docs: (item: Item) => Part<Viewer>['docs']
}

export const partsOfEach = <Item extends { readonly id: string }, Viewer = void>({
  also,
  docs,
  ...kind
}: Each<Item, Viewer>): Parts<Viewer> => ({
  ...kind,
  also: also && ((nth) => also(kind.items[nth] as Item)),
  docs: (nth) => docs(kind.items[nth] as Item),
})

/** All documents of a view. */
export const docsOf = <Viewer>(view: View<Viewer>, viewer: Viewer): Docs =>
  Object.assign(
    {},
    ...view.flatMap((kind) =>
      kind.items ? kind.items.map((_item, nth) => kind.docs(nth)(viewer)) : [kind.docs(viewer)],
    ),
  )
