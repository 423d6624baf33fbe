/** Where two texts of a bundle's file part first: a field of JSON, else a line. */
export function differenceIn(path: string, given: string, made: string): string {
  if (path.endsWith('.json')) {
    try {
      const place = differingPath(JSON.parse(given), JSON.parse(made))
      if (place)
        return `${place.path.join('.') || 'the whole'} says ${short(place.given)}, made anew ${short(place.made)}`
    } catch {
      return 'it is not JSON'
    }
  }
  const [lines, others] = [given.split('\n'), made.split('\n')]
  const line = lines.findIndex((each, at) => each !== others[at])
  return `line ${(line < 0 ? lines.length : line) + 1}`
}

type Place = { readonly path: readonly string[]; readonly given: unknown; readonly made: unknown }

function differingPath(
  given: unknown,
  made: unknown,
  path: readonly string[] = [],
): Place | undefined {
  if (!isShape(given) || !isShape(made))
    return Object.is(given, made) ? undefined : { path, given, made }
  for (const key of new Set([...Object.keys(given), ...Object.keys(made)])) {
    const place = differingPath(given[key], made[key], [...path, key])
    if (place) return place
  }
  return undefined
}

const isShape = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const short = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
