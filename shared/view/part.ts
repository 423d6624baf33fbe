export type Docs = Readonly<Record<string, unknown>>

/**
 * A piece of a view. Its documents are as they were while everything in `reads` is the very same: the engine
 * replaces what it changes and nothing else, so `===` tells (test/rooms/projection.test.ts).
 */
export type Part<Viewer = void> = {
  readonly name: string
  readonly reads: readonly unknown[]
  readonly docs: (viewer: Viewer) => Docs
}

/** Parts of one kind: none of them differs while the whole maps they read from are the very same. */
export type Parts<Viewer = void> = {
  readonly name: string
  readonly reads: readonly unknown[]
  readonly parts: () => readonly Part<Viewer>[]
}

/** All documents of a view. */
export const docsOf = <Viewer>(view: readonly Parts<Viewer>[], viewer: Viewer): Docs =>
  Object.assign({}, ...view.flatMap(({ parts }) => parts().map(({ docs }) => docs(viewer))))
