/** An element of a PDF's structure, as a screen reader walks it. */
export type Element = {
  readonly role: string
  readonly alt: string | undefined
  /** Of a heading; undefined where it has signs beyond ASCII, which a PDF writes otherwise. */
  readonly title: string | undefined
  readonly scope: string | undefined
  readonly children: readonly Element[]
}

/**
 * Reads the structure tree of a PDF whose objects stand in the open (as Typst writes them). Throws when the document
 * has none, or when an element names another as its parent than the one that holds it.
 */
export function pdfStructure(pdf: Uint8Array): readonly Element[] {
  const text = Buffer.from(pdf).toString('latin1')
  const objects = new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\s+(<<.*?>>)\s+endobj/gs)].map(
      ([, n, body]) => [Number(n), body ?? ''] as const,
    ),
  )
  const root = [...objects].find(([, body]) => /\/Type\s*\/StructTreeRoot/.test(body))
  if (!root) throw new Error('The PDF has no structure')
  return childrenOf(objects, root[0], root[1])
}

function childrenOf(
  objects: ReadonlyMap<number, string>,
  n: number,
  body: string,
): readonly Element[] {
  const held = /\/K\s*(\[[^\]]*\]|\d+ 0 R)/.exec(body)?.[1] ?? ''
  return [...held.matchAll(/(\d+) 0 R/g)].flatMap(([, ref]) => {
    const child = objects.get(Number(ref)) ?? ''
    if (!/\/Type\s*\/StructElem/.test(child)) return []
    if (Number(/\/P (\d+) 0 R/.exec(child)?.[1]) !== n)
      throw new Error(`Object ${ref} says that another than ${n} holds it`)
    return [elementOf(objects, Number(ref), child)]
  })
}

const elementOf = (objects: ReadonlyMap<number, string>, n: number, body: string): Element => ({
  role: /\/S\s*\/(\w+)/.exec(body)?.[1] ?? '',
  alt: textOf(body, 'Alt'),
  title: textOf(body, 'T'),
  scope: /\/Scope\s*\/(\w+)/.exec(body)?.[1],
  children: childrenOf(objects, n, body),
})

/** A text in brackets, which may hold others; signs escaped by a backslash stand for themselves. */
const textOf = (body: string, key: string): string | undefined =>
  new RegExp(`/${key}\\s*\\(((?:\\\\.|\\([^()]*\\)|[^\\\\()])*)\\)`, 's')
    .exec(body)?.[1]
    ?.replace(/\\(.)/g, '$1')

/** An element and all that it holds, in reading order. */
export const walked = (elements: readonly Element[]): readonly Element[] =>
  elements.flatMap((element) => [element, ...walked(element.children)])
