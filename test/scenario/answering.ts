import type { Answer } from '../../shared/kernel/answer.ts'
import type { CaseId, DecisionId, OptionId, RoleId, SeatId } from '../../shared/kernel/ids.ts'
import type { Decision } from '../../shared/scenario/decision.ts'
import type { CaseAction } from '../../shared/kernel/answer.ts'
import type { Playthrough } from '../support/exercise.ts'

/** The first thing that could be said to a decision of any kind; a triage puts everyone off, unrung. */
export function firstAnswer({ kind, options, pick, cases, estimate }: Decision): Answer {
  const first = options.slice(0, pick[0]).map(({ id }) => id)
  switch (kind) {
    case 'choice':
      return { kind, option: options[0]?.id as OptionId }
    case 'checklist':
    case 'ranking':
      return { kind, options: first }
    case 'statement':
      return { kind, options: first, words: '' }
    case 'triage':
      return {
        kind,
        rows: cases.map((id) => ({ case: id, action: 'defer', call: false, reason: '' })),
      }
    case 'estimate':
      return { kind, low: estimate?.min ?? 0, high: estimate?.max ?? 0, confidence: 50 }
  }
}

/** Sends an answer from the desk of the decision's first owner, and has it signed where it must be. */
export function answer(play: Playthrough, id: string, given: Answer): Playthrough {
  const decision = play.plan.decision.get(id as DecisionId)
  if (!decision) throw new Error(`No decision ${id}`)
  const seat = seatOf(play, decision.owners[0] ?? '')
  play.give({ type: 'decide', seat, decision: decision.id, answer: given, reason: '' })
  const status = play.state.decisions[decision.id]
  const signer = status?.kind === 'sent' ? status.awaits[0] : undefined
  return signer
    ? play.give({ type: 'sign', seat: seatOf(play, signer), decision: decision.id })
    : play
}

export const seatOf = (play: Playthrough, role: string): SeatId =>
  play.plan.seatOf.get(role as RoleId) as SeatId

/** A statement of these blocks. */
export const saying = (...blocks: string[]): Answer => ({
  kind: 'statement',
  options: blocks as OptionId[],
  words: '',
})

/** A triage in which each case of the decision is deferred and rung, apart from those named. */
export function triaging(
  play: Playthrough,
  id: string,
  rows: Readonly<Record<string, { readonly action?: CaseAction; readonly call?: boolean }>> = {},
): Answer {
  const cases = play.plan.decision.get(id as DecisionId)?.cases ?? ([] as CaseId[])
  return {
    kind: 'triage',
    rows: cases.map((each) => ({
      case: each,
      action: rows[each]?.action ?? 'defer',
      call: rows[each]?.call ?? true,
      reason: '',
    })),
  }
}
