import { z } from 'zod'
import {
  amounts,
  chances,
  checkedFigures,
  constants,
  drivers,
  heads,
  noticeCuts,
  rowClasses,
} from './model.ts'

const text = z.string().trim().min(1, 'is empty')
const name = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use lower-case words and hyphens')
const chance = z.number().min(0, 'a chance is 0 to 1').max(1, 'a chance is 0 to 1')
const money = z.number().nonnegative('money is not negative')
const factor = z
  .number()
  .nonnegative('a factor is not negative')
  .max(100, 'a factor is at most 100')
const row = {
  title: text,
  unit: text,
  class: z.enum(rowClasses),
  basis: text,
  source: name.optional(),
}
const rising = (...values: readonly number[]): boolean =>
  values.every((value, at) => at === 0 || (values[at - 1] ?? 0) <= value)

/** The shapes of an amount, each with the sense of its own numbers. */
const amount = z.discriminatedUnion('distribution', [
  z
    .strictObject({
      ...row,
      distribution: z.literal('pert'),
      low: money,
      likely: money,
      high: money,
    })
    .refine(({ low, likely, high }) => rising(low, likely, high) && low < high, {
      message: 'low, likely and high must rise, and low be less than high',
    }),
  z
    .strictObject({
      ...row,
      distribution: z.literal('lognormal'),
      p5: z.number().positive('p5 is more than 0'),
      p95: z.number().positive('p95 is more than 0'),
    })
    .refine(({ p5, p95 }) => p5 < p95, { message: 'p5 must be less than p95' }),
  z
    .strictObject({ ...row, distribution: z.literal('uniform'), low: money, high: money })
    .refine(({ low, high }) => low < high, { message: 'low must be less than high' }),
  z.strictObject({
    ...row,
    distribution: z.literal('shock'),
    sigma: z.number().positive('sigma is more than 0').max(2, 'sigma is at most 2'),
  }),
])
const likelihood = z.strictObject({ ...row, distribution: z.literal('chance'), p: chance })

/** One key of each name, all of one shape: a name left out or misspelt is an issue. */
const each = <const Name extends string, Shape extends z.ZodType>(
  names: readonly Name[],
  shape: Shape,
) => Object.fromEntries(names.map((key) => [key, shape])) as Record<Name, Shape>

const option = z.strictObject({
  ...each(drivers, factor.optional()),
  coverAfter: z.enum(noticeCuts).optional(),
})
const decision = z.strictObject({
  title: text,
  class: z.enum(rowClasses),
  basis: text,
  source: name.optional(),
  options: z.record(name, option),
  late: z.strictObject({ clock: name, options: z.array(name).min(1), as: name }).optional(),
  unanswered: z.strictObject({ as: name, why: text }),
})
const cover = z.strictObject({
  title: text,
  share: chance,
  sublimit: money,
  note: text.optional(),
})
const givenTheft = z.strictObject({ ...row, stolen: chance, disrupted: chance, otherwise: chance })
const profile = z.strictObject({ title: text, choices: z.record(name, name) })

/** What a loss model may look like in YAML. References are checked afterwards (`modelProblems.ts`). */
export const modelFile = z.strictObject({
  id: name,
  version: text,
  title: text,
  currency: z.string().regex(/^[A-Z]{3}$/, 'write a currency code such as NZD'),
  disclaimer: text,
  sources: z.array(z.strictObject({ id: name, title: text, note: text.optional() })),
  variables: z.strictObject({ ...each(amounts, amount), ...each(chances, likelihood) }),
  constants: z.strictObject(each(constants, z.strictObject({ ...row, value: z.number() }))),
  annual: z.strictObject({
    atLeastOne: z.strictObject({
      ...row,
      value: z.number().positive('is more than 0').max(0.95, 'is at most 0.95'),
    }),
    disruption: z.strictObject({ ...row, value: chance }),
    theft: z.strictObject({ ...row, disrupted: chance, otherwise: chance }),
    extortion: givenTheft,
    regulatorActs: givenTheft,
  }),
  decisions: z.record(name, decision),
  policy: z.strictObject({
    title: text,
    retention: money,
    aggregate: money,
    waitingDays: z.number().nonnegative(),
    conditions: z.array(text),
    covers: z.strictObject(each(heads, cover)),
    ifPaid: z.strictObject({ withNotice: chance, withoutNotice: chance }),
    aiExcluded: z.boolean().default(false),
    dependent: z.strictObject({
      title: text,
      sublimit: money,
      applies: z.boolean().default(false),
    }),
    notModelled: z.array(z.strictObject({ title: text, sublimit: money })),
    exclusions: z.array(text),
  }),
  checks: z.array(
    z
      .strictObject({ ...row, figure: z.enum(checkedFigures), low: money, high: money })
      .refine(({ low, high }) => low < high, { message: 'low must be less than high' }),
  ),
  profiles: z.strictObject({ best: profile, reported: profile, poor: profile }),
})
export type ModelFile = z.infer<typeof modelFile>
