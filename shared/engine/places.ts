const none: readonly number[] = []

/** Places in a list, each at most once, to be gone through in order. */
export class Places {
  private places: number[] = []

  get size(): number {
    return this.places.length
  }

  add(place: number): void {
    if (!this.places.includes(place)) this.places.push(place)
  }

  /** All of them, smallest first; none are left. */
  take(): readonly number[] {
    if (this.places.length === 0) return none
    const all = this.places
    this.places = []
    return all.length === 1 ? all : all.sort((a, b) => a - b)
  }
}
