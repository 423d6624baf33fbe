import type { EventOf, ExerciseEvent, Happening } from '../../engine/event.ts'
import type { Plan } from '../../engine/plan.ts'
import type { ExerciseState } from '../../engine/state.ts'
import type { InjectId } from '../../kernel/ids.ts'
import { unreachable } from '../../kernel/never.ts'
import type { Inject, Trigger } from '../../scenario/scenario.ts'
import type { InjectRow } from '../shape/aarShape.ts'
import { asReadProvenance } from '../truth.ts'
import { stampOf } from '../shape/stamp.ts'
import type { Terms } from '../terms.ts'

type Settling = EventOf<
  'inject-delivered' | 'inject-skipped' | 'inject-cancelled' | 'inject-passed'
>

/** Every inject of this length and every one the facilitator added: planned, and what became of it. */
export function injectRows(
  plan: Plan,
  end: ExerciseState,
  events: readonly ExerciseEvent[],
  terms: Terms,
): readonly InjectRow[] {
  const settled = new Map<InjectId, Settling>()
  for (const event of events) if (isSettling(event)) settled.set(event.inject, event)
  return [
    ...plan.injects.map((inject) => ({ inject, plannedAs: plannedAs(inject.trigger) })),
    ...end.added.map((inject) => ({ inject, plannedAs: 'added in play' as const })),
  ]
    .map(({ inject, plannedAs: how }) => rowOf(inject, how, settled.get(inject.id), { end, terms }))
    .toSorted((a, b) => firedAt(a) - firedAt(b) || a.number - b.number)
}

/** Those that reached the team come first, in the order of play. */
const firedAt = ({ status, stamp }: InjectRow): number =>
  status === 'fired' && stamp ? stamp.seq : Number.MAX_SAFE_INTEGER

function rowOf(
  inject: Inject,
  how: InjectRow['plannedAs'],
  event: Settling | undefined,
  { end, terms }: { readonly end: ExerciseState; readonly terms: Terms },
): InjectRow {
  const fired = event?.type === 'inject-delivered' ? event : undefined
  return {
    number: inject.number,
    title: terms.asRead(inject).title,
    from: terms.fill(inject.from),
    channel: inject.channel,
    to: terms.audience(fired?.to ?? inject.to),
    provenance: asReadProvenance(inject, terms).class,
    planned: how === 'at a time' && inject.trigger.kind === 'at' ? inject.trigger.time : undefined,
    plannedAs: how,
    status: statusOf(event),
    by: fired?.by,
    stamp: event && stampOf(event),
    edited: Object.hasOwn(end.edits, inject.id),
    opened: (end.opened[inject.id] ?? []).map(terms.seat),
  }
}

const isSettling = (event: ExerciseEvent): event is Settling =>
  (
    [
      'inject-delivered',
      'inject-skipped',
      'inject-cancelled',
      'inject-passed',
    ] satisfies Happening['type'][] as string[]
  ).includes(event.type)

function statusOf(event: Settling | undefined): InjectRow['status'] {
  switch (event?.type) {
    case undefined:
      return 'not reached'
    case 'inject-delivered':
      return 'fired'
    case 'inject-skipped':
      return 'skipped'
    case 'inject-cancelled':
      return 'cancelled'
    case 'inject-passed':
      return 'passed'
    default:
      return unreachable(event)
  }
}

function plannedAs(trigger: Trigger): InjectRow['plannedAs'] {
  switch (trigger.kind) {
    case 'at':
      return 'at a time'
    case 'when':
      return 'on a condition'
    case 'reserve':
      return 'in reserve'
    default:
      return unreachable(trigger)
  }
}
