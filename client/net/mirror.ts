/** A map of JSON texts as the room's state holds it. */
export type Texts = { forEach(take: (text: string, key: string) => void): void }
type Filler = { put(key: string, json: string): void; drop(key: string): void }

/** Keeps a store equal to a map of the room's state; only documents whose text changed are touched. */
export function mirror(store: Filler): (texts: Texts) => void {
  const known = new Map<string, string>()
  return (texts) => {
    const seen = new Set<string>()
    texts.forEach((text, key) => {
      seen.add(key)
      if (known.get(key) === text) return
      known.set(key, text)
      store.put(key, text)
    })
    for (const key of known.keys()) {
      if (seen.has(key)) continue
      known.delete(key)
      store.drop(key)
    }
  }
}
