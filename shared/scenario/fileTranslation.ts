import { z } from 'zod'
import { slug, text } from './fileParts.ts'

const injectWords = z.strictObject({ title: text, from: text.optional(), body: text })
const optionWords = z.strictObject({ label: text, note: text.optional() })
const decisionWords = z.strictObject({
  title: text,
  question: text,
  help: text.optional(),
  options: z.record(slug, optionWords).default({}),
})

/** Texts of a scenario in another language, by the id of what they translate; what is left out stays as written. */
export const translationFile = z.strictObject({
  reviewed: z.boolean().describe('whether a fluent speaker has confirmed these texts'),
  injects: z.record(slug, injectWords).default({}),
  decisions: z.record(slug, decisionWords).default({}),
})
export type TranslationFile = z.infer<typeof translationFile>
export type DecisionWords = z.infer<typeof decisionWords>
