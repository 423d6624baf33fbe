/** Places in a list as bits, 32 to a word: who must look again when something changes. */
export type Bits = readonly number[]

/** Adds a place to bits that are still being written. */
export function mark(words: number[], place: number): void {
  const word = place >> 5
  while (words.length <= word) words.push(0)
  words[word] = (words[word] ?? 0) | (1 << (place & 31))
}

export function markAll(words: number[], bits: Bits): void {
  for (let at = 0; at < bits.length; at += 1) words[at] = (words[at] ?? 0) | (bits[at] ?? 0)
}

/** Places in a list, each at most once. They are taken out smallest first. */
export class Places {
  private words: number[] = [0, 0, 0]

  get isEmpty(): boolean {
    for (const word of this.words) if (word !== 0) return false
    return true
  }

  add(place: number): void {
    mark(this.words, place)
  }

  addAll(bits: Bits): void {
    markAll(this.words, bits)
  }

  clear(): void {
    this.words.fill(0)
  }

  /** The smallest place, taken out; below 0 when there is none. */
  pop(): number {
    const { words } = this
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] ?? 0
      if (word === 0) continue
      words[at] = word & (word - 1)
      return at * 32 + 31 - Math.clz32(word & -word)
    }
    return -1
  }

  /** Takes over all places of another, which is empty then; none were left here. */
  takeFrom(other: Places): void {
    const { words } = this
    this.words = other.words
    other.words = words
  }
}
