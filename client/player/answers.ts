import type { Answer, DecisionKind, TriageRow } from '../../shared/kernel/answer.ts'
import type { OptionId } from '../../shared/kernel/ids.ts'
import { unreachable } from '../../shared/kernel/never.ts'
import type { DecisionDoc } from '../../shared/wire/seat.ts'
import { kinds } from '../copy/kinds.ts'
import { player } from '../copy/player.ts'

/** What is on the form of a decision of any kind, finished or not. */
export type Parts = {
  /** Options chosen; of a ranking and a statement in their order. */
  readonly options: readonly OptionId[]
  readonly rows: readonly TriageRow[]
  readonly words: string
  /** Numbers as they were typed. */
  readonly low: string
  readonly high: string
  readonly confidence: number | undefined
}
export const blankParts: Parts = {
  options: [],
  rows: [],
  words: '',
  low: '',
  high: '',
  confidence: undefined,
}

/** A number as people type it: `80,000`, `80 000` and `80000` are the same; undefined when it is none. */
export function numberOf(text: string): number | undefined {
  const bare = text.replaceAll(/[\s,_’']/g, '')
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : undefined
}

/** The answer that these parts make so far; undefined when there is nothing that could be kept as one. */
export function answerOf(kind: DecisionKind, parts: Parts): Answer | undefined {
  const { options, rows, words, confidence } = parts
  const [first] = options
  switch (kind) {
    case 'choice':
      return first === undefined ? undefined : { kind, option: first }
    case 'checklist':
    case 'ranking':
      return options.length > 0 ? { kind, options } : undefined
    case 'triage':
      return rows.length > 0 ? { kind, rows } : undefined
    case 'statement':
      return options.length > 0 || words !== '' ? { kind, options, words } : undefined
    case 'estimate': {
      const [low, high] = [numberOf(parts.low), numberOf(parts.high)]
      return low === undefined || high === undefined || confidence === undefined
        ? undefined
        : { kind, low, high, confidence }
    }
    default:
      return unreachable(kind)
  }
}

/** An answer back on the form. */
export function partsOf(answer: Answer | undefined): Parts {
  switch (answer?.kind) {
    case undefined:
      return blankParts
    case 'choice':
      return { ...blankParts, options: [answer.option] }
    case 'checklist':
    case 'ranking':
      return { ...blankParts, options: answer.options }
    case 'triage':
      return { ...blankParts, rows: answer.rows }
    case 'statement':
      return { ...blankParts, options: answer.options, words: answer.words }
    case 'estimate': {
      const { low, high, confidence } = answer
      return { ...blankParts, low: String(low), high: String(high), confidence }
    }
    default:
      return unreachable(answer)
  }
}

/** Whether nothing at all has been put on the form. */
export const isBlank = (parts: Parts): boolean =>
  parts.options.length + parts.rows.length === 0 &&
  parts.confidence === undefined &&
  `${parts.words}${parts.low}${parts.high}` === ''

/** Why these parts cannot be sent yet, in a sentence; empty when they can. */
export function problemOf(decision: DecisionDoc, parts: Parts): string {
  switch (decision.kind) {
    case 'choice':
    case 'checklist':
    case 'ranking':
      return pickProblem(decision, parts.options.length)
    case 'statement':
      return parts.options.length === 0 && parts.words.trim() === ''
        ? kinds.saySomething
        : pickProblem(decision, parts.options.length)
    case 'triage': {
      const missing = decision.cases.length - parts.rows.length
      return missing > 0 ? kinds.missing(missing) : ''
    }
    case 'estimate':
      return estimateProblem(decision, parts)
    default:
      return unreachable(decision.kind)
  }
}

function pickProblem({ pick: [min, max], kind }: DecisionDoc, count: number): string {
  if (kind === 'choice') return count === 0 ? player.chooseFirst : ''
  if (count < min) return kind === 'ranking' ? kinds.rankFirst : player.chooseMore(min)
  return count > max ? player.chooseFewer(max) : ''
}

function estimateProblem({ estimate }: DecisionDoc, parts: Parts): string {
  const [low, high] = [numberOf(parts.low), numberOf(parts.high)]
  if (low === undefined) return kinds.lowFirst
  if (high === undefined) return kinds.highFirst
  if (low > high) return kinds.upsideDown
  if (estimate && (low < estimate.min || high > estimate.max))
    return kinds.outside(estimate.min, estimate.max)
  return parts.confidence === undefined ? kinds.sureFirst : ''
}
