import type { Plan } from '../engine/plan.ts'
import type { ExerciseState, Message, SituationEntry } from '../engine/state.ts'
import type { InjectId, SeatId } from '../kernel/ids.ts'
import type { MessageDoc, SituationDoc } from '../wire/team.ts'
import { titleOf } from './injectText.ts'
import type { Docs } from './part.ts'

const injectOf = (plan: Plan, { added }: ExerciseState, id: InjectId) =>
  plan.inject.get(id) ?? added.find((each) => each.id === id)

function messageDoc(plan: Plan, state: ExerciseState, message: Message): MessageDoc {
  const { n, seat, to, text, at, when } = message
  const inject = message.about && injectOf(plan, state, message.about)
  return {
    n,
    seat,
    to,
    text,
    about: inject && {
      inject: inject.id,
      number: inject.number,
      title: titleOf(plan, state, inject),
    },
    at,
    when,
  }
}

/** The messages that a seat wrote or got. */
export const messageDocs = (plan: Plan, state: ExerciseState, seat: SeatId): Docs =>
  Object.fromEntries(
    state.messages
      .filter((each) => each.seat === seat || each.to === 'all' || each.to.includes(seat))
      .map((each) => [`message/${each.n}`, messageDoc(plan, state, each)]),
  )

/** Every message, for those who run the exercise. */
export const allMessageDocs = (plan: Plan, state: ExerciseState): Docs =>
  Object.fromEntries(
    state.messages.map((each) => [`message/${each.n}`, messageDoc(plan, state, each)]),
  )

function situationDoc(plan: Plan, state: ExerciseState, entry: SituationEntry): SituationDoc {
  const { n, by, column, text, at, when, moves } = entry
  return {
    n,
    by,
    column,
    text,
    source: sourceOf(plan, state, entry),
    at,
    when,
    moves: moves.map(({ by: mover, from, to, when: moved }) => ({
      by: mover,
      from,
      to,
      when: moved,
    })),
  }
}

function sourceOf(
  plan: Plan,
  state: ExerciseState,
  { source }: SituationEntry,
): SituationDoc['source'] {
  if (source === undefined) return undefined
  if ('person' in source) return { kind: 'person', name: source.person }
  const number = injectOf(plan, state, source.inject)?.number ?? 0
  return { kind: 'inject', inject: source.inject, number }
}

/** The board that everyone shares. */
export const situationDocs = (plan: Plan, state: ExerciseState): Docs =>
  Object.fromEntries(
    state.situation.map((entry) => [`situation/${entry.n}`, situationDoc(plan, state, entry)]),
  )
