/** A value as a program printed it in Python's notation, which some incident feeds publish instead of JSON. */
export type Literal =
  string | number | boolean | null | readonly Literal[] | { readonly [key: string]: Literal }

const mostDeep = 20

/** Reads one value in Python's notation. Throws with the line where it stops to make sense. */
export function readLiteral(text: string): Literal {
  let at = 0
  const line = (): number => text.slice(0, at).split('\n').length
  const fail = (what: string): never => {
    throw new Error(`line ${line()}: ${what}`)
  }
  const space = (): void => {
    while (/\s/.test(text.charAt(at))) at += 1
  }
  const take = (sign: string): boolean => {
    space()
    if (!text.startsWith(sign, at)) return false
    at += sign.length
    return true
  }
  const piece = (): string => {
    const quote = text.charAt(at)
    let found = ''
    for (at += 1; text.charAt(at) !== quote; at += 1) {
      if (at >= text.length || text.charAt(at) === '\n') fail('a text is not closed')
      if (text.charAt(at) === '\\') at += 1
      found += text.charAt(at)
    }
    at += 1
    return found
  }
  /** Texts that stand one after another are one text. */
  const words = (): string => {
    let found = ''
    for (space(); /['"]/.test(text.charAt(at)); space()) found += piece()
    return found
  }
  const value = (deep: number): Literal => {
    if (deep > mostDeep) fail('it is nested too deeply')
    space()
    if (/['"]/.test(text.charAt(at))) return words()
    if (take('{')) return record(deep)
    if (take('[')) return list(deep)
    for (const [word, meant] of [
      ['True', true],
      ['False', false],
      ['None', null],
    ] as const)
      if (take(word)) return meant
    const number = /^-?\d+(\.\d+)?/.exec(text.slice(at, at + 40))?.[0]
    if (number === undefined) return fail('a value was expected here')
    at += number.length
    return Number(number)
  }
  const list = (deep: number): readonly Literal[] => {
    const items: Literal[] = []
    while (!take(']')) {
      items.push(value(deep + 1))
      if (!take(',') && !(space(), text.startsWith(']', at))) fail('a comma or ] was expected here')
    }
    return items
  }
  const record = (deep: number): Literal => {
    const pairs: [string, Literal][] = []
    while (!take('}')) {
      space()
      if (!/['"]/.test(text.charAt(at))) fail('a key in quotes was expected here')
      const key = words()
      if (!take(':')) fail('a colon was expected here')
      pairs.push([key, value(deep + 1)])
      if (!take(',') && !(space(), text.startsWith('}', at))) fail('a comma or } was expected here')
    }
    return Object.fromEntries(pairs)
  }
  const found = value(0)
  space()
  if (at < text.length) fail('something stands after the end')
  return found
}
