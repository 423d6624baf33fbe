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

/** All documents of a view. */
export const docsOf = <Viewer>(parts: readonly Part<Viewer>[], viewer: Viewer): Docs =>
  Object.assign({}, ...parts.map(({ docs }) => docs(viewer)))
