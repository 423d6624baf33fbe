const none: readonly number[] = []

/** Places in a list, each at most once and the smallest first; as bits, 32 to a word. */
export class Places {
  private readonly words: number[] = []
  private any = false

  get isEmpty(): boolean {
    return !this.any
  }

  add(place: number): void {
    const { words } = this
    const word = place >>> 5
    while (words.length <= word) words.push(0)
    words[word] = (words[word] as number) | (1 << (place & 31))
    this.any = true
  }

  addAll(places: readonly number[]): void {
    for (const place of places) this.add(place)
  }

  /** All of them; none are left. */
  take(): readonly number[] {
    if (!this.any) return none
    this.any = false
    const all: number[] = []
    const { words } = this
    for (let word = 0; word < words.length; word += 1) {
      let left = words[word] as number
      words[word] = 0
      while (left !== 0) {
        all.push(word * 32 + 31 - Math.clz32(left & -left))
        left &= left - 1
      }
    }
    return all
  }
}
