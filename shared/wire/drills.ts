import { z } from 'zod'
import type { CreatedExercise } from './api.ts'

/** `POST /api/exercises/:id/drills`: ten minutes of what these tasks asked, as an exercise of its own. */
export const drillMessage = z.strictObject({
  tasks: z.array(z.string().min(1).max(80)).min(1).max(6),
  /** The action of the hot wash that it is for. */
  action: z.int().positive().max(1_000_000).optional(),
})
export type DrillMessage = z.input<typeof drillMessage>

export type DrillLetter = 'P' | 'S' | 'M' | 'U'
/** A task that the exercise put to the team, and its letter. */
export type DrillFinding = {
  readonly task: string
  readonly title: string
  readonly rating: DrillLetter
  readonly evidence: readonly number[]
}
export type DrillDoc = {
  readonly exercise: string
  readonly code: string
  readonly tasks: readonly string[]
  readonly action: number | undefined
  /** ISO 8601. */
  readonly madeAt: string
  readonly status: 'briefing' | 'running' | 'ended'
  /** Undefined until it has ended. Passed: every task of it is rated P or S. */
  readonly result:
    | {
        readonly passed: boolean
        readonly letters: readonly {
          readonly task: string
          readonly rating: DrillLetter | undefined
        }[]
      }
    | undefined
}

/** `GET /api/exercises/:id/drills`: what can be drilled, the worst first, and what was. */
export type DrillsAnswer = {
  readonly findings: readonly DrillFinding[]
  readonly drills: readonly DrillDoc[]
}
/** What `POST` answers; the keys are told once. */
export type DrillCreated = { readonly made: CreatedExercise; readonly now: DrillsAnswer }
