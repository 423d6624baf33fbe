import { z } from 'zod'
import { channels } from '../kernel/channel.ts'
import { caseStatuses, roomArts, systemStates, urgencyClasses } from './effect.ts'
import { calibrationExample } from './fileCalibration.ts'
import { cap, clock, decision, question, task } from './fileDecision.ts'
import { translationFile } from './fileTranslation.ts'
import { conditionFile, effectFile, factValue, instant, slug, text } from './fileParts.ts'

const provenance = z.discriminatedUnion('class', [
  z.strictObject({
    class: z.literal('reported').describe('quotes a source to the letter'),
    source: slug,
    quotes: z.array(text).min(1).describe('exact words of the source, also found in the body'),
  }),
  z.strictObject({ class: z.literal('public'), source: slug }),
  z.strictObject({ class: z.literal('derived'), from: text.describe('how it was worked out') }),
  z.strictObject({ class: z.literal('fiction') }),
])
const attachment = z.strictObject({
  title: text,
  text: text.describe('what it says; of a picture, in words, for those who cannot see it'),
  picture: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*\.(svg|png)$/, 'name an .svg or .png file of this folder')
    .optional()
    .describe('a picture file beside the YAML files: .svg or .png, at most 200 kB'),
})
const channel = z.enum(channels)
const box = z.tuple([z.number(), z.number(), z.number().positive(), z.number().positive()])
const state = z.enum(systemStates)

const role = z.strictObject({
  id: slug,
  title: text,
  short: z.string().min(1).max(3).describe('two or three letters for a badge'),
  cims: text.describe('the CIMS function it stands for'),
  brief: text.describe('what this role decides, in one or two sentences'),
  knows: z.array(text).min(1).describe('what only this role knows when play starts'),
  place: slug.optional().describe('where its badge stands on the floor plan'),
})
const team = z.strictObject({
  size: z.int().min(1).max(12),
  seats: z
    .array(
      z.strictObject({
        id: slug,
        title: text,
        short: z.string().max(3),
        roles: z.array(slug).min(1),
      }),
    )
    .min(1),
})
const lengthFile = z.strictObject({
  minutes: z.int().positive().describe('the whole booking'),
  briefing: z.int().nonnegative(),
  play: z.int().positive(),
  hotwash: z.int().nonnegative(),
  pace: z.number().positive().max(2).describe('factor on answer times and "after"'),
})
const phase = z.strictObject({
  id: slug,
  title: text,
  brief: text,
  from: instant,
  to: instant,
  minutes: z
    .record(z.string().regex(/^\d+$/), z.number().positive())
    .describe('planned minutes of play, by booking length'),
})
const fact = z.strictObject({
  id: slug,
  title: text,
  values: z.array(factValue).min(2).default([false, true]),
  initial: factValue.optional().describe('the first of its values when left out'),
  draw: z
    .array(
      z.strictObject({
        when: conditionFile.optional(),
        odds: z.record(z.string(), z.number().nonnegative()),
      }),
    )
    .default([])
    .describe('drawn at start; the first entry whose condition holds'),
  basis: text.optional().describe('where the odds come from'),
  byHand: z
    .boolean()
    .default(true)
    .describe('a facilitator may settle it before the start; off where the story says how it is'),
})
const system = z.strictObject({
  id: slug,
  name: text,
  plain: text.describe('what it does, in three or four words'),
  initial: state.default('normal'),
  needs: z.array(z.strictObject({ system: slug, otherwise: state.default('down') })).default([]),
})
const place = z.strictObject({
  id: slug,
  name: text,
  short: text,
  art: z.enum(roomArts),
  beds: z.int().min(0).max(8).default(0),
  at: box.describe('x, y, width, height on a grid of 24 by 16.5'),
  uses: z.array(slug).default([]),
  lines: z.partialRecord(state, text).default({}),
})
const patientCase = z.strictObject({
  id: slug,
  label: text,
  procedure: text,
  modality: text,
  urgency: z.enum(urgencyClasses),
  planned: instant,
  safeDelayDays: z.number().nonnegative(),
  needsPriors: z.boolean(),
  contact: text,
  notes: text.optional(),
  initial: z
    .enum(caseStatuses)
    .optional()
    .describe('how it stands at the start; planned when left out'),
})
const meter = z.strictObject({
  id: slug,
  title: text,
  start: z.int().min(0).max(100),
  rates: z
    .array(z.strictObject({ while: conditionFile, perHour: z.number(), why: text }))
    .default([]),
})
const inject = z.strictObject({
  id: slug,
  number: z.int().positive(),
  title: text,
  body: text.describe(
    'paragraphs apart by an empty line; {{organisation}} and the like are filled in',
  ),
  attachments: z.array(attachment).default([]),
  at: instant.optional().describe('an instant of the story'),
  when: conditionFile.optional(),
  after: z
    .number()
    .nonnegative()
    .optional()
    .describe('minutes of play after "when" holds, at pace 1'),
  reserve: z.boolean().optional().describe('fires only when the facilitator fires it'),
  cancelledWhen: conditionFile.optional(),
  lengths: z.array(z.int()).optional().describe('booking lengths it plays in; all when left out'),
  to: z.array(slug).min(1),
  from: text,
  channel,
  place: slug.optional(),
  objective: slug,
  expects: z.array(text).default([]),
  opens: z.array(slug).default([]),
  effects: z.array(effectFile).default([]),
  variants: z
    .array(
      z.strictObject({
        when: conditionFile,
        title: text.optional(),
        body: text,
        attachments: z.array(attachment).optional(),
      }),
    )
    .default([]),
  ifPassed: z.enum(['deliver', 'drop']).default('deliver'),
  provenance,
})
/**
 * The shape of a scenario package: all `*.yaml` files of its folder read as one mapping.
 * Instants are ISO 8601 with their offset. `scenarios/scenario.schema.json` is generated from it.
 */
