/** One text in another language, or the function that makes it, and whether a fluent speaker has confirmed it. */
export type Translated<Text> = { readonly text: Text; readonly reviewed: boolean }

/** A text that waits for a fluent reviewer, who changes `draft` to `reviewed` once it is right. */
export const draft = <Text>(text: Text): Translated<Text> => ({ text, reviewed: false })
/** A text that a fluent speaker has confirmed. */
export const reviewed = <Text>(text: Text): Translated<Text> => ({ text, reviewed: true })

type Leaf = string | readonly unknown[] | ((...given: never[]) => unknown)

/** `'Join'` is a `string` in another language. */
export type Worded<English> = English extends string
  ? string
  : English extends (...given: infer Given) => string
    ? (...given: Given) => string
    : English extends (...given: never[]) => unknown
      ? English
      : { readonly [Key in keyof English]: Worded<English[Key]> }

/** A translation of a part of the copy: what it leaves out stays English. */
export type Translation<English> = {
  readonly [Key in keyof English]?: English[Key] extends Leaf
    ? Translated<Worded<English[Key]>>
    : Translation<English[Key]>
}

/** A translation as it is looked up: texts and, within it, further parts. */
export type Words = { readonly [key: string]: Translated<unknown> | Words | undefined }
