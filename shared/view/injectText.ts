import type { Plan } from '../engine/plan.ts'
import type { ExerciseState } from '../engine/state.ts'
import type { Inject, InjectText } from '../scenario/scenario.ts'
import type { Provenance } from '../wire/views.ts'
import { filled } from '../engine/filled.ts'

/** The words of an inject as they stand: the facilitator's edit, else the variant delivered, else the plain text. */
export function textOf(plan: Plan, state: ExerciseState, inject: Inject): InjectText {
  const status = state.injects[inject.id]
  const variant =
    status?.kind === 'delivered' && status.variant !== undefined
      ? inject.variants[status.variant]
      : undefined
  const text = { ...(variant ?? inject), ...state.edits[inject.id] }
  return {
    title: filled(plan, text.title),
    body: filled(plan, text.body),
    attachments: text.attachments.map((each) => ({
      title: filled(plan, each.title),
      text: filled(plan, each.text),
      ...(each.picture !== undefined && { picture: each.picture }),
    })),
  }
}

export const titleOf = (plan: Plan, state: ExerciseState, inject: Inject): string =>
  textOf(plan, state, inject).title

/** Where an inject comes from, with its source by title. An edited text is no longer a quotation. */
export function provenanceOf(plan: Plan, state: ExerciseState, inject: Inject): Provenance {
  const { provenance } = inject
  if (state.edits[inject.id] && provenance.class === 'reported') return { class: 'fiction' }
  if (!('source' in provenance)) return provenance
  const source = plan.scenario.sources.find(({ id }) => id === provenance.source)
  return { ...provenance, source: source ? `${source.title} (${source.publisher})` : '' }
}
