import { readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { LossModel } from '../../shared/loss/model.ts'
import { parseLossModel } from '../../shared/loss/parseModel.ts'
import { issueLine } from '../../shared/scenario/issue.ts'

const own = resolve(import.meta.dirname, '../../scenarios')

/** The loss model beside the scenarios. */
export const lossModelPath = (scenariosDir = own): string => join(scenariosDir, 'loss-model.yaml')

/** Reads a loss model. Throws with every problem as `file:line:column message`, the file seen from here. */
export const readLossModel = (path = lossModelPath()): LossModel =>
  lossModelIn(readFileSync(path, 'utf8'), relative(process.cwd(), resolve(path)))

/** The same from its text. */
export function lossModelIn(text: string, name = 'loss-model.yaml'): LossModel {
  const parsed = parseLossModel({ name, text })
  if (!parsed.ok) throw new Error(parsed.issues.map(issueLine).join('\n'))
  return parsed.model
}
