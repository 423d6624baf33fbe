import type { ExerciseEvent, Happening } from '../engine/event.ts'
import { unreachable } from '../kernel/never.ts'
import { lengthInWords } from '../scoring/lengthInWords.ts'
import type { LogRow } from './shape/aarShape.ts'
import { evaluatorLine, withoutWords } from './evaluatorLog.ts'
import { stampOf } from './shape/stamp.ts'
import type { Terms } from './terms.ts'

type Of<Type extends Happening['type']> = Extract<Happening, { readonly type: Type }>

/** Every event as a line that a person can read; what a note says only when `notes` are to be shown. */
export const logRows = (
  events: readonly ExerciseEvent[],
  terms: Terms,
  notes: boolean,
): readonly LogRow[] =>
  inTrueOrder(events).map((event) => ({
    ...stampOf(event),
    text: (notes ? undefined : withoutWords(event)) ?? lineOf(event, terms),
  }))

/** By the time things were done: what came in on paper stands where it was given. */
const inTrueOrder = (events: readonly ExerciseEvent[]): readonly ExerciseEvent[] =>
  events.toSorted((a, b) => stampOf(a).at - stampOf(b).at || a.seq - b.seq)

function lineOf(event: Happening, terms: Terms): string {
  switch (event.type) {
    case 'started':
      return 'Exercise started.'
    case 'paused':
      return event.why === 'unattended' ? 'Paused: the server had stopped.' : 'Paused.'
    case 'resumed':
      return 'Resumed.'
    case 'speed-set':
      return `Speed set to ×${event.speed}.`
    case 'ended':
      return event.by === 'schedule'
        ? 'Exercise ended as planned.'
        : 'Exercise ended by the facilitator.'
    case 'phase-entered':
      return `Phase “${terms.phase(event.phase)}” began${event.early ? ' early' : ''}.`
    case 'fact-drawn':
      return `Drawn at the start: ${terms.fact(event.fact)}: ${wordFor(event.value)}.`
    case 'roles-moved':
      return event.moves
        .map(({ role, to }) => `${terms.role(role)} now sits with ${terms.seat(to)}.`)
        .join(' ')
    case 'seat-taken':
    case 'seat-left':
      return seatLine(event, terms)
    case 'time-given':
      return `${lengthInWords(event.ms)} more given.`
    case 'clock-started':
      return `Clock “${terms.clock(event.clock)}” started.`
    case 'clock-met':
      return `Clock “${terms.clock(event.clock)}” met.`
    case 'clock-missed':
      return `Clock “${terms.clock(event.clock)}” passed its limit.`
    case 'fact-set':
      return `Branch settled by the facilitator: ${terms.fact(event.fact)}: ${wordFor(event.value)}.`
    case 'fact-unset':
      return `Branch left to luck again: ${terms.fact(event.fact)}.`
    case 'asked':
      return `${terms.seat(event.seat)} asked: ${event.text}`
    case 'replied':
      return `Reply to request ${event.ask}: ${event.text}`
    case 'advised':
      return `${terms.decision(event.decision)}: ${terms.seat(event.seat)} ${event.stance === 'object' ? 'objected' : 'concurred'}${event.why === '' ? '' : `, because: ${event.why}`}.`
    case 'decision-sent':
    case 'decision-undone':
    case 'decision-signed':
    case 'decision-returned':
      return sendingLine(event, terms)
    case 'rated':
    case 'observed':
    case 'calibrated':
    case 'adjudicated':
    case 'cap-lifted':
    case 'cap-restored':
    case 'hotwash-shown':
      return evaluatorLine(event, terms)
    case 'said':
    case 'situation-added':
    case 'situation-moved':
      return teamLine(event, terms)
    case 'noted':
      return `Note by the ${event.by}: ${event.text}`
    case 'decision-opened':
    case 'decision-made':
    case 'decision-lapsed':
      return decisionLine(event, terms)
    default:
      return injectLine(event, terms)
  }
}

/** What an answer says, in the words of the scenario. */
export const answerSaid = (
  { decision, answer }: Pick<Of<'decision-made'>, 'decision' | 'answer'>,
  terms: Terms,
): string => terms.labels(decision, answer).join('; ') || 'nothing ticked'

