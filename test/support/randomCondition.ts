import fc from 'fast-check'

export const systems = ['core', 'phones', 'files']
export const decisions = ['pick', 'tick', 'rank', 'sort', 'say', 'guess']
export const injects = ['one', 'two', 'three', 'four', 'five']
export const states = ['normal', 'slow', 'checking', 'paper', 'isolated', 'down']
const from = Date.parse('2026-04-04T20:00+13:00')
const hour = 3_600_000
export const instant = (hours: number): string =>
  new Date(Math.round(from + hours * hour)).toISOString().replace('.000Z', 'Z')

export const oneOf = <Item>(items: readonly Item[]): fc.Arbitrary<Item> => fc.constantFrom(...items)
const factIs = fc.oneof(
  fc.record({ fact: oneOf(['fact-a', 'fact-b']), is: fc.boolean() }),
  fc.record({ fact: fc.constant('mood'), is: oneOf(['calm', 'tense', 'wild']) }),
)

/** Any condition over what every random scenario has. */
export const condition: fc.Arbitrary<object> = fc.letrec<{ any: object; leaf: object }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'condition' },
    tie('leaf'),
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('any').map((not) => ({ not })),
  ),
  leaf: fc.oneof(
    factIs,
    oneOf(decisions).map((answered) => ({ answered })),
    oneOf(decisions).map((lapsed) => ({ lapsed })),
    oneOf(injects).map((delivered) => ({ delivered })),
    fc.record({ system: oneOf(systems), is: oneOf(states) }),
    fc.record({ meter: oneOf(['trust', 'staff']), below: fc.integer({ min: 1, max: 99 }) }),
    fc.record({ meter: oneOf(['trust', 'staff']), above: fc.integer({ min: 1, max: 99 }) }),
    fc.record({ cases: oneOf(['planned', 'deferred']), atLeast: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ clock: fc.constant('duty'), is: oneOf(['running', 'met', 'missed']) }),
    oneOf(['first', 'second']).map((reached) => ({ reached })),
    fc.integer({ min: 0, max: 40 }).map((hours) => ({ after: instant(hours) })),
    fc.record({ chosen: fc.constant('pick'), option: oneOf(['x', 'y']) }),
    fc.record({ ranked: fc.constant('rank'), option: oneOf(['x', 'y']), within: fc.constant(1) }),
    fc.record({
      triaged: fc.constant('sort'),
      action: oneOf(['proceed', 'defer']),
      atLeast: fc.constant(2),
    }),
    fc.record({ estimated: fc.constant('guess'), covers: fc.boolean() }),
    fc.record({ statement: fc.constant('say'), fault: oneOf(['beyond-known', 'names-holder']) }),
    fc.record({ advised: oneOf(decisions), stance: oneOf(['any', 'object']) }),
    fc.constant({ asked: 'why' }),
  ),
})).any
