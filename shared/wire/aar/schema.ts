import { z } from 'zod'

// The after-action report as JSON (`GET …/report?format=json`), published at /schemas/aar.json. Times of play are
// milliseconds since the start, story times milliseconds since 1970; `seq` and `evidence` are numbers of log entries.

const text = z.string()
const count = z.int().nonnegative()
const seq = z.int().positive()
const evidence = z.array(seq)
const rating = z.enum(['P', 'S', 'M', 'U'])
const dimension = z.enum(['PS', 'DQ', 'LC', 'TI', 'CM', 'CO', 'CI'])
const stamp = z.strictObject({ seq, at: count, when: z.number() })
const story = z.number()
/** Parts that are plain enough to be taken as they are. */
const open = z.looseObject({})

const summaryPoint = z.strictObject({ title: text, text, rating, evidence })
const overview = z.strictObject({
  id: text,
  title: text,
  scenario: z.strictObject({
    id: text,
    title: text,
    version: text,
    hash: text,
    summary: text,
    disclaimer: text,
  }),
  organisation: text.optional(),
  engine: text,
  events: z.strictObject({ count, hash: text }),
  seed: text,
  mode: z.enum(['clock', 'facilitator']),
  minutes: z.number(),
  startedAt: text.optional(),
  played: count,
  story: z.strictObject({ from: story, to: story }).optional(),
  ended: z.enum(['facilitator', 'schedule', 'still running']),
  team: z.array(
    z.strictObject({
      seat: text,
      roles: z.array(text),
      name: text.optional(),
      taken: z.boolean(),
    }),
  ),
})
const score = z.strictObject({
  overall: z
    .looseObject({ raw: z.number(), score: z.number(), shares: open, leftOut: z.array(dimension) })
    .optional(),
  dimensions: z.array(
    z.looseObject({
      kind: z.enum(['scored', 'suppressed']),
      id: dimension,
      title: text,
      weight: z.number(),
      tasks: count,
      exposed: count,
      evidence,
      raw: z.number().optional(),
      score: z.number().optional(),
    }),
  ),
  caps: z.array(
    z.looseObject({
      id: text,
      title: text,
      reason: text,
      evidence,
      lowered: z.array(z.strictObject({ of: text, from: z.number(), to: z.number() })),
    }),
  ),
  intervals: z.record(text, open),
})
const task = z.strictObject({
  id: text,
  title: text,
  dimension,
  weight: z.number(),
  rating: rating.optional(),
  timeliness: z.number().min(0).max(1).optional(),
  why: text,
  frameworks: z.array(text),
  evidence,
})
const inject = z.looseObject({
  number: count,
  title: text,
  from: text,
  channel: text,
  to: z.array(text),
  provenance: z.enum(['reported', 'public', 'derived', 'fiction']),
  planned: story.optional(),
  plannedAs: z.enum(['at a time', 'on a condition', 'in reserve', 'added in play']),
  status: z.enum(['fired', 'skipped', 'cancelled', 'passed', 'not reached']),
  by: z.enum(['schedule', 'facilitator']).optional(),
  stamp: stamp.optional(),
  edited: z.boolean(),
  opened: z.array(text),
})
const answer = z.looseObject({
  stamp,
  labels: z.array(text),
  reason: text,
  seat: text,
  name: text.optional(),
  late: z.boolean(),
  took: z.number(),
  signedBy: text.optional(),
})
const decision = z.looseObject({
  number: count,
  kind: text,
  title: text,
  question: text,
  standing: z.boolean(),
  status: z.enum(['answered', 'lapsed', 'open', 'withdrawn', 'not asked']),
  opened: stamp.optional(),
  answers: z.array(answer),
})
const cards = z.array(
  z.strictObject({
    group: text,
    cards: z.array(z.strictObject({ text, name: text.optional() })),
  }),
)
const improvement = z.strictObject({
  n: seq,
  capability: text.optional(),
  issue: text.optional(),
  action: text,
  element: z.enum(['planning', 'organisation', 'equipment', 'training', 'exercises']),
  owner: text.optional(),
  due: text.optional(),
  status: z.enum(['open', 'done', 'dropped']),
  why: text,
  requiresDrill: z.literal(true).optional(),
  evidence,
})

export const aarSchema = z
  .looseObject({
    format: z.literal('hotwash-aar/1'),
    marking: z.literal('Exercise only'),
    language: text,
    timeZone: text,
    finished: z.boolean(),
    overview,
    summary: z.strictObject({ strengths: z.array(summaryPoint), areas: z.array(summaryPoint) }),
    score,
    objectives: z.array(
      z.strictObject({
        title: text,
        capability: text,
        rating: rating.optional(),
        tasks: z.array(task),
        evidence,
      }),
    ),
    injects: z.array(inject),
    decisions: z.array(decision),
    obligations: z.array(
      z.looseObject({ title: text, source: text, status: text, promise: z.boolean(), evidence }),
    ),
    meters: z.array(
      z.looseObject({ title: text, start: z.number(), end: z.number(), lowest: z.number() }),
    ),
    costs: z.array(z.looseObject({ head: text, amount: z.number() })),
    truth: z.looseObject({ fiction: z.array(text) }),
    names: z.boolean(),
    improvement: z.array(improvement),
    trend: z.array(z.looseObject({ exercise: text, title: text, scenarioHash: text })).optional(),
    hotWash: z.looseObject({ helped: cards, hindered: cards }).optional(),
    method: z.array(text),
    limits: z.array(text),
    log: z.array(z.looseObject({ seq, at: count, when: story, text })),
  })
  .meta({
    title: 'After-action report of a Hotwash exercise',
    description:
      'Exercise only. Times of play are milliseconds since the start, story times milliseconds since 1970-01-01T00:00Z; `seq` and `evidence` are numbers of log entries. Parts that are not listed may be added in any version.',
  })

/** The schema as JSON Schema, draft 2020-12. */
export const aarJsonSchema = (): object => z.toJSONSchema(aarSchema, { io: 'output' })
