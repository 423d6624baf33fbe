import { readFileSync } from 'node:fs'
import type { LossModel } from '../../shared/loss/model.ts'
import { parseLossModel } from '../../shared/loss/parseModel.ts'
import { tablesOf } from '../../shared/loss/luck.ts'
import { issueLine } from '../../shared/scenario/issue.ts'

export const modelText = readFileSync(
  new URL('../../scenarios/loss-model.yaml', import.meta.url),
  'utf8',
)

/** The model of the file, or what is wrong with it as lines. */
export function parsed(text: string): LossModel | readonly string[] {
  const read = parseLossModel({ name: 'loss-model.yaml', text })
  return read.ok ? read.model : read.issues.map(issueLine)
}

/** Throws what is wrong with it. */
export function sound(text: string): LossModel {
  const model = parsed(text)
  if ('length' in model) throw new Error(model.join('\n'))
  return model
}
export const model = sound(modelText)
export const tables = tablesOf(model)
