import { z } from 'zod'
import { rating } from './fileDecision.ts'
import { slug, text } from './fileParts.ts'

/** An example with a known letter, on which evaluators try out the scale before the start. */
export const calibrationExample = z.strictObject({
  id: slug,
  title: text,
  situation: text.describe('what a team did, as an evaluator would have seen it'),
  anchors: z.strictObject({ P: text, S: text, M: text, U: text }),
  expected: rating,
  why: text.describe('shown after the evaluator has chosen'),
})
