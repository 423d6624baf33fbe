import { signal, type Signal } from '@preact/signals'
import { inLanguage } from './inLanguage.ts'

/**
 * The documents of one map (the table or a desk) as signals: reading one in a component or an effect
 * subscribes to that document alone.
 */
export type DocStore<Docs> = {
  get<Key extends keyof Docs & string>(key: Key): Docs[Key] | undefined
  /** All documents under `prefix/`, in the order they first came. */
  list<Prefix extends string>(prefix: Prefix): readonly Docs[`${Prefix}/${string}` & keyof Docs][]
}

/** A store and the two ways its filler changes it. */
export function docStore<Docs>(): DocStore<Docs> & {
  put(key: string, json: string): void
  drop(key: string): void
} {
  const docs = new Map<string, Signal<unknown>>()
  const keys = new Map<string, Signal<readonly string[]>>()
  const docAt = (key: string): Signal<unknown> => {
    const known = docs.get(key)
    if (known) return known
    const fresh = signal<unknown>(undefined)
    docs.set(key, fresh)
    return fresh
  }
  const keysOf = (prefix: string): Signal<readonly string[]> => {
    const known = keys.get(prefix)
    if (known) return known
    const fresh = signal<readonly string[]>([])
    keys.set(prefix, fresh)
    return fresh
  }
  return {
    get: (key) => inLanguage(docAt(key).value) as never,
    list: (prefix) => keysOf(prefix).value.map((key) => inLanguage(docAt(key).value)) as never,
    put(key, json) {
      docAt(key).value = JSON.parse(json)
      const group = keysOf(key.split('/')[0] ?? key)
      if (!group.peek().includes(key)) group.value = [...group.peek(), key]
    },
    drop(key) {
      const group = keysOf(key.split('/')[0] ?? key)
      group.value = group.peek().filter((each) => each !== key)
      docAt(key).value = undefined
    },
  }
}
