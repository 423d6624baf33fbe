import { locale } from '../language/locale.ts'

type Option = { readonly id: string }
type Words = {
  readonly options?: Readonly<Record<string, Readonly<Record<string, string>>>>
}
type Bilingual = { readonly mi?: Words; readonly options?: readonly Option[] }

const made = new WeakMap<object, unknown>()

function inMaori(doc: Bilingual, words: Words): unknown {
  const { options, ...texts } = words
  return {
    ...doc,
    ...texts,
    ...(doc.options && {
      options: doc.options.map((option) => ({ ...option, ...options?.[option.id] })),
    }),
  }
}

/** A document as this person reads it: in te reo Māori where that is chosen and the document brings it. */
export function inLanguage(doc: unknown): unknown {
  if (typeof doc !== 'object' || doc === null) return doc
  const { mi } = doc as Bilingual
  if (mi === undefined || locale.value === 'en') return doc
  const known = made.get(doc)
  if (known !== undefined) return known
  const fresh = inMaori(doc as Bilingual, mi)
  made.set(doc, fresh)
  return fresh
}
