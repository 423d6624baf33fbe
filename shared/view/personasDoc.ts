import { filled } from '../engine/filled.ts'
import type { Plan } from '../engine/plan.ts'
import type { PersonasDoc } from '../wire/facilitator.ts'

/** The people outside as whom the facilitator can speak; they never change. */
export const personasDoc = (plan: Plan): PersonasDoc =>
  plan.scenario.personas.map(({ id, name, channel, brief }) => ({
    id,
    name: filled(plan, name),
    channel,
    brief: filled(plan, brief),
  }))
