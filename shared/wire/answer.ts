import { z } from 'zod'
import { typed } from './text.ts'
import { caseActions } from '../kernel/answer.ts'

const id = z.string().min(1).max(80)
const words = (max: number) => typed().max(max)

const options = z.array(id).max(40)
export const answerMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), option: id }),
  z.strictObject({ kind: z.literal('checklist'), options }),
  z.strictObject({ kind: z.literal('ranking'), options }),
  z.strictObject({
    kind: z.literal('triage'),
    rows: z
      .array(
        z.strictObject({
          case: id,
          action: z.enum(caseActions),
          call: z.boolean(),
          reason: words(300).default(''),
        }),
      )
      .max(60),
  }),
  z.strictObject({ kind: z.literal('statement'), options, words: words(2000).default('') }),
  z.strictObject({
    kind: z.literal('estimate'),
    low: z.number(),
    high: z.number(),
    confidence: z.number().min(0).max(100),
  }),
])
