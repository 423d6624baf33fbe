import type { Answer, CaseAction } from '../../shared/kernel/answer.ts'
import type { CaseId, DecisionId, OptionId, SeatId } from '../../shared/kernel/ids.ts'
import type { Input } from '../../shared/engine/input.ts'
import { planOf, Playthrough } from '../support/exercise.ts'
import { kinds } from '../support/kindsScenario.ts'

export const lead = 'lead-seat' as SeatId
export const legal = 'legal-seat' as SeatId

/** A play of the scenario with one decision of every kind, started. */
export const startWeek = (config: Parameters<typeof planOf>[1] = {}): Playthrough =>
  new Playthrough(planOf(kinds, config)).start()

export const row = (id: string, action: CaseAction, call = false) => ({
  case: id as CaseId,
  action,
  call,
  reason: '',
})
export const triage = (...rows: ReturnType<typeof row>[]): Answer => ({ kind: 'triage', rows })
export const statement = (...options: string[]): Answer => ({
  kind: 'statement',
  options: options as OptionId[],
  words: 'We are sorry.',
})
export const estimate = (low: number, high: number, confidence = 80): Answer => ({
  kind: 'estimate',
  low,
  high,
  confidence,
})
export const gives = (decision: string, answer: Answer, reason = ''): Input => ({
  type: 'decide',
  seat: lead,
  decision: decision as DecisionId,
  answer,
  reason,
})
export const says = (decision: string, stance: 'concur' | 'object', why = ''): Input => ({
  type: 'advise',
  seat: legal,
  decision: decision as DecisionId,
  stance,
  why,
})
