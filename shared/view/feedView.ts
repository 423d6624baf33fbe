import type { ExerciseEvent } from '../engine/event.ts'
import { filled } from '../engine/filled.ts'
import type { Plan } from '../engine/plan.ts'
import { rolesAt } from '../engine/seats.ts'
import type { ExerciseState } from '../engine/state.ts'
import type { DecisionId, RoleId } from '../kernel/ids.ts'
import type { Inject } from '../scenario/scenario.ts'
import type { FeedDoc } from '../wire/watching.ts'
import { provenanceOf, textOf } from './injectText.ts'
import { logDoc } from './logView.ts'

type Entry = Pick<FeedDoc, 'roles' | 'line' | 'text' | 'inject'>

/**
 * An event as those who watch may read it: what roles received, said and decided, in full; nothing of the
 * facilitator's side (no notes, ratings, facts, or injects that have not gone out). Undefined: not for them.
 */
export function feedDoc(
  plan: Plan,
  state: ExerciseState,
  event: ExerciseEvent,
): FeedDoc | undefined {
  const entry = entryOf(plan, state, event)
  return entry && { seq: event.seq, at: event.at, when: event.when, ...entry }
}

function entryOf(plan: Plan, state: ExerciseState, event: ExerciseEvent): Entry | undefined {
  switch (event.type) {
    case 'inject-delivered':
      return delivered(plan, state, event)
    case 'inject-opened': {
      const number = injectOf(plan, state, event.inject)?.number ?? 0
      return {
        roles: rolesAt(plan, state, event.seat) ?? [],
        line: { kind: 'read', number, by: event.seat },
      }
    }
    case 'decision-opened': {
      const decision = plan.decision.get(event.decision)
      if (!decision || event.inject === undefined) return undefined
      const { number, owners } = decision
      const line = { kind: 'opened', number, title: filled(plan, decision.title) } as const
      return { roles: owners, line, text: filled(plan, decision.question) }
    }
    case 'asked':
    case 'replied':
      return toTheWhiteCell(plan, state, event)
    default:
      return onTheTable(plan, state, event)
  }
}

function toTheWhiteCell(
  plan: Plan,
  state: ExerciseState,
  event: Extract<ExerciseEvent, { readonly type: 'asked' | 'replied' }>,
): Entry {
  if (event.type === 'asked') {
    const { seat, text } = event
    const known = plan.scenario.questions.find(({ id }) => id === event.question)
    const line = { kind: 'asked', by: seat, to: known && filled(plan, known.to) } as const
    const asked = filled(plan, text || (known?.label ?? ''))
    return { roles: rolesAt(plan, state, seat) ?? [], line, text: asked }
  }
  const seat = state.asks.find(({ n }) => n === event.ask)?.seat
  const roles = (seat && rolesAt(plan, state, seat)) ?? []
  return { roles, line: { kind: 'replied', seat }, text: filled(plan, event.text) }
}

function delivered(
  plan: Plan,
  state: ExerciseState,
  event: Extract<ExerciseEvent, { readonly type: 'inject-delivered' }>,
): Entry | undefined {
  const inject = injectOf(plan, state, event.inject)
  if (!inject) return undefined
  const { title, body, attachments } = textOf(plan, state, inject)
  return {
    roles: event.to,
    line: { kind: 'inject', number: inject.number, to: event.to },
    text: [body, ...attachments.map((each) => `**${each.title}**\n${each.text}`)].join('\n\n'),
    inject: {
      title,
      from: filled(plan, inject.from),
      channel: inject.channel,
      provenance: provenanceOf(plan, state, inject),
    },
  }
}

/** A line of the team's log, with the words behind it. */
function onTheTable(plan: Plan, state: ExerciseState, event: ExerciseEvent): Entry | undefined {
  const line = logDoc(plan, event)?.line
  if (!line) return undefined
  const text = wordsOf(event)
  return { roles: rolesOf(plan, state, event), line, ...(text && { text }) }
}

function wordsOf(event: ExerciseEvent): string | undefined {
  if (event.type === 'advised' || event.type === 'decision-returned') return event.why
  if (event.type !== 'decision-made') return undefined
  const own = event.answer.kind === 'statement' ? event.answer.words : ''
  return [own, event.reason].filter((words) => words.trim() !== '').join('\n\n')
}

function rolesOf(plan: Plan, state: ExerciseState, event: ExerciseEvent): readonly RoleId[] {
  if (event.type === 'decision-lapsed') return ownersOf(plan, event.decision)
  return 'seat' in event ? (rolesAt(plan, state, event.seat) ?? []) : []
}

const ownersOf = (plan: Plan, id: DecisionId): readonly RoleId[] =>
  plan.decision.get(id)?.owners ?? []
const injectOf = (plan: Plan, { added }: ExerciseState, id: Inject['id']): Inject | undefined =>
  plan.inject.get(id) ?? added.find((inject) => inject.id === id)
