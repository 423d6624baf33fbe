import type { DebriefPart } from '../kernel/debriefParts.ts'
import type { ActionDoc, CardDoc, DebriefDoc, DrillLink, PulseDoc } from '../wire/debrief.ts'
import { unreachable } from '../kernel/never.ts'
import type { DebriefBody, DebriefRecord } from './record.ts'

type Pulse = Omit<PulseDoc, 'counts'> & { readonly given: ReadonlyMap<string, number> }
type Standing = {
  readonly opened: Set<DebriefPart>
  readonly cards: Map<number, CardDoc>
  readonly pulses: Map<number, Pulse>
  readonly actions: Map<number, ActionDoc>
  readonly drills: DrillLink[]
  readonly earlier: Set<string>
}

/** The hot wash as its log says, whatever order its lines are given in. A line about nothing known changes nothing. */
export function debriefOf(records: readonly DebriefRecord[]): DebriefDoc {
  const standing: Standing = {
    opened: new Set(),
    cards: new Map(),
    pulses: new Map(),
    actions: new Map(),
    drills: [],
    earlier: new Set(),
  }
  for (const { n, body } of records.toSorted((a, b) => a.n - b.n)) write(standing, n, body)
  return {
    opened: [...standing.opened].toSorted(),
    cards: [...standing.cards.values()],
    pulses: [...standing.pulses.values()].map(({ given, ...pulse }) => ({
      ...pulse,
      counts: [1, 2, 3, 4, 5].map(
        (value) => [...given.values()].filter((each) => each === value).length,
      ),
    })),
    actions: [...standing.actions.values()],
    drills: standing.drills,
    earlier: [...standing.earlier],
  }
}

function write(standing: Standing, n: number, body: DebriefBody): void {
  const { opened, cards, pulses, actions, drills, earlier } = standing
  const act = (at: number, change: Partial<ActionDoc>): void => {
    const known = actions.get(at)
    if (known) actions.set(at, { ...known, ...change })
  }
  switch (body.kind) {
    case 'opened':
      return void opened.add(body.part)
    case 'closed':
      return void opened.delete(body.part)
    case 'card': {
      const { side, text, name } = body
      return void cards.set(n, { n, side, text, name, group: '' })
    }
    case 'grouped': {
      const card = cards.get(body.card)
      return void (card && cards.set(card.n, { ...card, group: body.group }))
    }
    case 'hidden':
      return void cards.delete(body.card)
    case 'pulse-asked':
      return void pulses.set(n, { n, text: body.text, open: true, given: new Map() })
    case 'pulse-closed': {
      const pulse = pulses.get(body.pulse)
      return void (pulse && pulses.set(pulse.n, { ...pulse, open: false }))
    }
    case 'pulse': {
      const pulse = pulses.get(body.pulse)
      if (!pulse?.open) return
      const given = new Map(pulse.given).set(body.by, body.value)
      return void pulses.set(pulse.n, { ...pulse, given })
    }
    case 'action': {
      const { kind: _kind, due, capability, task, ...rest } = body
      const fresh = { status: 'open', why: '' } as const
      return void actions.set(n, { n, ...rest, due, capability, task, ...fresh })
    }
    case 'action-changed': {
      const known = actions.get(body.action)
      return known && act(known.n, changed(known, body))
    }
    case 'action-closed':
      return act(body.action, { status: body.as, why: body.why })
    case 'action-reopened':
      return act(body.action, { status: 'open', why: '' })
    case 'drill-made': {
      const { exercise, tasks, action } = body
      return void drills.push({ n, exercise, tasks, action })
    }
    case 'earlier-linked':
      return void earlier.add(body.exercise)
    case 'earlier-unlinked':
      return void earlier.delete(body.exercise)
    default:
      return unreachable(body)
  }
}

/** What is left out stays as it was. */
const changed = (
  known: ActionDoc,
  { what, owner, due, element, requiresDrill }: Extract<DebriefBody, { kind: 'action-changed' }>,
): Partial<ActionDoc> => ({
  what: what ?? known.what,
  owner: owner ?? known.owner,
  due: due ?? known.due,
  element: element ?? known.element,
  requiresDrill: requiresDrill ?? known.requiresDrill,
})
