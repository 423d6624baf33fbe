import type { Refusal } from '../kernel/refusal.ts'
import type { InjectId, SeatId } from '../kernel/ids.ts'
import type { Draft } from './draft.ts'
import type { EventOf, Happening } from './event.ts'
import type { Input } from './input.ts'
import type { Plan } from './plan.ts'
import { rolesAt } from './seats.ts'
import type { ExerciseState } from './state.ts'

type Of<Type extends Input['type']> = Extract<Input, { readonly type: Type }>
type TeamInput = Of<'say' | 'situation-add' | 'situation-move'>
type TeamEvent = EventOf<'said' | 'situation-added' | 'situation-moved'>

/** The longest message or entry, in signs. */
export const longestWords = 500

/** What a seat's word to the others, or its hand on the shared board, causes. Every guard has been passed. */
export function teamwork(state: ExerciseState, input: TeamInput): Happening {
  switch (input.type) {
    case 'say':
      return { ...input, type: 'said', message: state.messages.length + 1 }
    case 'situation-add':
      return { ...input, type: 'situation-added', entry: state.situation.length + 1 }
    case 'situation-move':
      return { ...input, type: 'situation-moved' }
  }
}

export function writeTeam({ state }: Draft, event: TeamEvent): void {
  const { at, when, seq } = event
  switch (event.type) {
    case 'said': {
      const { message: n, seat, to, text, about } = event
      state.messages = [...state.messages, { n, seq, seat, to, text, about, at, when }]
      return
    }
    case 'situation-added': {
      const { entry: n, seat: by, column, text, source } = event
      state.situation = [
        ...state.situation,
        { n, seq, by, column, text, source, at, when, moves: [] },
      ]
      return
    }
    case 'situation-moved': {
      const { entry, seat: by, to } = event
      state.situation = state.situation.map((each) =>
        each.n === entry
          ? { ...each, column: to, moves: [...each.moves, { by, from: each.column, to, at, when }] }
          : each,
      )
    }
  }
}

const wordsFit = (text: string): boolean => text.trim() !== '' && text.length <= longestWords

/** Whether an inject was delivered to a seat, so that it may point to it. */
const hasInject = (plan: Plan, state: ExerciseState, seat: SeatId, id: InjectId): boolean => {
  const status = state.injects[id]
  const roles = rolesAt(plan, state, seat) ?? []
  return status?.kind === 'delivered' && status.to.some((role) => roles.includes(role))
}

export function refuseSay(
  plan: Plan,
  state: ExerciseState,
  { seat, to, text, about }: Of<'say'>,
): Refusal | undefined {
  if (!wordsFit(text)) return { code: 'words-do-not-fit', max: longestWords }
  const named = to === 'all' ? [] : to
  const stranger = [seat, ...named].find((id) => !plan.rolesOf.has(id))
  if (stranger !== undefined) return { code: 'no-such-seat', seat: stranger }
  if (to !== 'all' && named.every((id) => id === seat)) return { code: 'no-such-seat', seat }
  return about === undefined || hasInject(plan, state, seat, about)
    ? undefined
    : { code: 'not-yours-to-read', inject: about }
}

export function refuseSituationAdd(
  plan: Plan,
  state: ExerciseState,
  { seat, text, source }: Of<'situation-add'>,
): Refusal | undefined {
  if (!wordsFit(text)) return { code: 'words-do-not-fit', max: longestWords }
  if (!plan.rolesOf.has(seat)) return { code: 'no-such-seat', seat }
  if (source === undefined || 'person' in source) return undefined
  return hasInject(plan, state, seat, source.inject)
    ? undefined
    : { code: 'not-yours-to-read', inject: source.inject }
}

export function refuseSituationMove(
  plan: Plan,
  { situation }: ExerciseState,
  { seat, entry, to }: Of<'situation-move'>,
): Refusal | undefined {
  if (!plan.rolesOf.has(seat)) return { code: 'no-such-seat', seat }
  const known = situation.find(({ n }) => n === entry)
  return known && known.column !== to ? undefined : { code: 'not-on-the-board', entry }
}