export const scenarioFile = z.strictObject({
  id: slug,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'write a version such as 1.0.0'),
  title: text,
  summary: text,
  language: z.string().default('en-NZ'),
  timeZone: z.string().default('Pacific/Auckland'),
  disclaimer: text,
  sources: z
    .array(
      z.strictObject({
        id: slug,
        title: text,
        publisher: text,
        note: text.optional(),
        excerpts: z.array(text).default([]),
      }),
    )
    .default([]),
  parameters: z.record(slug, z.strictObject({ title: text, value: text })),
  roles: z.array(role).min(1),
  teams: z.array(team).min(1),
  lengths: z.array(lengthFile).min(1),
  phases: z.array(phase).min(1),
  objectives: z
    .array(
      z.strictObject({
        id: slug,
        short: z.string().min(1).max(24).describe('one or two words for its lane'),
        title: text,
        capability: text,
      }),
    )
    .min(1),
  facts: z.array(fact).default([]),
  systems: z.array(system).default([]),
  floor: text.default('Ground floor'),
  places: z.array(place).default([]),
  corridors: z.array(z.strictObject({ name: text, at: box })).default([]),
  cases: z.array(patientCase).default([]),
  catchUp: z
    .array(z.strictObject({ when: conditionFile.optional(), perWeek: z.number().positive() }))
    .default([])
    .describe(
      'how many of the cases put off are fitted in each week once systems work again; the first that holds',
    ),
  meters: z.array(meter).default([]),
  injects: z.array(inject).min(1),
  decisions: z.array(decision).default([]),
  clocks: z.array(clock).default([]),
  questions: z.array(question).default([]),
  personas: z
    .array(z.strictObject({ id: slug, name: text, channel, brief: text }))
    .default([])
    .describe('people outside as whom the facilitator can speak; fiction'),
  attention: z
    .strictObject({ meter: slug, ask: z.int().default(0), amend: z.int().default(0) })
    .optional()
    .describe('points that each question and each second thought costs a meter'),
  dimensions: z
    .array(
      z.strictObject({
        id: z.enum(['PS', 'DQ', 'LC', 'TI', 'CM', 'CO', 'CI']),
        title: text,
        weight: z.number().nonnegative(),
      }),
    )
    .min(1),
  tasks: z.array(task).default([]),
  caps: z.array(cap).default([]),
  calibration: z
    .array(calibrationExample)
    .default([])
    .describe('anchored examples that evaluators rate before the start'),
  translations: z
    .partialRecord(z.enum(['mi']), translationFile)
    .default({})
    .describe('texts in other languages, by language'),
})
export type ScenarioFile = z.infer<typeof scenarioFile>
