import type { Scenario } from '../../shared/scenario/scenario.ts'

/** A scenario with a mark in every text that only some may read. */
export const marked = (scenario: Scenario): Scenario => ({
  ...scenario,
  roles: scenario.roles.map((role) => ({ ...role, knows: [`KNOWS<${role.id}>`] })),
  injects: scenario.injects.map((inject) => ({
    ...inject,
    title: `TITLE<${inject.id}>`,
    body: `BODY<${inject.id}>`,
    expects: [`EXPECTS<${inject.id}>`],
    variants: inject.variants.map((variant) => ({
      ...variant,
      title: `TITLE<${inject.id}>`,
      body: `BODY<${inject.id}>`,
    })),
  })),
  decisions: scenario.decisions.map((decision) => ({
    ...decision,
    question: `ASK<${decision.id}>`,
  })),
})

/** What the marks of one kind in a text name. */
export const secrets = (text: string, mark: string): string[] =>
  [...text.matchAll(new RegExp(`(?<![A-Z])${mark}<([^<>]+)>`, 'g'))].map((match) => match[1] ?? '')
