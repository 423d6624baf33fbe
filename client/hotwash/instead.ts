import type { Answer } from '../../shared/kernel/answer.ts'
import type { AskedDoc, WhatIfInput } from '../../shared/wire/whatIf.ts'

/** What was picked on the form. */
export type InsteadForm = {
  readonly decision: string
  /** An answer of its own, one of the known extremes, the same one, or none. */
  readonly kind: 'own' | 'same' | 'none' | 'best' | 'worst'
  readonly options: readonly string[]
  readonly low: number
  readonly high: number
  readonly confidence: number
  /** Minute of play; undefined: when the team answered. */
  readonly minute: number | undefined
  readonly follow: NonNullable<WhatIfInput['follow']>
}

export const isOwn = ({ kind }: AskedDoc): boolean => kind !== 'triage' && kind !== 'ranking'

/** A form that asks for something else than what was done. */
export function firstInstead(decision: AskedDoc): InsteadForm {
  const { id, options, estimate, was } = decision
  const given = was && 'option' in was.answer ? was.answer.option : undefined
  const other = options.find((option) => option.id !== given)
  return {
    decision: id,
    kind: isOwn(decision) ? 'own' : 'best',
    options:
      decision.kind === 'choice'
        ? other
          ? [other.id]
          : []
        : options.slice(0, decision.pick[0]).map((option) => option.id),
    low: estimate?.min ?? 0,
    high: estimate?.max ?? 0,
    confidence: 80,
    minute: undefined,
    follow: 'recorded',
  }
}

function ownAnswer(form: InsteadForm, { kind }: AskedDoc): object {
  const { options, low, high, confidence } = form
  switch (kind) {
    case 'choice':
      return { kind, option: options[0] ?? '' }
    case 'estimate':
      return { kind, low, high, confidence }
    case 'statement':
      return { kind, options, words: '' }
    default:
      return { kind, options }
  }
}

/** The form as the server takes it. */
export function messageOf(form: InsteadForm, decision: AskedDoc): object {
  const { kind, minute, follow } = form
  const answer: Answer | object | null | undefined =
    kind === 'none'
      ? null
      : kind === 'best'
        ? decision.best
        : kind === 'worst'
          ? decision.worst
          : kind === 'own'
            ? ownAnswer(form, decision)
            : undefined
  return {
    decision: form.decision,
    ...(answer !== undefined && { answer }),
    ...(minute !== undefined && { at: Math.round(minute * 60_000) }),
    follow,
  }
}
