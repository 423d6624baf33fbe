import { z } from 'zod'
import { caseActions, type CaseAction } from '../kernel/answer.ts'
import { duration } from '../kernel/time.ts'
import { caseStatuses, costHeads, systemStates, urgencyClasses } from './effect.ts'

export const text = z.string().trim().min(1, 'is empty')
export const slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')

/** An ISO 8601 instant with its offset, such as 2026-03-20T09:40+13:00. */
export const instant = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/,
    'write an instant with its offset, such as 2026-03-20T09:40+13:00',
  )
  .refine((value) => !Number.isNaN(Date.parse(value)), 'is not a date that exists')

export const length = z
  .string()
  .refine((value) => duration(value) !== undefined, 'write a length such as 30m, 4h or 10d')

export const factValue = z.union([z.boolean(), slug])

const oneOrMore = <Item extends z.ZodType>(item: Item) => z.union([item, z.array(item).min(1)])
const state = z.enum(systemStates)
const status = z.enum(caseStatuses)

export type ConditionFile =
  | { all: ConditionFile[] }
  | { any: ConditionFile[] }
  | { not: ConditionFile }
  | { fact: string; is?: string | boolean | (string | boolean)[] | undefined }
  | { chosen: string; option: string | string[] }
  | { answered: string }
  | { open: string }
  | { lapsed: string }
  | { ranked: string; option: string; within: number }
  | {
      triaged: string
      action: CaseAction | CaseAction[]
      urgency?: (typeof urgencyClasses)[number] | (typeof urgencyClasses)[number][] | undefined
      needsPriors?: boolean | undefined
      call?: boolean | undefined
      atLeast?: number | undefined
      atMost?: number | undefined
    }
  | {
      estimated: string
      covers?: boolean | undefined
      widest?: number | undefined
      confidence?: number | undefined
    }
  | { statement: string; fault: 'beyond-known' | 'names-holder' }
  | { advised: string; stance?: 'any' | 'object' | undefined }
  | { asked: string }
  | { delivered: string }
  | { system: string; is: (typeof systemStates)[number] | (typeof systemStates)[number][] }
  | { meter: string; below?: number | undefined; above?: number | undefined }
  | {
      cases: (typeof caseStatuses)[number] | (typeof caseStatuses)[number][]
      urgency?: (typeof urgencyClasses)[number] | (typeof urgencyClasses)[number][] | undefined
      atLeast: number
    }
  | { clock: string; is: 'running' | 'met' | 'missed' }
  | { reached: string }
  | { after: string }

/** What a condition may look like in YAML. One key names its kind. */
export const conditionFile: z.ZodType<ConditionFile> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ all: z.array(conditionFile).min(1) }),
      z.strictObject({ any: z.array(conditionFile).min(1) }),
      z.strictObject({ not: conditionFile }),
      z.strictObject({ fact: slug, is: oneOrMore(factValue).optional() }),
      z.strictObject({ chosen: slug, option: oneOrMore(slug) }),
      z.strictObject({ answered: slug }),
      z.strictObject({ open: slug }),
      z.strictObject({ lapsed: slug }),
      z.strictObject({ ranked: slug, option: slug, within: z.int().positive() }),
      z.strictObject({
        triaged: slug,
        action: oneOrMore(z.enum(caseActions)),
        urgency: oneOrMore(z.enum(urgencyClasses)).optional(),
        needsPriors: z.boolean().optional(),
        call: z.boolean().optional(),
        atLeast: z.int().nonnegative().optional(),
        atMost: z.int().nonnegative().optional(),
      }),
      z.strictObject({
        estimated: slug,
        covers: z.boolean().optional(),
        widest: z.number().positive().optional(),
        confidence: z.number().min(0).max(100).optional(),
      }),
      z.strictObject({ statement: slug, fault: z.enum(['beyond-known', 'names-holder']) }),
      z.strictObject({ advised: slug, stance: z.enum(['any', 'object']).optional() }),
      z.strictObject({ asked: slug }),
      z.strictObject({ delivered: slug }),
      z.strictObject({ system: slug, is: oneOrMore(state) }),
      z.strictObject({ meter: slug, below: z.number().optional(), above: z.number().optional() }),
      z.strictObject({
        cases: oneOrMore(status),
        urgency: oneOrMore(z.enum(urgencyClasses)).optional(),
        atLeast: z.int().positive(),
      }),
      z.strictObject({ clock: slug, is: z.enum(['running', 'met', 'missed']) }),
      z.strictObject({ reached: slug }),
      z.strictObject({ after: instant }),
    ],
    {
      error:
        'is not a condition; write one of all, any, not, fact, chosen, answered, open, lapsed, ranked, triaged, estimated, statement, advised, asked, delivered, system, meter, cases, clock, reached, after',
    },
  ),
)

/** What an effect may look like in YAML. */
export const effectFile = z.union(
  [
    z.strictObject({ set: slug, to: factValue.default(true) }),
    z.strictObject({ system: slug, to: state }),
    z.strictObject({ meter: slug, by: z.int().min(-100).max(100) }),
    z.strictObject({ cost: z.int().nonnegative(), head: z.enum(costHeads), what: text }),
    z.strictObject({ cases: z.union([z.literal('all'), z.array(slug).min(1)]), to: status }),
  ],
  { error: 'is not an effect; write one of set, system, meter, cost, cases' },
)
export type EffectFile = z.infer<typeof effectFile>
