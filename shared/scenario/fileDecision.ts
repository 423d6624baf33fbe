import { z } from 'zod'
import { decisionKinds } from '../kernel/answer.ts'
import { conditionFile, effectFile, length, slug, text } from './fileParts.ts'

export const rating = z.enum(['P', 'S', 'M', 'U'])

export const decision = z.strictObject({
  id: slug,
  number: z.int().positive(),
  kind: z.enum(decisionKinds),
  title: text.describe('short name for lists'),
  question: text,
  help: text.optional(),
  owners: z.array(slug).min(1),
  consult: z.array(slug).default([]).describe('asked to concur or object before it counts'),
  sign: z
    .array(slug)
    .default([])
    .describe('one of these, on another seat, must sign before it counts'),
  minutes: z
    .number()
    .positive()
    .optional()
    .describe('time to answer, in minutes of play at pace 1'),
  standing: z.boolean().default(false).describe('open from the start; asked by no inject'),
  pick: z.tuple([z.int().nonnegative(), z.int().positive()]).optional(),
  options: z
    .array(
      z.strictObject({
        id: slug,
        label: text,
        note: text.optional(),
        effects: z.array(effectFile).default([]),
        needs: conditionFile.optional().describe('a block: what must be known to say it'),
        namesHolder: z
          .boolean()
          .default(false)
          .describe('a block: it points at a suspected holder'),
      }),
    )
    .default([]),
  cases: z.array(slug).default([]).describe('triage: the procedures it is about'),
  slots: z
    .int()
    .nonnegative()
    .default(0)
    .describe('triage: how many the partner hospital can take'),
  estimate: z
    .strictObject({
      unit: text,
      min: z.number(),
      max: z.number(),
      truth: z
        .array(z.strictObject({ when: conditionFile.optional(), value: z.number() }))
        .min(1)
        .describe('what the range is held against; the first whose condition holds'),
      told: z
        .array(
          z.strictObject({
            when: conditionFile.optional(),
            low: z.number(),
            high: z.number(),
            confidence: z.number().min(0).max(100).default(80),
          }),
        )
        .default([])
        .describe('the range that the injects tell; machine teams go by the first that holds'),
    })
    .optional(),
  accepted: z
    .array(z.strictObject({ way: slug, why: text }))
    .default([])
    .describe('options that are plainly worse or better than others, and why they stay'),
  onLapse: z.array(effectFile).default([]),
  objective: slug,
})
export const clock = z.strictObject({
  id: slug,
  title: text,
  starts: conditionFile,
  met: conditionFile,
  target: length,
  limit: length,
  atLeast: z
    .number()
    .nonnegative()
    .default(3)
    .describe('minutes of play the target never falls below'),
  source: text.describe('the rule or practice it comes from'),
  promise: z.boolean().default(false).describe('a promise the team made itself'),
  onMissed: z.array(effectFile).default([]),
})
export const question = z.strictObject({
  id: slug,
  label: text,
  to: text.describe('whom it is put to'),
  roles: z.array(slug).min(1).describe('who may ask it'),
  after: z.number().nonnegative().default(2).describe('minutes of play until the reply, at pace 1'),
  replies: z
    .array(z.strictObject({ when: conditionFile.optional(), text }))
    .min(1)
    .describe('the first whose condition holds'),
  effects: z.array(effectFile).default([]),
})
export const task = z.strictObject({
  id: z
    .string()
    .regex(/^(PS|DQ|LC|CM|CO|CI)-\d+$/, 'write the dimension and a number, such as LC-2'),
  title: text,
  weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  objective: slug,
  decision: slug,
  exposed: conditionFile.optional(),
  ratings: z
    .union([
      z.partialRecord(z.string(), rating).describe('choice: a rating per option id'),
      z.array(z.strictObject({ rating, when: conditionFile })).min(1),
    ])
    .describe('tried in order; U when none holds or nothing was decided'),
  clock: slug.optional(),
  clockCounts: z.enum(['timeliness', 'own']).default('timeliness'),
  rubric: z.partialRecord(rating, text).default({}),
  frameworks: z.array(text).default([]),
})
export const cap = z.strictObject({
  id: slug,
  title: text,
  reason: text,
  when: conditionFile,
  limits: z.partialRecord(
    z.enum(['PS', 'DQ', 'LC', 'TI', 'CM', 'CO', 'CI', 'overall']),
    z.number().min(0).max(100),
  ),
})
