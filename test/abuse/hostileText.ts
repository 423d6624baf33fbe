/** Chance with a seed, so that a run that finds something can be repeated. */
export type Chance = {
  readonly pick: <Item>(items: readonly Item[]) => Item
  readonly upTo: (most: number) => number
}

/** Texts that have broken other servers: names of prototypes, marks that turn text round, halves of signs, code. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'Ana\u0000Bo',
  '\u202Egnp.exe',
  'a\u200Bb\u200D',
  '\uFEFFAna',
  '\uD800',
  'x\uDC00y',
  'Z\u0351\u036B\u0343'.repeat(40),
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  '=HYPERLINK("http://elsewhere.example","x")',
  "+cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '![x](http://elsewhere.example/p.png)',
  '{{organisation}}',
  '{{constructor}}',
  '${7*7}',
  '../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '%2e%2e%2f',
  'a/b',
  "' OR 1=1; --",
  '"; DROP TABLE exercise; --',
  '\r\nSet-Cookie: a=b',
  '\u001B[2J',
  'x'.repeat(41),
  'x'.repeat(5_000),
  '🏥'.repeat(500),
  'NaN',
  '-0',
  '1e999',
]

const numbers = [0, -0, -1, 1.5, 1e308, -1e308, 2 ** 53, 2 ** 63, NaN, Infinity, -Infinity]
const names = [
  '__proto__',
  'constructor',
  'prototype',
  'type',
  'request',
  'toJSON',
  'then',
  'length',
]

/** Any value that a program in bad faith, or a broken one, may send as JSON or MessagePack. */
export function hostileValue(chance: Chance, depth = 0): unknown {
  switch (chance.upTo(depth > 3 ? 5 : 8)) {
    case 0:
      return chance.pick(hostileTexts)
    case 1:
      return chance.pick(numbers)
    case 2:
      return chance.pick([null, true, false])
    case 3:
      return []
    case 4:
      return {}
    case 5:
      return Array.from({ length: chance.upTo(6) }, () => hostileValue(chance, depth + 1))
    case 6:
      return JSON.parse(
        `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`,
      )
    default:
      return Object.fromEntries(
        Array.from({ length: chance.upTo(5) }, () => [
          chance.pick([...names, ...hostileTexts.slice(0, 12)]),
          hostileValue(chance, depth + 1),
        ]),
      )
  }
}

/** A value that was right, with one of its parts, or another one, made hostile. */
export function spoiled(chance: Chance, good: unknown): unknown {
  if (typeof good !== 'object' || good === null || chance.upTo(6) === 0) return hostileValue(chance)
  const entries = Object.entries(good)
  const [name] = entries[chance.upTo(Math.max(entries.length, 1))] ?? []
  if (name === undefined || chance.upTo(5) === 0)
    return { ...good, [chance.pick([...names, ...hostileTexts])]: hostileValue(chance) }
  const inside = (good as Readonly<Record<string, unknown>>)[name]
  return { ...good, [name]: spoiled(chance, inside) }
}
