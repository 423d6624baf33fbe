import type { CaseId, FactId, MeterId, SystemId } from '../kernel/ids.ts'
import type { FactValue } from './scenario.ts'

/** The six states of a system or a place; shown as icon and word, never by colour alone. */
export const systemStates = ['normal', 'slow', 'checking', 'paper', 'isolated', 'down'] as const
export type SystemState = (typeof systemStates)[number]

/** What a room of the floor plan is drawn as. */
export const roomArts = [
  'suite',
  'ct',
  'mri',
  'xray',
  'beds',
  'desk',
  'rooms',
  'shelves',
  'rack',
  'table',
] as const
export type RoomArt = (typeof roomArts)[number]

export const urgencyClasses = ['U1', 'U2', 'U3', 'U4'] as const
export type UrgencyClass = (typeof urgencyClasses)[number]

export const caseStatuses = ['planned', 'proceeding', 'relocated', 'deferred', 'done'] as const
export type CaseStatus = (typeof caseStatuses)[number]

/** The heads of cost of the fictional policy schedule (domain brief §7.1). */
export const costHeads = [
  'response',
  'notification',
  'data-recovery',
  'business-interruption',
  'extortion',
  'legal',
  'reputation',
  'hardening',
] as const
export type CostHead = (typeof costHeads)[number]

/** The closed list of what may follow from an inject, an answer or a lapse. */
export type Effect =
  | { readonly kind: 'set'; readonly fact: FactId; readonly to: FactValue }
  | { readonly kind: 'system'; readonly system: SystemId; readonly to: SystemState }
  | { readonly kind: 'meter'; readonly meter: MeterId; readonly by: number }
  | {
      readonly kind: 'cost'
      readonly head: CostHead
      /** Whole New Zealand dollars. */
      readonly amount: number
      readonly what: string
    }
  | {
      readonly kind: 'cases'
      readonly cases: readonly CaseId[]
      readonly to: CaseStatus
    }