/** How an answer went on its way: sent, taken back, signed, sent back. */
export function sendingLine(
  event: Of<'decision-sent' | 'decision-undone' | 'decision-signed' | 'decision-returned'>,
  terms: Terms,
): string {
  const decision = terms.decision(event.decision)
  const seat = terms.seat(event.seat)
  switch (event.type) {
    case 'decision-sent':
      return `${decision} sent by ${seat}; it does not count yet.`
    case 'decision-undone':
      return `${decision} taken back by ${seat}.`
    case 'decision-signed':
      return `${decision} signed by ${seat}.`
    case 'decision-returned':
      return `${decision} sent back by ${seat}: ${event.why}`
    default:
      return unreachable(event)
  }
}

/** A word between desks, or a change of the shared board. */
function teamLine(event: Of<'said' | 'situation-added' | 'situation-moved'>, terms: Terms): string {
  const seat = terms.seat(event.seat)
  switch (event.type) {
    case 'said': {
      const to = event.to === 'all' ? 'everyone' : event.to.map(terms.seat).join(', ')
      const about = event.about === undefined ? '' : ` (about ${terms.inject(event.about)})`
      return `${seat} to ${to}${about}: ${event.text}`
    }
    case 'situation-added':
      return `Shared board, ${event.column}, by ${seat}: ${event.text}`
    case 'situation-moved':
      return `Shared board: entry ${event.entry} moved to ${event.to} by ${seat}.`
    default:
      return unreachable(event)
  }
}

function seatLine({ type, seat }: Of<'seat-taken' | 'seat-left'>, terms: Terms): string {
  const name = terms.name(seat)
  const who = name === undefined ? terms.seat(seat) : `${terms.seat(seat)} (${name})`
  return type === 'seat-taken' ? `Seat taken: ${who}.` : `Seat left: ${terms.seat(seat)}.`
}

function decisionLine(
  event: Of<'decision-opened' | 'decision-made' | 'decision-lapsed'>,
  terms: Terms,
): string {
  const decision = terms.decision(event.decision)
  switch (event.type) {
    case 'decision-opened':
      return `${decision} open.`
    case 'decision-lapsed':
      return `${decision}: time ran out with no answer.`
    case 'decision-made': {
      const said = answerSaid(event, terms)
      const reason = event.reason === '' ? '' : ` Reason: ${event.reason}`
      const how = `${event.late ? ' after the time given' : ''}${event.replaces === undefined ? '' : ', in place of the earlier answer'}${event.paper ? `, entered late from paper by the ${event.paper.by === 'seat' ? 'desk itself' : 'facilitator'}` : ''}`
      return `${decision} answered by ${terms.seat(event.seat)}${how}: ${said}.${reason}`
    }
    default:
      return unreachable(event)
  }
}

function injectLine(event: Extract<Happening, { type: `inject-${string}` }>, terms: Terms): string {
  const inject = terms.inject(event.inject)
  switch (event.type) {
    case 'inject-armed':
      return `${inject} armed.`
    case 'inject-held':
      return `${inject} held.`
    case 'inject-unheld':
      return `${inject} released from hold.`
    case 'inject-rescheduled':
      return `${inject} moved to another time.`
    case 'inject-added':
      return `${inject} added by the facilitator.`
    case 'inject-edited':
      return `${inject} edited by the facilitator.`
    case 'inject-delivered': {
      const hand = event.by === 'facilitator' ? ', by hand' : ''
      return `${inject} delivered to ${terms.audience(event.to).join('; ')}${hand}.`
    }
    case 'inject-firing':
      return `${inject} fired by hand to ${terms.audience(event.to).join('; ')}; it can be stopped for a few seconds.`
    case 'inject-stopped':
      return `${inject} stopped before it went out.`
    case 'inject-withdrawn':
      return `${inject} withdrawn by the facilitator: ${event.why}`
    case 'inject-restored':
      return `${inject} put back on the list.`
    case 'inject-opened':
      return `${inject} opened by ${terms.seat(event.seat)}.`
    case 'inject-skipped':
      return `${inject} skipped.`
    case 'inject-cancelled':
      return `${inject} cancelled: no longer fitting.`
    case 'inject-passed':
      return `${inject} dropped: its phase ended first.`
    default:
      return unreachable(event)
  }
}

/** A fact's value as a word. */
export const wordFor = (value: string | boolean): string =>
  value === true ? 'yes' : value === false ? 'no' : value.replaceAll('-', ' ')
