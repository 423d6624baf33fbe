const most = 8

/** The newest few things of a kind, made once. */
export class Shelf<Value> {
  private readonly items = new Map<string, Value>()

  get(key: string, make: () => Value): Value {
    const value = this.items.get(key) ?? make()
    this.items.delete(key)
    this.items.set(key, value)
    for (const oldest of this.items.keys())
      if (this.items.size > most) this.items.delete(oldest)
      else break
    return value
  }
}
