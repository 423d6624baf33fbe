import type { Plan } from '../engine/plan.ts'
import type { ExerciseState } from '../engine/state.ts'
import { optionsOf, type Answer } from '../kernel/answer.ts'
import type { CaseId, DecisionId, InjectId, RoleId, SeatId } from '../kernel/ids.ts'
import type { Inject } from '../scenario/scenario.ts'
import { filled } from '../engine/filled.ts'
import { actionWords } from './words.ts'
import { textOf } from '../view/injectText.ts'

type Titled = { readonly id: string; readonly title: string }

/** What people call the things of an exercise. An id nobody knows is shown as it is. */
export type Terms = ReturnType<typeof termsOf>

/** The names in use at the end of the play `end`: edits, variants and added injects counted in. */
export function termsOf(
  plan: Plan,
  end: ExerciseState,
  names: Readonly<Record<SeatId, string>> = {},
) {
  const { scenario } = plan
  const fill = (text: string): string => filled(plan, text)
  const titles = (items: readonly Titled[]) => {
    const byId = new Map(items.map(({ id, title }) => [id, fill(title)]))
    return (id: string): string => byId.get(id) ?? id
  }
  const role = titles(scenario.roles)
  const injects = new Map<InjectId, Inject>(
    [...scenario.injects, ...end.added].map((inject) => [inject.id, inject]),
  )
  /** The words that were read, or would have been. */
  const asRead = (inject: Inject): { readonly title: string; readonly text: string } => {
    const { title, body, attachments } = textOf(plan, end, inject)
    return { title, text: [body, ...attachments.map(({ text }) => text)].join('\n\n') }
  }
  return {
    fill,
    role,
    roles: (ids: readonly RoleId[]): readonly string[] => ids.map(role),
    /** Role titles, or `everyone`. */
    audience: (ids: readonly RoleId[]): readonly string[] =>
      scenario.roles.every(({ id }) => ids.includes(id)) ? ['everyone'] : ids.map(role),
    seat: titles(plan.config.seats),
    /** The person in the seat, when names are shown. */
    name: (seat: SeatId): string | undefined =>
      Object.hasOwn(names, seat) ? names[seat] : undefined,
    phase: titles(scenario.phases),
    clock: titles(scenario.clocks),
    fact: titles(scenario.facts),
    task: titles(scenario.tasks),
    cap: titles(scenario.caps),
    meter: titles(scenario.meters),
    system: titles(scenario.systems.map(({ id, name }) => ({ id, title: name }))),
    caseOf: (id: CaseId): string => scenario.cases.find((each) => each.id === id)?.label ?? id,
    asRead,
    inject: (id: InjectId): string => {
      const inject = injects.get(id)
      return inject ? `Inject ${inject.number} ${quoted(asRead(inject).title)}` : id
    },
    decision: (id: DecisionId): string => {
      const decision = plan.decision.get(id)
      return decision ? `Decision ${decision.number} ${quoted(fill(decision.title))}` : id
    },
    labels: (id: DecisionId, answer: Answer): readonly string[] => {
      const options = plan.decision.get(id)?.options ?? []
      if (answer.kind === 'estimate')
        return [
          `${answer.low} to ${answer.high} ${plan.decision.get(id)?.estimate?.unit ?? ''}, ${answer.confidence} % sure`,
        ]
      if (answer.kind === 'triage')
        return answer.rows.map(
          (row) =>
            `${scenario.cases.find((each) => each.id === row.case)?.label ?? row.case}: ${actionWords[row.action]}${row.call ? ', with a safety call' : ''}`,
        )
      return optionsOf(answer).map((chosen) =>
        fill(options.find((option) => option.id === chosen)?.label ?? chosen),
      )
    },
  }
}

const quoted = (title: string): string => (title.includes('“') ? title : `“${title}”`)
