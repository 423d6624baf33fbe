import type { Plan } from '../engine/plan.ts'

/** A text with its parameters filled in, such as `{{organisation}}`. */
export const filled = (plan: Plan, text: string): string =>
  text.replace(
    /\{\{\s*([^}]*?)\s*\}\}/g,
    (whole, name: string) =>
      plan.config.parameters[name] ?? plan.scenario.parameters[name]?.value ?? whole,
  )
