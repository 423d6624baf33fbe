import type { DryRun } from '../../../shared/wire/api.ts'

export type Team = DryRun['team']

/** Machine teams that a facilitator can watch, the surest first. */
export const teams = ['expert', 'hesitant', 'silent'] as const satisfies readonly Team[]
