const none: readonly number[] = []

/** Places in a list, each at most once and the smallest first. */
export class Places {
  private places: number[] = []

  get size(): number {
    return this.places.length
  }

  add(place: number): void {
    const { places } = this
    let at = places.length
    while (at > 0 && (places[at - 1] ?? -1) >= place) at -= 1
    if (at === places.length) places.push(place)
    else if (places[at] !== place) places.splice(at, 0, place)
  }

  /** All of them; none are left. */
  take(): readonly number[] {
    if (this.places.length === 0) return none
    const all = this.places
    this.places = []
    return all
  }
}
