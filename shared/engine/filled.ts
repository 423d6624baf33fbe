import type { Plan } from './plan.ts'

/** A text of the scenario with its `{{parameters}}` filled in, as this exercise sets them. */
export const filled = ({ scenario, config }: Plan, text: string): string =>
  text.replace(
    /\{\{\s*([a-z][a-z0-9-]*)\s*\}\}/g,
    (placeholder, name: string) =>
      config.parameters[name] ?? scenario.parameters[name]?.value ?? placeholder,
  )

/** Whose exercise it is; empty when the scenario has no such parameter. */
export const organisationOf = ({ scenario, config }: Plan): string =>
  config.parameters['organisation'] ?? scenario.parameters['organisation']?.value ?? ''
