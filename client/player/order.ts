/** The list with an item at a place of its own; an item that was not in it is added. */
export function placed<Item>(list: readonly Item[], item: Item, at: number): readonly Item[] {
  const rest = list.filter((each) => each !== item)
  const place = Math.min(Math.max(at, 0), rest.length)
  return [...rest.slice(0, place), item, ...rest.slice(place)]
}
