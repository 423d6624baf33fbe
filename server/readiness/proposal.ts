import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { issueLine } from '../../shared/scenario/issue.ts'
import { parseProposal, type Proposal } from '../../shared/readiness/questions.ts'

export const scenariosHere = resolve(import.meta.dirname, '../../scenarios')

/** Reads a proposal form's text. Throws with every problem as `file:line:column message`. */
export function proposalIn(text: string, name = 'proposal.yaml'): Proposal {
  const parsed = parseProposal({ name, text })
  if (!parsed.ok) throw new Error(parsed.issues.map(issueLine).join('\n'))
  return parsed.proposal
}

/** The text of a file beside the scenarios; the one that came with the program when there is none. */
export function textBeside(scenariosDir: string, file: string): string {
  try {
    return readFileSync(join(scenariosDir, file), 'utf8')
  } catch {
    return readFileSync(join(scenariosHere, file), 'utf8')
  }
}
