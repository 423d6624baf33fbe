import type { Path } from './issue.ts'
import type { Doubt } from './lint.ts'
import type { Scenario } from './scenario.ts'

const word = `[A-ZĀĒĪŌŪ](?:['’][A-Z])?\\p{Ll}+(?:-[A-ZĀĒĪŌŪ]\\p{Ll}+)?`
const titled = new RegExp(
  `\\b(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Sir|Dame|Judge|Justice|Sister|Constable|Sergeant|Inspector)\\.? ${word}`,
  'u',
)
/** Given names common enough in New Zealand that one before a capital letter is most likely somebody's. */
const given =
  'Aroha|Hana|Hemi|Hone|Kiri|Mere|Moana|Ngaire|Rangi|Tama|Wiremu|Mele|Sione|Priya|Raj|Wei|Alex|Andrew|' +
  'Anna|Anne|Ben|Brian|Chris|Christine|Daniel|David|Emma|Fiona|Helen|Ian|James|Jane|Janet|Jennifer|John|' +
  'Judith|Karen|Kate|Kevin|Linda|Lisa|Margaret|Maria|Mary|Matthew|Megan|Michael|Michelle|Nicola|Olivia|' +
  'Paul|Peter|Rachel|Rebecca|Richard|Robert|Ruth|Sam|Sandra|Sarah|Simon|Sophie|Stephen|Steve|Susan|' +
  'Thomas|Tim|Tony|William'
const full = new RegExp(`\\b(?:${given}) ${word}`, 'u')

/** Words that read like a person's name, in what players see. No list knows everybody; an author does. */
export function namesIn(scenario: Scenario): readonly Doubt[] {
  return textsOf(scenario).flatMap(([path, text]): Doubt[] => {
    const name = (titled.exec(text) ?? full.exec(text))?.[0]
    return name === undefined
      ? []
      : [{ path, message: `"${name}" reads like a real person's name; name a role instead` }]
  })
}

type Placed = readonly [path: Path, text: string]

function textsOf({ injects, decisions, roles }: Scenario): readonly Placed[] {
  return [
    ...injects.flatMap((inject, index): Placed[] => {
      const path: Path = ['injects', index]
      return [
        [[...path, 'from'], inject.from],
        [[...path, 'title'], inject.title],
        [[...path, 'body'], inject.body],
        ...inject.attachments.map(({ text }, at): Placed => [
          [...path, 'attachments', at, 'text'],
          text,
        ]),
        ...inject.variants.map(({ body }, at): Placed => [[...path, 'variants', at, 'body'], body]),
      ]
    }),
    ...decisions.flatMap((decision, index): Placed[] => {
      const path: Path = ['decisions', index]
      return [
        [[...path, 'question'], decision.question],
        ...decision.options.map(({ label, note }, at): Placed => [
          [...path, 'options', at],
          `${label} ${note ?? ''}`,
        ]),
      ]
    }),
    ...roles.flatMap(({ brief, knows }, index): Placed[] => [
      [['roles', index, 'brief'], [brief, ...knows].join(' ')],
    ]),
  ]
}
