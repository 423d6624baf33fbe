import { filled } from '../engine/filled.ts'
import type { Plan } from '../engine/plan.ts'
import type { ExerciseState } from '../engine/state.ts'
import type { Decision } from '../scenario/decision.ts'
import type { Inject } from '../scenario/scenario.ts'
import type { DecisionDoc, InjectDoc } from '../wire/seat.ts'

/** An inject in te reo Māori, where the scenario has it and it went out in its plain words: not as a variant, not edited. */
export function injectInMaori(
  plan: Plan,
  { injects, edits }: ExerciseState,
  { id }: Inject,
): Pick<InjectDoc, 'mi'> {
  const words = plan.scenario.translations?.mi?.injects[id]
  const status = injects[id]
  const varied = status?.kind === 'delivered' && status.variant !== undefined
  if (!words || varied || edits[id]) return {}
  const { title, from, body } = words
  return {
    mi: {
      title: filled(plan, title),
      body: filled(plan, body),
      ...(from !== undefined && { from: filled(plan, from) }),
    },
  }
}

/** A decision in te reo Māori, where the scenario has it; help and notes only where they are shown in English too. */
export function decisionInMaori(
  plan: Plan,
  { id }: Decision,
  hints: boolean,
): Pick<DecisionDoc, 'mi'> {
  const words = plan.scenario.translations?.mi?.decisions[id]
  if (!words) return {}
  const help = hints ? words.help : undefined
  return {
    mi: {
      title: filled(plan, words.title),
      question: filled(plan, words.question),
      ...(help !== undefined && { help: filled(plan, help) }),
      options: Object.fromEntries(
        Object.entries(words.options).map(([option, { label, note }]) => [
          option,
          {
            label: filled(plan, label),
            ...(hints && note !== undefined && { note: filled(plan, note) }),
          },
        ]),
      ),
    },
  }
}
